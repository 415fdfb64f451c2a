using Bot.Answers;

namespace Bot.Evaluation.Questions;

/// <summary>What was told (found, weak or none) against what was right.</summary>
internal static class OutcomeMetrics
{
    /// <summary>
    /// A row for each outcome that was told, with how many of its questions have a right excerpt among those that people see at first, have none
    /// there, and have no answer in the notes. Shares are those of the row.
    /// </summary>
    public static ReportTable Confusion(IReadOnlyCollection<QuestionResult> results) => new("told",
    [
        .. Enum.GetValues<Outcome>().Select(outcome => Told(outcome.ToString().ToLowerInvariant(), results.Where(result => result.Outcome == outcome))),
        Told("all", results),
    ]);

    /// <summary>The shares by which outcomes are judged, each with the counts that it is made of.</summary>
    public static ReportTable Shares(IReadOnlyCollection<QuestionResult> results) => new("outcomes",
    [
        Part("right of found", results.Where(IsFound), result => result.IsRight),
        Part("right of weak", results.Where(result => result.Outcome == Outcome.Weak), result => result.IsRight),
        Part("found of right, paraphrases left out", results.Where(result => result.IsRight && !result.Question.Paraphrase), IsFound),
        Part("found of right", results.Where(result => result.IsRight), IsFound),
        Part("none of answerable", results.Where(result => result.Question.Expected is not null), IsNone),
        Part("none or weak of unanswerable", results.Where(IsUnanswerable), result => !IsFound(result)),
        Part("none of unanswerable", results.Where(IsUnanswerable), IsNone),
    ]);

    private static ReportRow Told(string label, IEnumerable<QuestionResult> told)
    {
        var results = told.ToList();
        var right = results.Count(result => result.IsRight);
        var unanswerable = results.Count(IsUnanswerable);
        var wrong = results.Count - right - unanswerable;
        return new ReportRow(label,
        [
            Measure.Count("n", results.Count),
            Measure.Count("right", right),
            Measure.Count("wrong", wrong),
            Measure.Count("unanswerable", unanswerable),
            new Measure("rightShare", "right, share", Share(right, results.Count), Unit.Share),
            new Measure("wrongShare", "wrong, share", Share(wrong, results.Count), Unit.Share),
            new Measure("unanswerableShare", "unanswerable, share", Share(unanswerable, results.Count), Unit.Share),
        ]);
    }

    private static ReportRow Part(string label, IEnumerable<QuestionResult> whole, Func<QuestionResult, bool> condition)
    {
        var results = whole.ToList();
        var count = results.Count(condition);
        return new ReportRow(label,
            [Measure.Count("count", count), Measure.Count("of", results.Count), Measure.Share("share", Share(count, results.Count))]);
    }

    private static bool IsFound(QuestionResult result) => result.Outcome == Outcome.Found;

    private static bool IsNone(QuestionResult result) => result.Outcome == Outcome.None;

    private static bool IsUnanswerable(QuestionResult result) => result.Question.Expected is null;

    private static double? Share(int count, int of) => of == 0 ? null : count / (double)of;
}
