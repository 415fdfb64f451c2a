using Bot.Answers;
using Bot.Content;
using Bot.Conversations;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Conversations;

public sealed class MessageActionTests
{
    private static readonly MessageAction More = new(ActionKind.More, ["メルカリは?", "what about hiring"], Language.Japanese, 1, "Ev1", Outcome.Weak);

    [Fact]
    public void A_button_says_again_what_was_put_into_it()
    {
        var decoded = MessageAction.Decode(More.Encode(2000));

        Assert.NotNull(decoded);
        Assert.Equal(More.Questions, decoded.Questions);
        Assert.Equal(More with { Questions = [] }, decoded with { Questions = [] });
    }

    [Fact]
    public void Japanese_takes_one_character_each() => Assert.Contains("メルカリは?", More.Encode(2000)!, StringComparison.Ordinal);

    [Fact]
    public void What_it_followed_up_goes_first_when_there_is_no_room()
    {
        var decoded = MessageAction.Decode(More.Encode(More.Encode(2000)!.Length - 1));

        Assert.Equal(["メルカリは?"], decoded!.Questions);
    }

    [Fact]
    public void A_question_that_does_not_fit_makes_no_button() =>
        Assert.Null((More with { Questions = [new string('a', 2000)] }).Encode(2000));

    [Fact]
    public void A_button_asks_the_question_with_what_it_followed_up()
    {
        var question = AskedQuestion.From(More.Questions, More.Language) with { Top = 6 };

        Assert.Equal(("メルカリは?", Language.Japanese, 6), (question.Text, question.Language, question.Top));
        Assert.Equal("what about hiring", question.Previous!.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"Kind":"Destroy","Questions":["a"],"Language":"English"}""")]
    [InlineData("""{"Kind":"More","Language":"English"}""")]
    [InlineData("""{"Kind":"More","Questions":[],"Language":"English"}""")]
    [InlineData("""{"Kind":"More","Questions":[null],"Language":"English"}""")]
    [InlineData("""{"Kind":"More","Questions":["a"],"Language":"English","Page":-1}""")]
    [InlineData("""{"Kind":"More","Questions":["a"],"Language":"English","Page":2147483647}""")]
    public void What_is_no_button_of_ours_is_nothing(string? json) => Assert.Null(MessageAction.Decode(json));
}
