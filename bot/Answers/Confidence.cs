namespace Bot.Answers;

/// <summary>How sure an answer is, by how much of the question its best section covers. ARCHITECTURE.md tells how the limits were found.</summary>
internal static class Confidence
{
    private const float Found = 0.65f;
    private const float Weak = 0.54f;

    /// <summary>Sections below this share of the best score are not counted as matches.</summary>
    public const float LeastShareOfBest = 0.35f;

    /// <summary>What an excerpt from outside the scope must cover of the whole question to be shown at all.</summary>
    private const float Outside = 0.75f;

    public static bool IsWorthShowingFromOutside(IReadOnlyList<SectionCandidate> candidates) => Coverage(candidates) >= Outside;

    public static Outcome Of(IReadOnlyList<SectionCandidate> candidates)
    {
        var coverage = Coverage(candidates);
        return coverage >= Found ? Outcome.Found : coverage >= Weak ? Outcome.Weak : Outcome.None;
    }

    private static float Coverage(IReadOnlyList<SectionCandidate> candidates) =>
        candidates.Count == 0 ? 0 : candidates.Take(Question.DefaultTop).Max(candidate => candidate.Coverage);
}
