using Bot.Answers;
using Bot.Content;
using Xunit;

namespace Bot.Tests.Answers.Reading;

public sealed class FollowUpTests
{
    private static readonly Question Hiring = new("what did the VPoE panel say about hiring");

    [Theory]
    [InlineData("and Gunosy?")]
    [InlineData("what about Gunosy?")]
    [InlineData("and what about Gunosy?")]
    [InlineData("グノシーは?")]
    [InlineData("じゃあグノシーは?")]
    public void A_name_alone_takes_over_the_place_and_the_subject(string text)
    {
        var answer = Asking.Shipped.Answer(text, previous: Hiring);

        Assert.Equal(("A10", "Gunosy"), (answer.Scope.Session, answer.Scope.Organisation));
        Assert.Contains("Gunosy", answer.Excerpts[0].Section[^1], StringComparison.Ordinal);
        Assert.Contains(answer.Language == Language.English ? "hir" : "採用", answer.Excerpts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_follow_up_is_answered_in_its_own_language()
    {
        var answer = Asking.Shipped.Answer("メルカリは?", previous: Hiring);

        Assert.Equal((Language.Japanese, "A10", "Mercari"), (answer.Language, answer.Scope.Session, answer.Scope.Organisation));
        Assert.NotEmpty(answer.Excerpts);
        Assert.All(answer.Excerpts, excerpt => Assert.Equal(Language.Japanese, excerpt.Language));
        Assert.Equal(answer.OutsideScope, answer.Excerpts.Any(excerpt => excerpt.Speaker != "是澤太志 (Mercari)"));
    }

    [Theory]
    [InlineData("why?")]
    [InlineData("なぜ?")]
    public void Why_keeps_the_place_of_the_whole_thread(string text)
    {
        var gunosy = new Question("and Gunosy?", Previous: Hiring);

        var answer = Asking.Shipped.Answer(text, previous: gunosy);

        Assert.Equal(("A10", "Gunosy"), (answer.Scope.Session, answer.Scope.Organisation));
        Assert.Equal(Asking.Shipped.Answer("and Gunosy?", previous: Hiring).FirstSection(), answer.FirstSection());
    }

    [Fact]
    public void A_new_subject_is_looked_for_in_the_same_place()
    {
        var answer = Asking.Shipped.Answer("what about the MBA?", previous: Hiring);

        Assert.Equal("A10", answer.Scope.Session);
        Assert.Contains("MBA", answer.Excerpts[0].Section[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_subject_that_the_place_lacks_is_found_outside_it()
    {
        var answer = Asking.Shipped.Answer("how many GPUs does MN-1 have", previous: Hiring);

        Assert.True(answer.OutsideScope);
        Assert.Equal("A00", answer.Excerpts[0].Session);
    }

    [Theory]
    [InlineData("what does Mirantis use Prometheus for")]
    [InlineData("Takamura on the MBA")]
    [InlineData("which sessions mention k8s")]
    [InlineData("help")]
    [InlineData("show A20")]
    public void A_complete_new_question_inherits_nothing(string text) =>
        Assert.Equal(Asking.Shipped.Ask(new Question(text)).Text(), Asking.Shipped.Ask(new Question(text, Previous: Hiring)).Text());

    [Theory]
    [InlineData("android support?", "android")]
    [InlineData("Okinawa office?", "Okinawa")]
    [InlineData("andon lights?", "andon")]
    public void A_word_that_begins_like_a_lead_in_is_kept_whole(string text, string missing) =>
        Assert.Contains(missing, Asking.Shipped.Answer(text, previous: Hiring).Missing);

    [Theory]
    [InlineData("help")]
    [InlineData("sessions")]
    [InlineData("")]
    public void A_session_named_after_a_command_is_shown(string before) =>
        Assert.IsType<SessionDetails>(Asking.Shipped.Ask(new Question("A10", Previous: new Question(before))));

    [Fact]
    public void A_person_named_in_a_follow_up_replaces_the_one_before()
    {
        var kato = new Question("what did Kato say about technology in A10");

        var answer = Asking.Shipped.Answer("and Takamura?", previous: kato);

        Assert.Equal(("A10", "Takamura"), (answer.Scope.Session, answer.Scope.Speaker));
    }

    [Fact]
    public void The_session_that_a_thread_stands_in_is_kept()
    {
        var answer = Asking.Shipped.Answer("why?", previous: new Question("hiring", Session: "A10"));

        Assert.Equal("A10", answer.Scope.Session);
        Assert.Contains("hiring", answer.Excerpts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thread_of_any_length_is_read_a_few_questions_back()
    {
        var answer = Asking.Shipped.Ask(Chain(50_000));

        Assert.Equal(Asking.Shipped.Ask(Chain(10)).Text(), answer.Text());
        Assert.Equal("A10", Assert.IsType<Answer>(Asking.Shipped.Ask(Chain(3))).Scope.Session);
    }

    private static Question Chain(int length) =>
        Enumerable.Range(0, length).Aggregate(Hiring, (previous, _) => new Question("why?", Previous: previous));
}
