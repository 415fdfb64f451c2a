using Bot.Search.Text;
using Xunit;

namespace Bot.Tests.Search.Text;

public sealed class TransliterationTests
{
    [Theory]
    [InlineData("wozniak", "ウォズニアック")]
    [InlineData("kotler", "コトラー")]
    [InlineData("mercari", "メルカリ")]
    [InlineData("kubernetes", "クーバネティス")]
    [InlineData("gunosy", "グノシー")]
    [InlineData("prometheus", "プロメテウス")]
    [InlineData("drucker", "ドラッカー")]
    [InlineData("houdini", "フーディニ")]
    [InlineData("conway", "コンウェイ")]
    [InlineData("dean", "ディーン")]
    [InlineData("kent", "ケント")]
    [InlineData("jenkins", "ジェンキンス")]
    public void A_name_is_one_word_in_both_scripts(string latin, string katakana) =>
        Assert.InRange(Transliteration.Likeness(latin, katakana), Transliteration.LeastLikeness, float.MaxValue);

    [Theory]
    [InlineData("docker", "ドラッカー")]
    [InlineData("heroku", "ハーバー")]
    [InlineData("salt", "ソルトレイク")]
    [InlineData("dean", "ダイン")]
    [InlineData("steam", "チーム")]
    [InlineData("a", "ウォズニアック")]
    [InlineData("", "ケント")]
    [InlineData("kent", "")]
    public void Other_words_are_not(string latin, string katakana) =>
        Assert.InRange(Transliteration.Likeness(latin, katakana), float.NegativeInfinity, Transliteration.LeastLikeness - 0.01f);

    [Fact]
    public void Every_sound_has_letters()
    {
        foreach (var kana in "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンー")
            Assert.NotEqual(0u, Transliteration.LettersFor(kana));
    }
}
