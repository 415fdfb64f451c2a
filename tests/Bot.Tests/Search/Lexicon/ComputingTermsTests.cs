using Bot.Content;
using Bot.Search;
using Bot.Search.Lexicon;
using Xunit;

namespace Bot.Tests.Search.Lexicon;

public sealed class ComputingTermsTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Groups = [.. ComputingTerms.Groups()];

    [Fact]
    public void There_are_hundreds_of_groups_and_each_has_other_words()
    {
        Assert.True(Groups.Count >= 200, $"{Groups.Count} groups");
        Assert.All(Groups, group => Assert.True(group.Count > 1 && group.Distinct(StringComparer.Ordinal).Count() == group.Count, string.Join(" = ", group)));
    }

    [Fact]
    public void Every_spelling_becomes_a_term()
    {
        var terms = new GlossaryTerms(Groups, BilingualLexicon.Default);

        // Spellings that share a key (サーバ, サーバー) are one term.
        Assert.All(Groups, group => Assert.All(group, spelling => Assert.Contains(
            Analyzed.Tokens($"x {spelling}"), token => terms.SameAs(token.Term).Any(term => group.Contains(term.Text)))));
    }

    [Theory]
    [InlineData("k8s", "Kubernetes の話")]
    [InlineData("o11y", "可観測性の話")]
    [InlineData("プルリク", "each pull request")]
    [InlineData("単一障害点", "no SPOF is left")]
    public void An_abbreviation_finds_what_it_stands_for(string question, string note)
    {
        var language = note[^1] is '話' ? Language.Japanese : Language.English;
        var index = Corpus.Index(new Bot.Search.Index.SearchDocument(language, "zemp", []), new Bot.Search.Index.SearchDocument(language, note, []));

        Assert.Equal(1, index.Ranked(question).First());
    }

    [Fact]
    public void The_content_owner_goes_before()
    {
        var lexicon = BilingualLexicon.Default.With([["EM", "electron microscope"]]);
        var index = PassageIndex.Build([Corpus.English("an engineering manager"), Corpus.English("an electron microscope")], lexicon, Corpus.Plain);

        Assert.Equal([1], index.Ranked("EM"));
    }

    [Fact]
    public void A_compound_of_the_glossary_is_still_found_by_its_parts() =>
        Assert.Equal([1], Corpus.Index(Corpus.Japanese("空"), Corpus.Japanese("技術的負債を返す")).Ranked("debt"));
}
