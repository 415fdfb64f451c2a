using Bot.Search.Lexicon;
using Bot.Search.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Tests.Search.Text;

public sealed class AnalyzerTests
{
    [Fact]
    public void Scripts_are_told_apart_within_one_text()
    {
        const string Text = "Kubernetesの深夜作業でCI/CDを使う";

        Assert.Equal("Kubernetes CI CD CI/CD", Analyzed.Texts(Text, TermKind.Word));
        Assert.Equal("深夜 作業 使う", Analyzed.JapaneseWords(Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t\n")]
    [InlineData("。、!?—…")]
    [InlineData("the of and")]
    public void A_text_without_words_has_no_tokens(string text) => Assert.Empty(Analyzed.Tokens(text));

    [Fact]
    public void An_analyzer_forgets_the_text_before()
    {
        var analyzer = new Analyzer(BilingualLexicon.Default);
        var tokens = new List<Token>();
        analyzer.Analyze("load balancing, 機械学習を話した", tokens);
        analyzer.Analyze("GitHub 採用", tokens);

        Assert.Equal(Analyzed.Tokens("GitHub 採用"), tokens);
    }

    /// <summary>Parts of ㍿ had no length, and half a pair was marked as found.</summary>
    [Theory]
    [InlineData("㍿メルカリ")]
    [InlineData("㌫と㈱")]
    [InlineData("🚀開発🚀")]
    [InlineData("𠮷野家と辻\U000E0100本")]
    public void No_token_is_empty_or_cuts_a_character(string text) => AssertWellFormed(text);

    [Fact]
    public void Whatever_the_text_its_tokens_stand_in_it() => Prop.ForAll(AnyText.Arbitrary, AssertWellFormed).Check(Reproducible.Runs(3_000));

    [Theory]
    [InlineData("Machine Learning", 2)]
    [InlineData("CI/CD", 2)]
    [InlineData("GitHub", 1)]
    [InlineData("VP of Engineering", 2)]
    [InlineData("機械学習", 0)]
    [InlineData("GitHub 社", 0)]
    [InlineData("of the", 0)]
    public void A_term_of_an_alphabetic_script_has_a_word_for_each_place(string term, int count) =>
        Assert.Equal(count, new Analyzer(BilingualLexicon.Default).WordsOf(term).Length);

    private static void AssertWellFormed(string text)
    {
        foreach (var token in Analyzed.Tokens(text))
        {
            Assert.InRange(token.Start, 0, text.Length - 1);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            Assert.False(AnyText.CutsPair(text, token.Start) || AnyText.CutsPair(text, token.End), $"{token} cuts a pair of {text}");
        }
    }
}
