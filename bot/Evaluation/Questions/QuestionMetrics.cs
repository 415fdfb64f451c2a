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

    /// <summary>Of all questions: whether those, and only those, that the notes do not answer are said to have no answer.</summary>
    public static ImmutableArray<Measure> Unanswered(IReadOnlyCollection<QuestionResult> results) =>
    [
        Measure.Count("n", results.Count(IsNone)),
        Measure.Share("precision", Precision(results, IsSaidNone)),
        Measure.Share("recall", Recall(results, IsSaidNone)),
        Measure.Share("precision (weak too)", Precision(results, IsNotFound)),
        Measure.Share("recall (weak too)", Recall(results, IsNotFound)),
    ];

    private static double? Precision(IReadOnlyCollection<QuestionResult> results, Func<QuestionResult, bool> said) =>
        Share([.. results.Where(said)], IsNone);

    private static double? Recall(IReadOnlyCollection<QuestionResult> results, Func<QuestionResult, bool> said) =>
        Share([.. results.Where(IsNone)], said);

    private static bool IsNone(QuestionResult result) => result.Question.Expected is null;

    private static bool IsSaidNone(QuestionResult result) => result.Outcome == Outcome.None;

    private static bool IsNotFound(QuestionResult result) => result.Outcome != Outcome.Found;

    private static double? Share(IReadOnlyCollection<QuestionResult> results, Func<QuestionResult, bool> condition) =>
        results.Count == 0 ? null : results.Count(condition) / (double)results.Count;
}
