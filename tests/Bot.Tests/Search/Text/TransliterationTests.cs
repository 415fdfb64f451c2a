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
    public void A_name_sounds_the_same_in_both_scripts(string latin, string katakana) =>
        Assert.Contains(Assert.Single(Transliteration.Of(katakana)), Transliteration.Of(latin));

    [Theory]
    [InlineData("docker", "ドラッカー")]
    [InlineData("heroku", "ハーバー")]
    [InlineData("salt", "ソルトレイク")]
    public void Other_names_do_not(string latin, string katakana) =>
        Assert.Empty(Transliteration.Of(latin).Intersect(Transliteration.Of(katakana)));

    [Theory]
    [InlineData("k8s")]
    [InlineData("採用")]
    [InlineData("メモ")]
    [InlineData("io")]
    [InlineData("")]
    public void What_is_no_name_or_too_short_has_no_sound(string word) => Assert.Empty(Transliteration.Of(word));
}
