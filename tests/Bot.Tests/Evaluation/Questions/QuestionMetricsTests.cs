using Bot.Answers;
using Bot.Content;
using Bot.Evaluation.Questions;
using Xunit;

namespace Bot.Tests.Evaluation.Questions;

public sealed class QuestionMetricsTests
{
    private static readonly ExpectedAnswer Expected = new("c", "A10", ["hiring", "people"], []);

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
    public void What_the_notes_do_not_answer_is_told_by_none_and_by_weak()
    {
        QuestionResult[] results =
        [
            Result(null, Outcome.None),
            Result(null, Outcome.None),
            Result(null, Outcome.Weak, Excerpt("x")),
            Result(null, Outcome.Found, Excerpt("x")),
        ];

        Assert.Equal([4, 0.5, 0.75], QuestionMetrics.Unanswered(results).Select(measure => measure.Value));
        Assert.Equal([false, false, false, true], results.Select(result => result.IsMissed));
    }

    [Fact]
    public void A_share_of_nothing_is_not_defined() =>
        Assert.Equal([0, null, null], QuestionMetrics.Unanswered([]).Select(measure => measure.Value));

    [Fact]
    public void A_right_excerpt_holds_what_the_notes_say_whatever_its_spelling_and_spaces()
    {
        var expected = Expected with { Says = ["hires  ＥＮＧＩＮＥＥＲＳ", "採用は 加藤が決める"] };

        Assert.True(expected.Includes(Excerpt("hiring") with { Text = "Kato hires\nengineers." }));
        Assert.True(expected.Includes(Excerpt("people") with { Text = "採用は加藤が決める。" }));
        Assert.False(expected.Includes(Excerpt("hiring") with { Text = "Kato hires no engineers." }));
        Assert.False(expected.Includes(Excerpt("x") with { Text = "Kato hires engineers." }));
    }

    [Fact]
    public void The_rank_is_that_of_the_right_excerpt_and_not_of_its_section()
    {
        var expected = Expected with { Says = ["hires engineers"] };

        var result = Result(expected, Outcome.Found, Excerpt("hiring"), Excerpt("hiring") with { Text = "Kato hires engineers." });

        Assert.Equal(2, result.Rank);
    }

    [Fact]
    public void A_miss_tells_what_was_to_be_said_and_what_was_shown()
    {
        var miss = Result(Expected with { Says = ["hires engineers", "hires people"] }, Outcome.Found, Excerpt("hiring")).ToMiss();

        Assert.Equal(("A10 hiring, people with `hires engineers` or `hires people`", "A10 hiring", "text"), (miss.Expected, miss.First, miss.Text));
        Assert.Null(Result(Expected, Outcome.None).ToMiss().Text);
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
        var anywhere = new ExpectedAnswer("c", "A10", [], []);

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
