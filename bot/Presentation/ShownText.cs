namespace Bot.Presentation;

/// <summary>Text on its way out, within the limits of a chat service.</summary>
internal static class ShownText
{
    private const string Ellipsis = "…";

    /// <summary>At most so many UTF-16 units, no character cut in two.</summary>
    public static string Clip(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = longest - Ellipsis.Length;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), Ellipsis);
    }

    /// <summary>For headings, labels and logs: line breaks and what a terminal would obey become spaces.</summary>
    public static string Line(string text, int longest)
    {
        var clipped = Clip(text, longest);
        return !clipped.Any(IsControl)
            ? clipped
            : string.Create(clipped.Length, clipped, static (line, source) =>
            {
                for (var i = 0; i < line.Length; i++)
                    line[i] = IsControl(source[i]) ? ' ' : source[i];
            });
    }

    private static bool IsControl(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    /// <summary>With a middle dot between them; what is empty is left out.</summary>
    public static string Join(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Whether a button may open it.</summary>
    /// <param name="longest">In UTF-16 units.</param>
    public static bool IsWebAddress(string? address, int longest) =>
        address is not null && address.Length <= longest && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
