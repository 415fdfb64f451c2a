using System.Text;
using Bot.Answers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Outcome = Bot.Answers.Outcome;

namespace Bot.Tests.Answers;

public sealed class BadInputTests
{
    private static readonly Library Nothing = new(NoSessionLinks.Instance);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\0\u0007\u009F")]
    [InlineData("\u3000")]
    public void A_message_without_a_word_gets_help(string text) => Assert.IsType<Help>(Asking.Shipped.Ask(new Question(text)));

    [Theory]
    [InlineData("a")]
    [InlineData("の")]
    [InlineData("?")]
    [InlineData("😀🎉")]
    [InlineData("the of and is")]
    [InlineData("は が の を に")]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83D pizza \uDBFF")]
    [InlineData("'; DELETE zebras; --")]
    [InlineData("(((((((((((a+)+)+)+$")]
    [InlineData(".*[^\\")]
    [InlineData("../../etc/qwzxv")]
    [InlineData("{} %s")]
    public void What_asks_for_nothing_in_the_notes_gets_none_and_no_suggestion_that_has_nothing_to_do_with_it(string text)
    {
        var answer = Asking.Shipped.Answer(text);

        Assert.Equal((Outcome.None, 0), (answer.Outcome, answer.Excerpts.Length));
        Assert.Empty(answer.Suggestions);
    }

    [Fact]
    public void Markup_around_a_question_does_not_hide_it() =>
        Assert.Equal("mn-1", Asking.Shipped.Answer("<b>How many **GPUs** does `MN-1` have?</b>").FirstSection());

    [Fact]
    public void Control_characters_in_a_question_are_read_as_spaces()
    {
        var answer = Asking.Shipped.Answer("boundary\u0000spanner\u001B");

        Assert.Equal((Outcome.Found, "boundary spanner"), (answer.Outcome, answer.Question));
    }

    [Fact]
    public void A_question_is_read_up_to_its_longest_length()
    {
        var answer = Asking.Shipped.Answer("boundary spanner " + new string('x', 10_000));

        Assert.Equal(Question.MaximumLength, answer.Question.Length);
    }

    [Fact]
    public void A_question_is_never_cut_inside_a_character() =>
        Assert.False(char.IsHighSurrogate(Asking.Shipped.Answer(new string('あ', Question.MaximumLength - 1) + "😀").Question[^1]));

    [Theory]
    [InlineData("how many GPUs ")]
    [InlineData("採用は誰が決める")]
    [InlineData("Kato-san ")]
    [InlineData("and ")]
    public void Ten_thousand_characters_are_answered(string text) =>
        Assert.IsType<Answer>(
            Asking.Shipped.Ask(new Question(string.Concat(Enumerable.Repeat(text, (10_000 / text.Length) + 1)), Previous: new Question("k8s"))));

    [Theory]
    [InlineData("hiring")]
    [InlineData("採用")]
    [InlineData("A10")]
    [InlineData("which sessions mention k8s")]
    [InlineData("誰がMBAについて話した")]
    public void Without_notes_a_question_gets_none(string text)
    {
        var answer = Nothing.Answer(text);

        Assert.Equal((Outcome.None, 0, 0), (answer.Outcome, answer.Excerpts.Length, answer.Nearest.Length));
    }

    [Fact]
    public void Without_notes_there_are_no_sessions_and_there_is_help()
    {
        Assert.Empty(Assert.IsType<SessionList>(Nothing.Ask(new Question("sessions"))).Conferences);
        Assert.Empty(Assert.IsType<Help>(Nothing.Ask(new Question("help"))).Examples);
        Assert.Empty(Nothing.Decide(new Question("hiring")).Candidates);
    }

    [Fact]
    public void A_session_without_notes_does_not_disturb_the_others()
    {
        var notes = Asking.Of(
            ("a1.en.md", "---\ntitle: Nothing written\nspeakers: [{ name: Smith }]\n---\n"),
            ("a2.en.md", "---\ntitle: T\n---\n# H\n\nThe zebra eats.\n"));

        Assert.Equal("A2", notes.Answer("zebra").Excerpts[0].Session);
        Assert.Equal("A1", Assert.IsType<SessionDetails>(notes.Ask(new Question("Nothing written"))).Session.Code);
    }

    [Theory]
    [InlineData("Smith")]
    [InlineData("what did Smith say?")]
    public void A_speaker_of_whom_there_are_no_notes_is_none_with_their_session_nearest(string text)
    {
        var notes = Asking.Of(
            ("a1.en.md", "---\ntitle: Nothing written\nspeakers: [{ name: Smith }]\n---\n"),
            ("a2.en.md", "---\ntitle: T\n---\n# H\n\nThe zebra eats.\n"));

        var answer = notes.Answer(text);

        Assert.Equal((Outcome.None, 0, "Smith"), (answer.Outcome, answer.Total, answer.Scope.Speaker));
        Assert.Equal("A1", Assert.Single(answer.Nearest).Session);
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Check.One(Reproducible.Runs(300), Prop.ForAll(AnyText.ToArbitrary(), text =>
        {
            var reply = Asking.Shipped.Ask(new Question(text, Previous: new Question(text)));
            var faults = reply is Answer answer ? ExcerptFaults.In(answer, Asking.Shipped.Snapshot).ToList() : [];
            return (faults.Count == 0).Label(string.Join('\n', faults));
        }));

    /// <summary>UTF-16 units of any kind, lone surrogates too, between pieces that mean something.</summary>
    private static Gen<string> AnyText =>
        from pieces in Gen.OneOf(
            Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString()),
            Gen.Choose(0x10000, 0x10FFFF).Select(rune => new Rune(rune).ToString()),
            Gen.Elements("A10", "Kato", "採用", "hiring", "who spoke about ", "show ", "and ", "の", "さん", " ", "?", "は", "k8s", "メルカリ")).ArrayOf()
        select string.Concat(pieces);
}
