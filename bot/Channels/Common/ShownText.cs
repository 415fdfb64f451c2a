using System.Text;

namespace Bot.Channels.Common;

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

    /// <summary>For headings and labels: line breaks become spaces.</summary>
    public static string Line(string text, int longest)
    {
        if (text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0)
            return Clip(text, longest);
        var line = new StringBuilder(text);
        return Clip(line.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').ToString(), longest);
    }

    /// <summary>With a middle dot between them; what is empty is left out.</summary>
    public static string Join(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Whether a button may open it.</summary>
    /// <param name="longest">In UTF-16 units.</param>
    public static bool IsWebAddress(string? address, int longest) =>
        address is not null && address.Length <= longest && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
