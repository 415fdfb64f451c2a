using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Web.Access;

/// <summary>Signs the address of one session, so that a link from a chat opens it and nothing else.</summary>
internal sealed class LinkSigner
{
    private readonly byte[] key;

    public LinkSigner(string key) => this.key = Encoding.UTF8.GetBytes(key);

    public string Sign(string conference, string session) => Base64Url.EncodeToString(Hash(conference, session));

    public bool IsValid(string? signature, string conference, string session)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return signature is { Length: < 64 }
            && Base64Url.TryDecodeFromChars(signature, given, out var length)
            && CryptographicOperations.FixedTimeEquals(given[..length], Hash(conference, session));
    }

    /// <summary>Codes are compared without case, and a conference and a session cannot run into each other: neither has a line break.</summary>
    private byte[] Hash(string conference, string session) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"session\n{conference.ToLowerInvariant()}\n{session.ToLowerInvariant()}"));
}
