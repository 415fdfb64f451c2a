using Bot.Search.Text;
using Xunit;

namespace Bot.Tests.Search.Text;

public sealed class LatinTokenizerTests
{
    [Theory]
    [InlineData("We use C#, F# and C++.", "use C# F# C++")]
    [InlineData("C++17 and C++で", "C++ 17 C++")]
    [InlineData("k8s with MP3", "k8s MP3 *MP")]
    [InlineData("a+b", "b")]
    [InlineData("1on1", "1on1 *on")]
    [InlineData("Mercari's don't we'll", "Mercari")]
    [InlineData("Mercari’s talk", "Mercari talk")]
    [InlineData("O'Brien", "O Brien")]
    [InlineData("1,024 1,000,000", "1,024 1,000,000")]
    [InlineData("3.14 v1.2.3", "3.14 v1.2.3 *1.2.3")]
    [InlineData("100,00 1,0245", "100 00 1 0245")]
    [InlineData("a, b", "b")]
    public void Marks_belong_to_the_words_that_engineers_write_with_them(string text, string words) =>
        Assert.Equal(words, Analyzed.Texts(text, TermKind.Word));

    [Theory]
    [InlineData("CI/CD", "CI CD CI/CD")]
    [InlineData("A/B", "A/B")]
    [InlineData("MN-1", "MN 1 MN-1")]
    [InlineData("R&D", "R&D")]
    [InlineData("1-on-1", "1 1 1-on-1")]
    [InlineData("24/7", "24 7 24/7")]
    [InlineData("client/server", "client server")]
    [InlineData("2018-07-29", "2018 07 29")]
    [InlineData("a-b-c-d", "")]
    public void Short_words_joined_by_a_mark_are_one_word_too(string text, string words) =>
        Assert.Equal(words, Analyzed.Texts(text, TermKind.Word));

    [Theory]
    [InlineData("CI/CD", "cicd")]
    [InlineData("A/B", "ab")]
    [InlineData("MN-1", "mn1")]
    [InlineData("MN1", "mn1")]
    [InlineData("1-on-1", "1on1")]
    [InlineData("1,024", "1024")]
    [InlineData("１，０２４", "1024")]
    [InlineData("Ｃ＃", "c#")]
    [InlineData("Talks", "talk")]
    [InlineData("GITHUB", "github")]
    public void Spellings_meet_in_one_term(string text, string stem) => Assert.Contains(Analyzed.Word(stem), Analyzed.WordKeys(text));

    [Theory]
    [InlineData("GitHub", "GitHub *Git *Hub")]
    [InlineData("JavaScript", "JavaScript *Java *Script")]
    [InlineData("iPhone", "iPhone *Phone")]
    [InlineData("Log4Shell", "Log4Shell *Log *Shell")]
    [InlineData("ＧｉｔＨｕｂ", "ＧｉｔＨｕｂ *Ｇｉｔ *Ｈｕｂ")]
    [InlineData("Github", "Github")]
    [InlineData("HTTP", "HTTP")]
    public void Camel_case_has_parts(string text, string words) => Assert.Equal(words, Analyzed.Texts(text, TermKind.Word));

    /// <summary>10,000 and 20,000 had the part 000 in common.</summary>
    [Theory]
    [InlineData("10,000")]
    [InlineData("1,024,000")]
    [InlineData("99.95")]
    public void A_number_has_no_parts(string number) => Assert.Equal(number, Analyzed.Texts(number, TermKind.Word));

    [Theory]
    [InlineData("IT US", "IT US")]
    [InlineData("it us It Us", "")]
    [InlineData("ＩＴ it", "ＩＴ")]
    [InlineData("what they are about", "")]
    public void Acronyms_in_capitals_are_no_stop_words(string text, string words) => Assert.Equal(words, Analyzed.Texts(text, TermKind.Word));

    [Fact]
    public void Offsets_are_those_of_the_original()
    {
        const string Text = "  ①ｶﾞ Ｃａｆｅ\u0301 ｌｏａｄ";
        var tokens = Analyzed.Tokens(Text).Where(token => token.Term.Kind == TermKind.Word);

        Assert.Equal([("①", 2), ("Ｃａｆｅ\u0301", 6), ("ｌｏａｄ", 12)], tokens.Select(token => (Analyzed.Text(Text, token), token.Start)));
    }

    [Fact]
    public void Positions_count_all_words_also_those_left_out()
    {
        var tokens = Analyzed.Tokens("the state of the CI/CD in GitHub").Where(token => token.Term.Kind == TermKind.Word);

        Assert.Equal(
            [("state", 1), ("CI", 4), ("CD", 5), ("CI/CD", 4), ("GitHub", 7), ("Git", 7), ("Hub", 7)],
            tokens.Select(token => ("the state of the CI/CD in GitHub".Substring(token.Start, token.Length), token.Position)));
    }

    [Fact]
    public void A_word_longer_than_the_buffers_is_a_word()
    {
        var text = new string('x', 300) + " " + string.Join(
            ',', Enumerable.Repeat("000", 1).Prepend("1")) + " " + string.Join('-', Enumerable.Repeat("ab", 200));
        Assert.StartsWith(new string('x', 300) + " 1,000 ab ab", Analyzed.Texts(text, TermKind.Word), StringComparison.Ordinal);
    }
}
