using System.Collections.Immutable;
using Bot.Content;

namespace Bot.Answers;

internal enum Outcome
{
    /// <summary>The excerpts answer the question.</summary>
    Found,

    /// <summary>Related, not sure: the answer says so.</summary>
    Weak,

    /// <summary>Nothing fits: the answer says what was not found and shows the nearest sessions.</summary>
    None,
}

/// <summary>How the excerpts are put together.</summary>
internal enum Grouping
{
    /// <summary>The best excerpts, wherever they stand.</summary>
    Excerpt,

    /// <summary>"Which sessions mention X": the best excerpt of each session.</summary>
    Session,

    /// <summary>"Who spoke about X": the best excerpt of each speaker.</summary>
    Speaker,
}

/// <summary>Excerpts that answer a question, word for word.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="Total">How many excerpts there are to show with a larger <c>Top</c>.</param>
/// <param name="Missing">Words of the question that stand nowhere in the notes, as typed; what <see cref="Outcome.None"/> says was not found.</param>
/// <param name="OutsideScope">The scope held nothing, so the excerpts are from outside it.</param>
/// <param name="Nearest">For <see cref="Outcome.None"/>: the sessions nearest to the question.</param>
/// <param name="Suggestions">Questions to ask next.</param>
internal sealed record Answer(
    Language Language,
    string Question,
    Outcome Outcome,
    Scope Scope,
    Grouping Grouping,
    int Total,
    ImmutableArray<Excerpt> Excerpts,
    ImmutableArray<string> Missing,
    bool OutsideScope,
    ImmutableArray<NearestSession> Nearest,
    ImmutableArray<string> Suggestions) : Reply(Language)
{
    /// <summary>Words of the question that are taken for typing errors, in its order.</summary>
    public ImmutableArray<Assumption> Assumed { get; init; } = [];
}

/// <param name="Typed">As it stands in the question.</param>
/// <param name="Word">What the notes have instead.</param>
internal sealed record Assumption(string Typed, string Word);

/// <summary>A session as it is pointed to.</summary>
/// <param name="Reference"><c>A10</c>, or <c>CONFERENCE/A10</c> when two conferences share the code.</param>
internal sealed record NearestSession(string Conference, string Session, string Reference, string Title, string? Link);

/// <summary>What a question was read as being limited to; each null when it is not.</summary>
/// <param name="Session">Its code, or <c>CONFERENCE/CODE</c> when two conferences share it.</param>
/// <param name="Speaker">The speaker's name in the language of the answer.</param>
internal sealed record Scope(string? Conference, string? Session, string? Speaker, string? Organisation)
{
    public static Scope Everything { get; } = new(null, null, null, null);
}
