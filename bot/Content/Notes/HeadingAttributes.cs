namespace Bot.Content.Notes;

/// <summary>
/// What stands in braces at the end of a heading: <c>{#id speaker=kato}</c>. Read here and not by Markdig's generic
/// attributes, which also take braces out of ordinary text, where they are words of the author's.
/// </summary>
internal sealed record HeadingAttributes(string? Id, string? Speaker)
{
    /// <returns>Null when the text does not end in attributes.</returns>
    /// <param name="length">How much of the text remains when they are taken off.</param>
    public static HeadingAttributes? AtEndOf(ReadOnlySpan<char> text, out int length)
    {
        length = text.Length;
        var trimmed = text.TrimEnd();
        if (trimmed.Length == 0 || trimmed[^1] != '}') return null;
        var open = trimmed.LastIndexOf('{');
        if (open < 0) return null;
        var attributes = new HeadingAttributes(null, null);
        foreach (var token in trimmed[(open + 1)..^1].ToString().Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (token.Length > 1 && token[0] == '#')
                attributes = attributes with { Id = token[1..] };
            else if (token.StartsWith("speaker=", StringComparison.OrdinalIgnoreCase) && token.Length > 8)
                attributes = attributes with { Speaker = token[8..].Trim('"', '\'') };
            else if (!IsClassOrPair(token))
                return null;
        }

        if (trimmed.Length - open <= 2) return null;
        length = trimmed[..open].TrimEnd().Length;
        return attributes;
    }

    private static bool IsClassOrPair(string token) =>
        (token.Length > 1 && token[0] == '.')
        || (token.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && token[..equals].All(char.IsAsciiLetter));
}
