using System.Buffers;

namespace Bot.Content.Notes;

/// <summary>The lines between <c>---</c> and <c>---</c> (or <c>+++</c>) at the very beginning of a file.</summary>
/// <param name="LastLine">Of the closing line, from 1.</param>
internal sealed record FrontMatterBlock(string Text, int LastLine, bool IsToml)
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    /// <returns>No block, and the whole text as the body, when there is none or nothing closes it.</returns>
    public static (FrontMatterBlock? Block, string Body) Split(string text)
    {
        var fence = text.Length < 3 ? "" : text[..3];
        if (fence is not ("---" or "+++")) return (null, text);
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (start == 0 || text.AsSpan(3, start - 3).Trim().Length > 0) return (null, text);
        var line = 1;
        for (var position = start; position < text.Length;)
        {
            line++;
            var end = text.IndexOf('\n', position);
            if (end < 0) end = text.Length;
            var content = text.AsSpan(position, end - position).TrimEnd();
            if (content.SequenceEqual(fence) || (fence == "---" && content.SequenceEqual("...")))
                return (new FrontMatterBlock(text[start..position], line, fence == "+++"), text[Math.Min(end + 1, text.Length)..]);
            position = end + 1;
        }

        return (null, text);
    }

    /// <summary>Whether the text begins like front matter, for the warning when it is none.</summary>
    public static bool IsLeftOpen(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return false;
        var first = text.AsSpan(4);
        var end = first.IndexOf('\n');
        var colon = first.IndexOf(':');
        return colon > 0 && (end < 0 || colon < end) && !first[..colon].ContainsAnyExcept(KeyCharacters);
    }
}
