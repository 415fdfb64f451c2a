using Bot.Answers.Reading;
using Bot.Content;

namespace Bot.Answers;

/// <summary>How sure an answer is, by how much of the question its best section covers. ARCHITECTURE.md tells how the limits were found.</summary>
internal static class Confidence
{
    private const float Found = 0.65f;

    /// <summary>How much of a question can be expected in notes of the other language: some words are not translated, or otherwise.</summary>
    private const float TranslatedShare = 0.7f;

    /// <summary>Sections below this share of the best score, or not above this share of the best coverage, are no matches beside it.</summary>
    private const float LeastShareOfScore = 0.35f;

    private const float LeastShareOfCoverage = 0.5f;

    /// <summary>What an excerpt from outside the scope must cover of what was searched for to be shown at all.</summary>
    private const float Outside = 0.85f;

    public static bool IsWorthShowingFromOutside(IReadOnlyList<SectionCandidate> candidates) => Coverage(candidates) >= Outside;

    /// <summary>The sections that count as matches: a sure answer is not followed by weak ones, an unsure one offers all it has.</summary>
    /// <param name="language">Of the question: where all is translated, coverage says too little to leave anything out.</param>
    public static List<SectionCandidate> Matches(IReadOnlyList<SectionCandidate> candidates, Outcome outcome, Language language)
    {
        if (outcome != Outcome.Found || candidates.Count == 0 || IsTranslated(candidates, language))
            return [.. candidates];
        var (score, coverage) = (candidates[0].Score * LeastShareOfScore, Coverage(candidates) * LeastShareOfCoverage);
        // Half is what a mere translation can have beside notes in the question's own language: that alone is no match. A question
        // that names only its scope has no words to cover; and what tells more of what is asked for than the best need not cover them.
        return [.. candidates.Where(candidate => candidate.Score >= score
            && (coverage == 0 || candidate.Coverage > coverage || candidate.AspectScore > candidates[0].AspectScore))];
    }

    /// <param name="hasValue">See <see cref="Evidence.HasValue"/>.</param>
    public static Outcome Of(IReadOnlyList<SectionCandidate> candidates, ReadQuestion question, SearchRequest request, bool? hasValue)
    {
        // All the words of "how old is Kato" but the number may be there.
        if (IsSure(candidates, question.Language) && hasValue != false)
            return Outcome.Found;
        return EvidenceOf(candidates, question, request, hasValue).IsWorthShowing ? Outcome.Weak : Outcome.None;
    }

    /// <param name="language">Of the question.</param>
    public static bool IsSure(IReadOnlyList<SectionCandidate> candidates, Language language) => CoverageIn(language, candidates) >= Found;

    public static Evidence EvidenceOf(IReadOnlyList<SectionCandidate> candidates, ReadQuestion question, SearchRequest request, bool? hasValue) => new(
        CoverageIn(question.Language, candidates),
        question.Targets.Count > 0,
        question.Kind,
        hasValue,
        candidates.Take(Question.DefaultTop).Select(candidate => candidate.AspectScore).DefaultIfEmpty(0).Max(),
        request.Terms.Terms.Count,
        request.Terms.Terms.Any(term => !term.IsKnown),
        request.NamesUnknown);

    private static float CoverageIn(Language language, IReadOnlyList<SectionCandidate> candidates) =>
        Coverage(candidates) / (IsTranslated(candidates, language) ? TranslatedShare : 1);

    private static bool IsTranslated(IReadOnlyList<SectionCandidate> candidates, Language language) =>
        candidates.Count > 0 && candidates[0].Session.In(language) is null;

    private static float Coverage(IReadOnlyList<SectionCandidate> candidates) =>
        candidates.Count == 0 ? 0 : candidates.Take(Question.DefaultTop).Max(candidate => candidate.Coverage);
}
