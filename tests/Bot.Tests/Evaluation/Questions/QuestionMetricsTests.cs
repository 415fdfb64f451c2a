using Bot.Answers;
using Bot.Content;
using Bot.Evaluation.Questions;
using Xunit;

namespace Bot.Tests.Evaluation.Questions;

public sealed class QuestionMetricsTests
{
    private static readonly ExpectedAnswer Expected = new("c", "A10", ["hiring", "people"]);

    [Fact]
    public void Answerable_questions_count_the_rank_of_the_first_right_excerpt()
    {
        QuestionResult[] results =
        [
            Result(Expected, Outcome.Found, Excerpt("people"), Excerpt("hiring")),
            Result(Expected, Outcome.Weak, Excerpt("x"), Excerpt("hiring")),
            Result(Expected, Outcome.Found, Excerpt("x"), Excerpt("y"), Excerpt("z"), Excerpt("hiring")),
            Result(Expected, Outcome.None),
        ];

        Assert.Equal([1, 2, 4, null], results.Select(result => result.Rank));
        Assert.Equal([false, false, true, true], results.Select(result => result.IsMissed));

        // MRR: (1 + 1/2 + 1/4 + 0) / 4
        Assert.Equal([4, 0.25, 0.5, 0.4375, 0.5, 0.25, 0.25], QuestionMetrics.Answered(results).Select(measure => measure.Value));
    }

    [Fact]
    public void None_is_measured_as_a_prediction()
    {
        QuestionResult[] results =
        [
            Result(null, Outcome.None),
            Result(null, Outcome.None),
            Result(null, Outcome.Weak, Excerpt("x")),
            Result(null, Outcome.Found, Excerpt("x")),
            Result(Expected, Outcome.None),
            Result(Expected, Outcome.Weak, Excerpt("hiring")),
            Result(Expected, Outcome.Found, Excerpt("hiring")),
        ];

        // Said none: 3, of which 2 rightly, out of 4. Said none or weak: 5, of which 3 rightly.
        Assert.Equal([4, 2 / 3d, 0.5, 0.6, 0.75], QuestionMetrics.Unanswered(results).Select(measure => measure.Value));
        Assert.Equal([false, false, true, true], results[..4].Select(result => result.IsMissed));
    }

    [Fact]
    public void A_precision_of_nothing_is_not_defined()
    {
        QuestionResult[] results = [Result(Expected, Outcome.Found, Excerpt("hiring"))];

        Assert.Equal([0, null, null, null, null], QuestionMetrics.Unanswered(results).Select(measure => measure.Value));
    }

    [Fact]
    public void A_reply_without_excerpts_answers_no_question()
    {
        var result = QuestionResult.Of(Question(Expected), new Help(Language.English, []));

        Assert.Null(result.Rank);
        Assert.Equal(Outcome.Found, result.Outcome);
        Assert.Equal("(Help)", result.ToMiss().First);
    }

    [Fact]
    public void Any_section_of_a_session_may_be_expected()
    {
        var anywhere = new ExpectedAnswer("c", "A10", []);

        Assert.True(anywhere.Includes(Excerpt("x")));
        Assert.True(anywhere.Includes(Excerpt("x") with { Session = "c/A10" }));
        Assert.False(anywhere.Includes(Excerpt("x") with { Session = "A20" }));
        Assert.False(anywhere.Includes(Excerpt("x") with { Conference = "d" }));
    }

    private static QuestionResult Result(ExpectedAnswer? expected, Outcome outcome, params Excerpt[] excerpts) => QuestionResult.Of(
        Question(expected),
        new Answer(Language.English, "q", outcome, Scope.Everything, Grouping.Excerpt, excerpts.Length, [.. excerpts], [], false, [], []));

    private static EvaluationQuestion Question(ExpectedAnswer? expected) =>
        new("questions.yaml", 1, "q", Language.English, expected, false, new Dictionary<string, string>());

    private static Excerpt Excerpt(string section) =>
        new("c", "A10", "t", [], section, null, Language.English, "text", false, false, [], new SourceLocation("f.md", 1), null, null, 1);
}
