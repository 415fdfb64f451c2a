using System.Text.RegularExpressions;

namespace Bot.Content.Notes;

/// <summary>Marks of note tools at a paragraph that nobody is shown.</summary>
internal static partial class BlockMarks
{
    /// <summary>Whether a paragraph only marks where a tool puts the table of contents.</summary>
    public static bool IsContentsMark(string text) => Contents().IsMatch(text);

    /// <summary>Takes off the name by which Obsidian links to a paragraph: <c>^name</c> at its end.</summary>
    public static PassageText WithoutId(PassageText text) =>
        Id().Match(text.Text) is { Success: true } id ? text.Slice(0, id.Index) with { Breaks = text.Breaks } : text;

    [GeneratedRegex(
        @"^(\[_*toc_*\]|\$\{toc\})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contents();

    // Two characters are rather an exponent: `2 ^10`.
    [GeneratedRegex(@"(?<=^|\s)\^[A-Za-z0-9-]{3,40}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
