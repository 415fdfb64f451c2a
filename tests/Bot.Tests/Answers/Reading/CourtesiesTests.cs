using Bot.Answers;
using Bot.Answers.Reading;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Answers.Reading;

public sealed class CourtesiesTests
{
    [Theory]
    [InlineData("what about monitoring", "what about monitoring")]
    [InlineData("Hi, what about monitoring?", "what about monitoring?")]
    [InlineData("Hey Kiku, what about monitoring?", "what about monitoring?")]
    [InlineData("Good morning everyone! what about monitoring? Thanks in advance!", "what about monitoring?")]
    [InlineData("Sorry to bother you, I was wondering what the team monitors", "what the team monitors")]
    [InlineData("what about monitoring :tada: :man-bowing::skin-tone-3:", "what about monitoring")]
    [InlineData("hiring 👀", "hiring")]
    [InlineData("`what about monitoring`", "what about monitoring")]
    [InlineData("*monitoring*", "monitoring")]
    [InlineData("> monitoring", "monitoring")]
    [InlineData("お疲れ様です。監視について教えてください。", "監視について教えてください。")]
    [InlineData("Kikuさん、監視について教えて", "監視について教えて")]
    [InlineData("お忙しいところすみませんが、監視は誰がしていますか？よろしくお願いいたします。", "監視は誰がしていますか？")]
    [InlineData("いつもお世話になっております。監視について。ありがとうございます！", "監視について")]
    public void What_carries_no_content_is_taken_off(string message, string bare) =>
        Assert.Equal(new BareMessage(bare, Courtesy.None), Courtesies.Strip(message));

    [Theory]
    [InlineData("history of hiring")]
    [InlineData("hi-fi systems")]
    [InlineData("the meeting at 10:30:45 in room a:b:c")]
    [InlineData("thanksgiving traffic")]
    [InlineData("who thanked the team")]
    [InlineData("お疲れ様会の予算")]
    [InlineData("感謝の気持ちを伝える方法")]
    [InlineData("how do they use kiku-chan")]
    public void What_only_begins_like_a_greeting_stays(string message) => Assert.Equal(message, Courtesies.Strip(message).Text);

    /// <summary>A pattern for marks around the whole took time cubic in the length of such a row.</summary>
    [Theory]
    [InlineData('\n')]
    [InlineData('.')]
    [InlineData('*')]
    public void A_long_row_of_separators_behind_a_word_is_read_at_once(char separator) =>
        Assert.StartsWith("a", Courtesies.Strip("*a" + new string(separator, 2_000)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("hi", nameof(Courtesy.Greeting))]
    [InlineData("Hello Kiku!", nameof(Courtesy.Greeting))]
    [InlineData("Kiku", nameof(Courtesy.Greeting))]
    [InlineData("こんにちは", nameof(Courtesy.Greeting))]
    [InlineData("お疲れ様です！", nameof(Courtesy.Greeting))]
    [InlineData("thanks!", nameof(Courtesy.Thanks))]
    [InlineData("Thank you so much :pray:", nameof(Courtesy.Thanks))]
    [InlineData("ありがとうございました！", nameof(Courtesy.Thanks))]
    [InlineData("", nameof(Courtesy.None))]
    [InlineData("?", nameof(Courtesy.None))]
    public void A_message_that_is_nothing_else_is_told_by_its_kind(string message, string courtesy)
    {
        var bare = Courtesies.Strip(message);

        Assert.Equal(Enum.Parse<Courtesy>(courtesy), bare.Courtesy);
        Assert.DoesNotContain(bare.Text, char.IsLetterOrDigit);
    }

    [Theory]
    [InlineData("Hi Kiku, could you please tell me what was said about monitoring? Thanks!", "what was said about monitoring?")]
    [InlineData("お疲れ様です。監視について教えてください。よろしくお願いします。", "監視について教えてください。")]
    public void The_answer_is_that_of_the_bare_question(string wrapped, string bare) =>
        Assert.Equal(
            Asking.Shipped.Answer(bare).Excerpts.Select(excerpt => (excerpt.SectionId, excerpt.Text)),
            Asking.Shipped.Answer(wrapped).Excerpts.Select(excerpt => (excerpt.SectionId, excerpt.Text)));

    [Theory]
    [InlineData("hello", "Hello! Ask in English")]
    [InlineData("ありがとう", "どういたしまして。日本語でも")]
    public void A_greeting_gets_a_friendly_word_and_help(string message, string opening)
    {
        var presented = Presenter.Present(new AnswerContent(Asking.Shipped.Ask(new Question(message)), [message]), Extent.Message);

        Assert.StartsWith(opening, Assert.IsType<Sentence>(presented.Nodes[0]).Plain, StringComparison.Ordinal);
    }
}
