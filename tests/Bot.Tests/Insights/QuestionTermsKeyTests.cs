using Bot.Insights;
using Bot.Search.Lexicon;
using Xunit;

namespace Bot.Tests.Insights;

public sealed class QuestionTermsKeyTests
{
    private readonly QuestionTermsKey key = new(BilingualLexicon.Default);

    [Theory]
    [InlineData("what did the VPoE panel say about hiring", "What did they say about HIRING in the VPoE panel?")]
    [InlineData("engineer hiring", "hiring engineers")]
    [InlineData("採用について何を話した?", "採用について教えてください")]
    [InlineData("サーバーの監視", "サーバの監視は？")]
    [InlineData("?", "?")]
    public void The_same_words_in_another_form_or_order_are_the_same_question(string one, string other) => Assert.Equal(key.Of(one), key.Of(other));

    [Theory]
    [InlineData("hiring", "firing")]
    [InlineData("what about hiring", "what about hiring in Tokyo")]
    [InlineData("採用について", "評価について")]
    [InlineData("!", "?")]
    [InlineData("なぜですか", "どうでしたか")]
    public void Other_words_are_another_question(string one, string other) => Assert.NotEqual(key.Of(one), key.Of(other));
}
