using Bot.Search.Text;
using Xunit;

namespace Bot.Tests.Search.Text;

public sealed class JapaneseTokenizerTests
{
    [Theory]
    [InlineData("採用基準", "採用 用基 基準")]
    [InlineData("本を読む", "本を を読 読む")]
    [InlineData("人", "")]
    [InlineData("採用。基準", "採用 基準")]
    [InlineData("ｻｰﾊﾞｰ", "ｻｰ ｰﾊﾞ ﾊﾞｰ")]
    [InlineData("𩸽屋", "𩸽 𩸽屋")]
    public void Neighbouring_characters_are_bigrams(string text, string bigrams) => Assert.Equal(bigrams, Analyzed.Texts(text, TermKind.Bigram));

    [Theory]
    [InlineData("人の本", "人 本")]
    [InlineData("本番", "")]
    [InlineData("人", "人")]
    [InlineData("ア", "ア")]
    [InlineData("第2回", "第 回")]
    [InlineData("🚀", "🚀")]
    [InlineData("開発🚀開発", "")]
    public void A_kanji_among_other_scripts_stands_alone(string text, string characters) => Assert.Equal(characters, Analyzed.Texts(text, TermKind.Unigram));

    [Theory]
    [InlineData("深夜作業", "深夜 作業")]
    [InlineData("本を読む", "本 読む")]
    [InlineData("本番の本", "本番 本")]
    [InlineData("東京都", "東京都")]
    [InlineData("第一回目", "第一 回目")]
    public void Kanji_words_are_the_likeliest_and_not_found_inside_others(string text, string words) => Assert.Equal(words, Analyzed.JapaneseWords(text));

    [Theory]
    [InlineData("テスト", "テスト")]
    [InlineData("テストとスト", "テスト スト")]
    [InlineData("ストレージ", "ストレージ")]
    [InlineData("メルカリ", "メルカリ")]
    [InlineData("サーバー", "サーバー")]
    [InlineData("エンジニア", "エンジニア")]
    [InlineData("クーバネティス", "クーバネティス")]
    public void A_katakana_word_is_its_whole_run(string text, string words) => Assert.Equal(words, Analyzed.JapaneseWords(text));

    /// <summary>An unknown word cost no more than two known ones, so none was ever split.</summary>
    [Theory]
    [InlineData("データベースエンジニア", "データベース *データ *ベース エンジニア")]
    [InlineData("データセンター", "データセンター *データ *センター")]
    public void A_katakana_compound_is_found_by_the_words_that_cover_it(string text, string words) =>
        Assert.Equal(words.Split(' ').Order(StringComparer.Ordinal), Analyzed.JapaneseWords(text).Split(' ').Order(StringComparer.Ordinal));

    [Fact]
    public void A_compound_has_its_parts() => Assert.Equal("機械学習 *学習 *機械", Analyzed.JapaneseWords("機械学習"));

    /// <summary>その and ため were found in そのため.</summary>
    [Fact]
    public void Grammar_is_no_part_of_a_compound() => Assert.Equal("そのため", Analyzed.JapaneseWords("そのため"));

    [Theory]
    [InlineData("話した", "話す")]
    [InlineData("話さない", "話す")]
    [InlineData("書いた", "書く")]
    [InlineData("買った", "買う")]
    [InlineData("読んだ", "読む")]
    [InlineData("食べた", "食べる")]
    [InlineData("食べました", "食べる")]
    [InlineData("高く", "高い")]
    [InlineData("高かった", "高い")]
    public void Verbs_and_adjectives_have_their_dictionary_form(string text, string word) => Assert.Equal(word, Analyzed.JapaneseWords(text));

    [Theory]
    [InlineData("これについてです")]
    [InlineData("これのこと")]
    [InlineData("どのようにする")]
    public void Grammar_is_no_word(string text) => Assert.Equal("", Analyzed.JapaneseWords(text));

    [Theory]
    [InlineData("サーバ")]
    [InlineData("ｻｰﾊﾞｰ")]
    [InlineData("ｻｰﾊﾞ")]
    public void Spellings_of_a_katakana_word_meet(string spelling) => Assert.Equal(WordKey("サーバー"), WordKey(spelling));

    /// <summary>コピー is not コピ: only longer words are written both ways.</summary>
    [Fact]
    public void A_short_word_keeps_its_long_vowel() => Assert.NotEqual(JapaneseWords.Key("コピ"), JapaneseWords.Key("コピー"));

    [Fact]
    public void Offsets_are_those_of_the_original()
    {
        const string Text = "ﾃﾞｰﾀと機械学習";
        var words = Analyzed.Tokens(Text).Where(token => token.Term.Kind == TermKind.JapaneseWord);

        Assert.Equal([("ﾃﾞｰﾀ", 0), ("機械学習", 5), ("学習", 7), ("機械", 5)], words.Select(token => (Analyzed.Text(Text, token), token.Start)));
    }

    [Fact]
    public void Positions_count_characters_with_a_gap_between_runs()
    {
        var bigrams = Analyzed.Tokens("採用。基準 IT 開発").Where(token => token.Term.Kind == TermKind.Bigram);

        // 採用 takes 0 and 1, the gap 2; 基準 3 and 4, the gap 5; IT 6.
        Assert.Equal([0, 3, 7], bigrams.Select(token => token.Position));
    }

    private static TermKey WordKey(string text) => Assert.Single(Analyzed.Tokens(text), token => token.Term.Kind == TermKind.JapaneseWord).Term;
}
