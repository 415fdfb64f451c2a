using Bot.Answers;
using Bot.Channels.Common;
using Bot.Channels.Teams.Cards;
using Bot.Content;
using Bot.Presentation;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Channels.Teams;

public sealed class AnswerCardTests
{
    [Theory]
    [InlineData(nameof(Language.English), "Assuming “hiring” for “hirign”. Assuming “kato” for “katoo”.")]
    [InlineData(nameof(Language.Japanese), "「hirign」を「hiring」とみなしました。「katoo」を「kato」とみなしました。")]
    public void What_is_taken_for_a_typing_error_is_said_above_the_excerpts(string language, string expected)
    {
        var drawing = Draw(Enum.Parse<Language>(language), [new("hirign", "hiring"), new("katoo", "kato")]);

        var line = Assert.Single(Assert.IsType<RichTextBlock>(drawing.Card!.Body[0]).Inlines);
        Assert.Equal((expected, true), (line.Text, line.IsSubtle));
        Assert.Equal("A10 The role of a VP of Engineering", Text(drawing.Card.Body[1]));
        Assert.StartsWith(expected + "\n", drawing.Text, StringComparison.Ordinal);
        Assert.StartsWith(expected + "\n", drawing.Card.FallbackText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Language.English))]
    [InlineData(nameof(Language.Japanese))]
    public void Nothing_is_assumed_of_words_that_are_known(string language)
    {
        var drawing = Draw(Enum.Parse<Language>(language), []);

        Assert.Equal("A10 The role of a VP of Engineering", Text(drawing.Card!.Body[0]));
        Assert.StartsWith("A10 The role of a VP of Engineering\n", drawing.Text, StringComparison.Ordinal);
    }

    private static string Text(CardElement element) => string.Concat(Assert.IsType<RichTextBlock>(element).Inlines.Select(run => run.Text));

    private static Drawing Draw(Language language, Assumption[] assumed) => MessageCards.Draw(
        new AnswerContent(SampleNotes.HiringAnswer with { Language = language, Assumed = [.. assumed] }, ["hirign"]), "m1", Shortening.None);
}
