using System.Collections.Immutable;
using Bot.Import.Sources;

namespace Bot.Import.Reading;

/// <summary>A heading, or text between headings.</summary>
/// <param name="Level">1 to 6; 0 for text.</param>
/// <param name="Markdown">As it goes into the notes; a heading without its <c>#</c>.</param>
/// <param name="Text">As a reader sees it.</param>
/// <param name="Guessed">A line of plain text that looks like a heading.</param>
internal sealed record Block(int Level, string Markdown, string Text, bool Guessed = false)
{
    public bool IsHeading => Level > 0;
}

/// <param name="Reason">What it was taken for, such as <c>navigation</c>.</param>
internal sealed record LeftOut(string Reason, string Text);

/// <summary>A report read, before sessions are looked for. Every text of the source is in one of its parts.</summary>
/// <param name="Title">Of the whole; null when none stands out.</param>
/// <param name="Address">Where it can be read, if that is known.</param>
internal sealed record Report(
    SourceDocument Source,
    string? Title,
    string? Address,
    ImmutableArray<Block> Blocks,
    ImmutableArray<LeftOut> LeftOut);
