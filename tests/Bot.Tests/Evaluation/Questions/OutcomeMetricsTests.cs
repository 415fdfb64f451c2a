using Bot.Answers;
using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Questions;
using Xunit;

namespace Bot.Tests.Evaluation.Questions;

public sealed class OutcomeMetricsTests
{
    private static readonly ExpectedAnswer Expected = new("c", "A10", ["hiring"], []);

    /// <summary>Found: 3 right (1 a paraphrase), 1 wrong, 1 unanswerable. Weak: 1 right, 1 wrong, 1 unanswerable. None: 1 wrong, 2 unanswerable.</summary>
    private static readonly QuestionResult[] Results =
    [
        Result(Expected, Outcome.Found, rank: 1),
        Result(Expected, Outcome.Found, rank: 3),
        Result(Expected, Outcome.Found, rank: 2, paraphrase: true),
        Result(Expected, Outcome.Found, rank: 4),
        Result(null, Outcome.Found),
        Result(Expected, Outcome.Weak, rank: 1),
        Result(Expected, Outcome.Weak),
        Result(null, Outcome.Weak),
        Result(Expected, Outcome.None),
        Result(null, Outcome.None),
        Result(null, Outcome.None),
    ];

    [Theory]
    [InlineData("found", 5, 3, 1, 1)]
    [InlineData("weak", 3, 1, 1, 1)]
    [InlineData("none", 3, 0, 1, 2)]
    [InlineData("all", 11, 4, 3, 4)]
    public void What_was_told_is_held_against_what_was_right(string told, double n, double right, double wrong, double unanswerable)
    {
        var row = Row(OutcomeMetrics.Confusion(Results), told);

        Assert.Equal(["n", "right", "wrong", "unanswerable", "rightShare", "wrongShare", "unanswerableShare"], row.Measures.Select(measure => measure.Key));
        Assert.Equal([n, right, wrong, unanswerable, right / n, wrong / n, unanswerable / n], row.Measures.Select(measure => measure.Value));
    }

    [Theory]
    [InlineData("right of found", 3, 5)]
    [InlineData("right of weak", 1, 3)]
    [InlineData("found of right, paraphrases left out", 2, 3)]
    [InlineData("found of right", 3, 4)]
    [InlineData("none of answerable", 1, 7)]
    [InlineData("none or weak of unanswerable", 3, 4)]
    [InlineData("none of unanswerable", 2, 4)]
    public void Shares_come_with_their_counts(string label, double count, double of) =>
        Assert.Equal([count, of, count / of], Row(OutcomeMetrics.Shares(Results), label).Measures.Select(measure => measure.Value));

    [Fact]
    public void A_share_of_nothing_is_not_defined()
    {
        QuestionResult[] found = [Result(Expected, Outcome.Found, rank: 1)];

        Assert.Equal([0, 0, null], Row(OutcomeMetrics.Shares(found), "right of weak").Measures.Select(measure => measure.Value));
        Assert.Equal([0, 0, 0, 0, null, null, null], Row(OutcomeMetrics.Confusion(found), "weak").Measures.Select(measure => measure.Value));
    }

    private static ReportRow Row(ReportTable table, string label) => Assert.Single(table.Rows, row => row.Label == label);

    private static QuestionResult Result(ExpectedAnswer? expected, Outcome outcome, int? rank = null, bool paraphrase = false) => new(
        new EvaluationQuestion("questions.yaml", 1, "q", Language.English, expected, paraphrase, new Dictionary<string, string>()),
        new Answer(Language.English, "q", outcome, Scope.Everything, Grouping.Excerpt, 0, [], [], false, [], []),
        rank);
}
