using Bot.Content;

namespace Bot.Answers;

/// <summary>How sure an answer is, by how much of the question its best section covers. ARCHITECTURE.md tells how the limits were found.</summary>
internal static class Confidence
{
    private const float Found = 0.65f;
    private const float Weak = 0.54f;

    /// <summary>A question that names a session, speaker or organisation, and a thing that is found there for sure, is likely answered there.</summary>
    private const float WeakInScope = 0.2f;

    /// <summary>How much of a question can be expected in notes of the other language: some words are not translated, or otherwise.</summary>
    private const float TranslatedShare = 0.7f;

    /// <summary>Sections below this share of the best score, or not above this share of the best coverage, are no matches beside it.</summary>
    private const float LeastShareOfScore = 0.35f;

    private const float LeastShareOfCoverage = 0.5f;

    /// <summary>What an excerpt from outside the scope must cover of what was searched for to be shown at all.</summary>
    private const float Outside = 0.75f;

    public static bool IsWorthShowingFromOutside(IReadOnlyList<SectionCandidate> candidates) => Coverage(candidates) >= Outside;

    /// <summary>The sections that count as matches: a sure answer is not followed by weak ones, an unsure one offers all it has.</summary>
    public static List<SectionCandidate> Matches(IReadOnlyList<SectionCandidate> candidates, Outcome outcome)
    {
        if (outcome != Outcome.Found || candidates.Count == 0)
            return [.. candidates];
        var (score, coverage) = (candidates[0].Score * LeastShareOfScore, Coverage(candidates) * LeastShareOfCoverage);
        // Half is what a mere translation can have beside notes in the question's own language: that alone is no match. A question
        // that names only its scope has no words to cover.
        return [.. candidates.Where(candidate => candidate.Score >= score && (coverage == 0 || candidate.Coverage > coverage))];
    }

    /// <param name="language">Of the question.</param>
    /// <param name="isScoped">The question names what it is limited to.</param>
    public static Outcome Of(IReadOnlyList<SectionCandidate> candidates, Language language, bool isScoped = false)
    {
        if (candidates.Count == 0)
            return Outcome.None;
        var isTranslated = candidates[0].Session.In(language) is null;
        var coverage = Coverage(candidates) / (isTranslated ? TranslatedShare : 1);
        var isSure = candidates.Take(Question.DefaultTop).Any(candidate => candidate.Strengths.Any(strength => strength >= 1));
        return coverage >= Found ? Outcome.Found : coverage >= (isScoped && isSure ? WeakInScope : Weak) ? Outcome.Weak : Outcome.None;
    }

    private static float Coverage(IReadOnlyList<SectionCandidate> candidates) =>
        candidates.Count == 0 ? 0 : candidates.Take(Question.DefaultTop).Max(candidate => candidate.Coverage);
}
