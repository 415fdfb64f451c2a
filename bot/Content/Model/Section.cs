using System.Collections.Immutable;

namespace Bot.Content;

/// <summary>A heading and what stands under it, up to the next heading of any depth.</summary>
/// <param name="Ordinal">Position in the file, from 0.</param>
/// <param name="Id">The anchor, unique in the file: <c>{#id}</c>, else made from the heading.</param>
/// <param name="Key">The same in both language versions of one section; how an answer points from one to the other.</param>
/// <param name="Path">Headings from the outermost to this section's own; empty before the first heading.</param>
/// <param name="Speaker">Whose words stand here, by the nearest heading that attributes; null when nobody's in particular.</param>
/// <param name="Organisation">Which organisation's words stand here when no single speaker is named.</param>
/// <param name="Line">Of the heading in the file, from 1.</param>
internal sealed record Section(
    int Ordinal,
    string Id,
    string Key,
    ImmutableArray<string> Path,
    Speaker? Speaker,
    Organisation? Organisation,
    int Line,
    ImmutableArray<Passage> Passages);

internal enum PassageKind
{
    Paragraph,
    ListItem,
    Quotation,
    TableRow,
    Code,
}

/// <summary>The unit that is indexed: a paragraph, list item, quotation, table row or code block.</summary>
/// <param name="Text">As a reader sees it: Markdown and HTML tags removed, line breaks of the source joined. Excerpts are slices of it.</param>
/// <param name="Depth">Nesting of list items and quotations, from 0.</param>
/// <param name="Marker">What stands before a list item: <c>•</c> or <c>2.</c>; null for other kinds.</param>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Spans">Inline styles and links within <paramref name="Text"/>.</param>
internal sealed record Passage(PassageKind Kind, string Text, int Depth, string? Marker, int Line, ImmutableArray<TextSpan> Spans)
{
    /// <summary>
    /// Ordinal, in the section, of the passage that introduces this one: the list item above a deeper item or above what else stands in it, the
    /// paragraph directly before a list that ends with a colon; -1 when none. Always less than the passage's own ordinal.
    /// </summary>
    public int Parent { get; init; } = -1;

    /// <summary>Set when the passage is written in the other language than its version.</summary>
    public Language? Language { get; init; }
}

internal enum SpanStyle
{
    Emphasis,
    Strong,
    Code,
    Link,
}

/// <summary>A styled part of a passage. Positions count UTF-16 units. <paramref name="Url"/> is set on links only, http(s) only.</summary>
internal readonly record struct TextSpan(int Start, int Length, SpanStyle Style, string? Url);
