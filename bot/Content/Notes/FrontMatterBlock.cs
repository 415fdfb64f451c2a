using System.Buffers;

namespace Bot.Content.Notes;

/// <summary>The lines between <c>---</c> and <c>---</c> (or <c>+++</c>) at the beginning of a file.</summary>
/// <param name="FirstLine">Of the opening line, from 1.</param>
/// <param name="LastLine">Of the closing line, from 1.</param>
internal sealed record FrontMatterBlock(string Text, int FirstLine, int LastLine, bool IsToml)
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    /// <summary>What editors leave before the first line: a second byte order mark, empty lines.</summary>
    private static readonly SearchValues<char> BeforeFence = SearchValues.Create(" \t\n\uFEFF\u200B");

    /// <returns>No block, and the whole text as the body, when there is none or nothing closes it.</returns>
    public static (FrontMatterBlock? Block, string Body) Split(string text)
    {
        var begin = text.AsSpan().IndexOfAnyExcept(BeforeFence);
        if (begin < 0 || (begin > 0 && !IsLeftOpen(text[begin..]) && text[begin] != '+')) return (null, text);
        var fence = text[begin..Math.Min(begin + 3, text.Length)];
        if (fence is not ("---" or "+++")) return (null, text);
        var start = text.IndexOf('\n', begin) + 1;
        if (start == 0 || text.AsSpan(begin + 3, start - begin - 3).Trim().Length > 0) return (null, text);
        var first = 1 + text.AsSpan(0, begin).Count('\n');
        var line = first;
        for (var position = start; position < text.Length;)
        {
            line++;
            var end = text.IndexOf('\n', position);
            if (end < 0) end = text.Length;
            var content = text.AsSpan(position, end - position).TrimEnd();
            if (content.SequenceEqual(fence) || (fence == "---" && content.SequenceEqual("...")))
                return (new FrontMatterBlock(text[start..position], first, line, fence == "+++"), text[Math.Min(end + 1, text.Length)..]);
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
