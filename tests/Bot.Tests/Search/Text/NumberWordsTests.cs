using Xunit;

namespace Bot.Tests.Search.Text;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("the third part", "3")]
    [InlineData("二頭体制、三つの軸", "3")]
    [InlineData("第三の案", "3")]
    [InlineData("三十二人", "32")]
    [InlineData("二〇年", "20")]
    [InlineData("百人", "100")]
    public void A_number_in_words_counts_as_its_digits(string text, string digits) =>
        Assert.Contains(Analyzed.Tokens(text), token => token.Term == Analyzed.Word(digits));

    [Theory]
    [InlineData("十分に", "10")]
    [InlineData("一番", "1")]
    [InlineData("統一する", "1")]
    public void A_numeral_within_a_word_is_no_number(string text, string digits) =>
        Assert.DoesNotContain(Analyzed.Tokens(text), token => token.Term == Analyzed.Word(digits));

    [Fact]
    public void A_question_in_words_finds_the_digits_in_the_other_language()
    {
        var index = Corpus.Index(Corpus.Japanese("第2回の話"), Corpus.Japanese("第3回の話"));

        Assert.Equal(1, index.Ranked("the third time").First());
    }
}
