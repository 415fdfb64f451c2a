using Bot.Answers.Excerpts;
using Bot.Search;

namespace Bot.Answers.Ranking;

/// <summary>A part of the notes that may answer: a window of a section around one or more hits.</summary>
/// <param name="Place">Where the best hit stands, in the version that is shown.</param>
/// <param name="Documents">Numbers of the documents that were hit, best first, those of the other language version among them.</param>
internal sealed record Candidate(PassagePlace Place, LineRange Lines, float Score, IReadOnlyList<int> Documents)
{
    /// <inheritdoc cref="Hit.WordScore"/>
    public float WordScore { get; init; }

    /// <inheritdoc cref="Hit.Nearness"/>
    public float Nearness { get; init; }

    /// <inheritdoc cref="Hit.SentenceScore"/>
    public float SentenceScore { get; init; }

    /// <summary>How surely it has each of the question's terms, 0–1.</summary>
    public IReadOnlyList<float> Strengths { get; init; } = [];

    /// <summary>The weighted share of the question's terms that it has, 0–1.</summary>
    public float Coverage { get; init; }

    public SectionText Text => new(Place.Version, Place.Section);
}
