using Bot.Search.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Tests.Search.Text;

public sealed class CharacterFoldingTests
{
    /// <summary>NFKC and lower case as Unicode 16 defines them; the test process cannot ask the framework, which runs without ICU.</summary>
    [Theory]
    [InlineData("ＡＺａｚ０９！～（）", "azaz09!~()")]
    [InlineData("ABCxyz", "abcxyz")]
    [InlineData("ÀÉÎÕÜ", "aeiou")]
    [InlineData("ΑΒΓ ПРИВЕТ", "αβγ привет")]
    [InlineData("①⑨⑩⑳", "191020")]
    [InlineData("ⅠⅣⅧⅫ ⅲ", "iivviiixii iii")]
    [InlineData("㈱㈲㍿", "(株)(有)株式会社")]
    [InlineData("㌔㍍㌘㌧㌫㌢", "キロメートルグラムトンパーセントセンチ")]
    [InlineData("㎜㎝㎞㎏㎡㎎", "mmcmkmkgm2mg")]
    [InlineData("㍻㍼㍽㍾㋿", "平成昭和大正明治令和")]
    [InlineData("№℡", "notel")]
    [InlineData("㊤㊦", "上下")]
    [InlineData("ﬁﬂ", "fifl")]
    [InlineData("a\u00A0b\u3000c", "a b c")]
    [InlineData("日本語、ひらがな。カタカナー・々〆", "日本語、ひらがな。カタカナー・々〆")]
    [InlineData("𩸽🚀", "𩸽🚀")]
    public void Compatible_characters_fold_to_what_NFKC_and_lower_case_give(string text, string folded) => Assert.Equal(folded, Fold(text));

    [Fact]
    public void Half_width_katakana_becomes_full_width()
    {
        var halfWidth = string.Concat(Enumerable.Range(0xFF61, 0xFF9E - 0xFF61).Select(unit => (char)unit));
        Assert.Equal("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン", Fold(halfWidth));
    }

    [Theory]
    [InlineData("ｶﾞｷﾞｸﾞｹﾞｺﾞ", "ガギグゲゴ")]
    [InlineData("ｻﾞｼﾞｽﾞｾﾞｿﾞﾀﾞﾁﾞﾂﾞﾃﾞﾄﾞ", "ザジズゼゾダヂヅデド")]
    [InlineData("ﾊﾞﾋﾞﾌﾞﾍﾞﾎﾞ", "バビブベボ")]
    [InlineData("ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ", "パピプペポ")]
    [InlineData("ｳﾞｧ", "ヴァ")]
    [InlineData("か\u3099き\u3099く\u3099", "がぎぐ")]
    [InlineData("は\u309Aひ\u309Aふ\u309A", "ぱぴぷ")]
    [InlineData("ハ\u3099ハ\u309A", "バパ")]
    [InlineData("う\u3099ウ\u3099", "ゔヴ")]
    public void Marks_join_the_kana_before_them(string text, string folded) => Assert.Equal(folded, Fold(text));

    [Theory]
    [InlineData("ﾞｱﾞ", "ア")]
    [InlineData("ｶﾟ", "カ")]
    [InlineData("ｳﾟ", "ウ")]
    [InlineData("漢ﾞ", "漢")]
    public void A_mark_that_no_kana_takes_is_dropped(string text, string folded) => Assert.Equal(folded, Fold(text));

    [Theory]
    [InlineData("Café Müller Škoda Łódź", "cafe muller skoda lodz")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("Straße Æsop Œuvre", "strasse aesop oeuvre")]
    public void Diacritics_are_left_out(string text, string folded) => Assert.Equal(folded, Fold(text));

    [Theory]
    [InlineData("Mercari’s ‘x’", "mercari's 'x'")]
    [InlineData("a–b—c‐d‑e−f", "a-b-c-d-e-f")]
    [InlineData("10〜20", "10~20")]
    [InlineData("Ku\u200Bber\u00ADnetes\uFEFF✔\uFE0F", "kubernetes✔")]
    [InlineData("辻\U000E0100本", "辻本")]
    public void Typography_makes_no_difference(string text, string folded) => Assert.Equal(folded, Fold(text));

    [Theory]
    [InlineData("学ゝ", "学学")]
    [InlineData("すゝめ", "すすめ")]
    [InlineData("ゝ", "ゝ")]
    public void An_iteration_mark_repeats_the_kana_before_it(string text, string folded) => Assert.Equal(folded, Fold(text));

    [Fact]
    public void Offsets_lead_back_to_the_original()
    {
        const string Text = "ｻｰﾊﾞｰと㍿🚀é";
        var folded = Folded(Text);

        Assert.Equal("サーバーと株式会社🚀e", folded.Span.ToString());
        Assert.Equal(
            ["ｻ", "ｰ", "ﾊﾞ", "ｰ", "と", "㍿", "㍿", "㍿", "㍿", "🚀", "🚀", "é"],
            Enumerable.Range(0, folded.Length).Select(i => Text[folded.OffsetOf(i)..folded.EndOf(i + 1, Text.Length)]));
    }

    [Fact]
    public void What_is_left_out_belongs_to_the_character_before_it()
    {
        const string Text = "e\u0301\u200Bf";
        var folded = Folded(Text);

        Assert.Equal((0, 3), (folded.OffsetOf(0), folded.EndOf(1, Text.Length)));
        Assert.Equal((3, 4), (folded.OffsetOf(1), folded.EndOf(2, Text.Length)));
    }

    [Fact]
    public void A_buffer_that_is_used_again_holds_the_new_text_only()
    {
        var folded = Folded(new string('a', 1_000));
        CharacterFolding.Fold("Ｂ", folded);

        Assert.Equal("b", folded.Span.ToString());
        Assert.Equal(0, folded.OffsetOf(0));
    }

    [Fact]
    public void Every_folded_character_stands_for_a_part_of_the_text() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            var folded = Folded(text);
            var (start, end) = (0, 0);
            for (var i = 0; i < folded.Length; i++)
            {
                Assert.InRange(folded.OffsetOf(i), start, text.Length - 1);
                start = folded.OffsetOf(i);
                Assert.InRange(folded.EndOf(i + 1, text.Length), Math.Max(end, start + 1), text.Length);
                end = folded.EndOf(i + 1, text.Length);
                Assert.False(AnyText.CutsPair(text, start) || AnyText.CutsPair(text, end));
            }
        }).Check(Reproducible.Runs(2_000));

    private static string Fold(string text) => Folded(text).Span.ToString();

    private static FoldedText Folded(string text)
    {
        var folded = new FoldedText();
        CharacterFolding.Fold(text, folded);
        return folded;
    }
}
