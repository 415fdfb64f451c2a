using System.Collections.Immutable;
using Bot.Answers;

namespace Bot.Evaluation.Questions;

/// <summary>What the answers to a set of questions are worth.</summary>
internal static class QuestionMetrics
{
    /// <summary>Of questions that the notes answer: how far up the answer comes, and how sure it claims to be.</summary>
    public static ImmutableArray<Measure> Answered(IReadOnlyCollection<QuestionResult> results) =>
    [
        Measure.Count("n", results.Count),
        Measure.Share("top-1", Share(results, result => result.IsWithin(1))),
        Measure.Share("top-3", Share(results, result => result.IsWithin(3))),
        Measure.Share("MRR", results.Count == 0 ? null : results.Average(result => 1d / result.Rank ?? 0)),
        Measure.Share("found", Share(results, result => result.Outcome == Outcome.Found)),
        Measure.Share("weak", Share(results, result => result.Outcome == Outcome.Weak)),
        Measure.Share("none", Share(results, result => result.Outcome == Outcome.None)),
    ];

    /// <summary>Of questions that the notes do not answer: how many are told so.</summary>
    public static ImmutableArray<Measure> Unanswered(IReadOnlyCollection<QuestionResult> results) =>
    [
        Measure.Count("n", results.Count),
        Measure.Share("none", Share(results, result => result.Outcome == Outcome.None)),
        Measure.Share("none or weak", Share(results, result => result.Outcome != Outcome.Found)),
    ];

    private static double? Share(IReadOnlyCollection<QuestionResult> results, Func<QuestionResult, bool> condition) =>
        results.Count == 0 ? null : results.Count(condition) / (double)results.Count;
}
