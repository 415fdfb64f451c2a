using System.Collections.Immutable;
using Bot.Content;

namespace Bot.Answers;

/// <summary>A verbatim part of the notes.</summary>
/// <param name="Conference">The conference's id.</param>
/// <param name="Session">Its code, or <c>CONFERENCE/CODE</c> when two conferences share it.</param>
/// <param name="Section">Headings from the outermost in; empty before the first heading.</param>
/// <param name="SectionId">The anchor on the session page.</param>
/// <param name="Speaker">Who said it, with the organisation: <c>Kato (Gunosy)</c>; null when the notes do not say.</param>
/// <param name="Text">A slice of the section's passages joined by newlines, at most <see cref="MaximumLength"/> UTF-16 units.</param>
/// <param name="StartsMidway">Text of the section stands before the excerpt: renderers put an ellipsis.</param>
/// <param name="Highlights">What matched, in order and without overlap.</param>
/// <param name="Link">To the session page at this excerpt; null without a public address.</param>
/// <param name="Translation">The same section in the other language; null when there is none.</param>
internal sealed record Excerpt(
    string Conference,
    string Session,
    string Title,
    ImmutableArray<string> Section,
    string SectionId,
    string? Speaker,
    Language Language,
    string Text,
    bool StartsMidway,
    bool EndsMidway,
    ImmutableArray<Highlight> Highlights,
    SourceLocation Source,
    string? Link,
    Translation? Translation,
    double Score)
{
    public const int MaximumLength = 600;
}

/// <summary>Counts UTF-16 units from the start of the excerpt's text.</summary>
internal readonly record struct Highlight(int Start, int Length);

/// <param name="File">Relative to the content root.</param>
/// <param name="Line">Of the first passage shown, from 1.</param>
internal sealed record SourceLocation(string File, int Line);

internal sealed record Translation(Language Language, string File, int Line, string? Link);
