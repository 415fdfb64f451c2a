namespace Bot.Answers;

/// <summary>How sure an answer is, by how much of the question its best section covers. ARCHITECTURE.md tells how the limits were found.</summary>
internal static class Confidence
{
    private const float Found = 0.5f;
    private const float Weak = 0.3f;

    /// <summary>Sections below this share of the best score are not counted as matches.</summary>
    public const float LeastShareOfBest = 0.35f;

    public static Outcome Of(IReadOnlyList<SectionCandidate> candidates)
    {
        var coverage = candidates.Count == 0 ? 0 : candidates.Take(Question.DefaultTop).Max(candidate => candidate.Coverage);
        return coverage >= Found ? Outcome.Found : coverage >= Weak ? Outcome.Weak : Outcome.None;
    }
}
