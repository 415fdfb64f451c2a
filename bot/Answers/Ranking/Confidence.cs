namespace Bot.Answers.Ranking;

/// <summary>
/// How sure an answer is: two logistic regressions over the same few inputs, one for a right excerpt being among the first three, one for the notes
/// answering the question at all. docs/ranking.md tells how weights and limits were found.
/// </summary>
/// <param name="Coverage">The most that one of the first three candidates has of the question's terms, 0–1.</param>
/// <param name="Nearness">How near the best candidate is to the question in meaning, -1 to 1.</param>
/// <param name="Unknown">
/// Weighted share of the terms that stand in no note, in any form or translation, 0–1; 1 when nothing was found, or there is nothing to find.
/// </param>
/// <param name="Terms">How many content words the question has.</param>
internal sealed record Confidence(float Coverage, float Nearness, float Unknown, int Terms)
{
    /// <summary>Log odds of a right excerpt from which an answer is told as found.</summary>
    public const float FoundFrom = 1.45f;

    /// <summary>Log odds of there being an answer below which the notes are told to say nothing.</summary>
    public const float NoneBelow = 0.1f;

    private const int First = 3;

    /// <summary>Logarithm of the odds that a right excerpt is among the first three.</summary>
    public float Right => -2.14f + (5.33f * Coverage) + (1.72f * Nearness) - (2.07f * Unknown);

    /// <summary>Logarithm of the odds that the notes answer the question.</summary>
    public float Answerable => -0.59f + (2.16f * Coverage) - (3.39f * Unknown) + (1.5f * MathF.Log(1 + Terms));

    /// <summary>The whole question is a guess at what was meant; such an answer is never told as found.</summary>
    public bool IsGuess { get; init; }

    public Outcome Outcome => Right >= FoundFrom && !IsGuess ? Outcome.Found : Answerable < NoneBelow ? Outcome.None : Outcome.Weak;

    public static Confidence Of(IReadOnlyList<Candidate> candidates, SearchRequest request)
    {
        var (unknown, all) = (0f, 0f);
        foreach (var term in request.Terms.Terms)
        {
            all += term.Weight;
            unknown += term.IsKnown ? 0 : term.Weight;
        }

        return new Confidence(
            candidates.Take(First).Select(candidate => candidate.Coverage).DefaultIfEmpty().Max(),
            candidates.Count == 0 ? 0 : candidates[0].Nearness,
            candidates.Count == 0 || all == 0 ? 1 : unknown / all,
            request.Terms.Terms.Count)
        {
            IsGuess = request.Terms.IsGuess,
        };
    }
}
