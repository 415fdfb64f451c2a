using System.Text;

namespace Bot.Search.Lexicon;

/// <summary>Text files that the program carries as resources.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a file, without those that are empty or begin with #.</summary>
    public static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"the program was built without {resource}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
    }
}
