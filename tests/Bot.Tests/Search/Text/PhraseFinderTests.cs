using Bot.Search.Text;
using Xunit;

namespace Bot.Tests.Search.Text;

public sealed class PhraseFinderTests
{
    [Theory]
    [InlineData("about load balancing here", "load balancing")]
    [InlineData("Load-Balancing", "Load-Balancing")]
    [InlineData("ｌｏａｄ　ｂａｌａｎｃｉｎｇ", "ｌｏａｄ　ｂａｌａｎｃｉｎｇ")]
    [InlineData("machine learning engineer", "machine learning")]
    [InlineData("load\nbalancing", "load\nbalancing")]
    [InlineData("a point of view", "point of view")]
    public void Words_that_are_one_term_are_found_together(string text, string phrase) => Assert.Equal(phrase, Analyzed.Texts(text, TermKind.Phrase));

    [Theory]
    [InlineData("the load. Balancing it")]
    [InlineData("load, balancing")]
    [InlineData("load (balancing)")]
    [InlineData("load 負荷 balancing")]
    [InlineData("load of balancing cars", "load of balancing")]
    [InlineData("balancing load")]
    public void Words_on_both_sides_of_a_stop_are_no_term(string text, string phrases = "") => Assert.Equal(phrases, Analyzed.Texts(text, TermKind.Phrase));

    [Fact]
    public void A_phrase_is_the_same_term_in_any_inflection()
    {
        var terms = new[] { "load balancer", "load balancers", "Load Balancing" }
            .Select(text => Assert.Single(Analyzed.Tokens(text), token => token.Term.Kind == TermKind.Phrase).Term);

        Assert.Single(terms.Distinct());
    }

    [Fact]
    public void A_text_does_not_go_on_in_the_next()
    {
        var analyzer = new Analyzer(Bot.Search.Lexicon.BilingualLexicon.Default);
        var tokens = new List<Token>();
        analyzer.Analyze("load", tokens);
        analyzer.Analyze("balancing", tokens);

        Assert.Equal(Analyzed.Word(EnglishStemmer.Stem("balancing")), Assert.Single(tokens).Term);
    }
}
