using Bot.Answers.Excerpts;
using Xunit;

namespace Bot.Tests.Answers.Excerpts;

public sealed class SentenceBoundariesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("One sentence", "One sentence")]
    [InlineData("One. Two! Three?", "One. |Two! |Three?")]
    [InlineData("一つ目。二つ目！三つ目？四つ目", "一つ目。|二つ目！|三つ目？|四つ目")]
    [InlineData("He said \"no.\" She left.", "He said \"no.\" |She left.")]
    [InlineData("「決めた。」と言った。終わり。", "「決めた。」|と言った。|終わり。")]
    [InlineData("Version 1.5 of example.com runs. Fine.", "Version 1.5 of example.com runs. |Fine.")]
    [InlineData("first line\nsecond line", "first line\n|second line")]
    [InlineData("Really?! Yes.", "Really?! |Yes.")]
    public void A_text_may_be_cut_between_sentences_only(string text, string parts)
    {
        var boundaries = SentenceBoundaries.Of(text);

        Assert.Equal(parts, string.Join('|', boundaries.Zip(boundaries.Skip(1), (start, end) => text[start..end])));
    }
}
