using System.Security.Cryptography;
using System.Text;
using Bot.Content;

namespace Bot.Digests;

/// <summary>Tells whether what readers see of a session has changed.</summary>
internal static class SessionFingerprint
{
    /// <summary>Of the reader of notes. Raised whenever the same file gives other texts or sessions than before.</summary>
    public const string Reader = "2";

    /// <returns>The reader and SHA-256 in hexadecimal over all texts of both languages. Where they stand in a file is no part of it.</returns>
    public static string Of(Session session)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var version in session.Versions.OrderBy(version => version.Language))
        {
            Add(hash, version.Language.Code());
            Add(hash, version.Title);
            Add(hash, version.Summary ?? "");
            foreach (var text in version.Speakers.Select(speaker => speaker.Name).Concat(version.Highlights))
                Add(hash, text);
            foreach (var section in version.Sections)
            {
                foreach (var text in section.Path.Concat(section.Passages.Select(passage => passage.Text)))
                    Add(hash, text);
            }
        }

        return $"{Reader}:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    /// <summary>No text holds the end mark, so that two texts never look like one.</summary>
    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
