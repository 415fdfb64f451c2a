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

    /// <summary>The passages that the text is made of, in order; empty when it is shown as one paragraph.</summary>
    public ImmutableArray<ExcerptPassage> Passages { get; init; } = [];

    /// <summary>The reason for which it is shown. Readers see it where nothing is highlighted.</summary>
    public MatchReason Reason { get; init; }

    /// <summary>The conference and the session that it is from; null where only their codes are known.</summary>
    public ExcerptSession? From { get; init; }
}

/// <summary>A passage, or the part of one that an excerpt has: the offsets count UTF-16 units of the excerpt's text.</summary>
/// <param name="Depth">As in <see cref="Passage.Depth"/>.</param>
/// <param name="Marker">As in <see cref="Passage.Marker"/>.</param>
/// <param name="Line">Of the file, from 1; 0: it is the section's heading.</param>
internal readonly record struct ExcerptPassage(int Start, int Length, PassageKind Kind, int Depth, string? Marker, int Line);

internal sealed record ExcerptSession(Conference Conference, SessionKind Kind, SessionVersion Version);

/// <summary>The reason for which an excerpt was chosen.</summary>
internal enum MatchReason
{
    /// <summary>Words of the question stand in its text.</summary>
    Words,

    /// <summary>Words of the question stand in the headings above it or in the session's title.</summary>
    Heading,

    /// <summary>It means something near to the question.</summary>
    Meaning,

    /// <summary>The question names whom or what it is about, and asks for nothing else.</summary>
    Name,
}

/// <summary>Counts UTF-16 units from the start of the excerpt's text.</summary>
internal readonly record struct Highlight(int Start, int Length);

/// <param name="File">Relative to the content root.</param>
/// <param name="Line">Of the first passage shown, from 1.</param>
internal sealed record SourceLocation(string File, int Line);

/// <param name="SectionId">The anchor of the section on the session page.</param>
internal sealed record Translation(Language Language, string File, int Line, string? Link, string SectionId);
