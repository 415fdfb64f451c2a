using Bot.Search;
using Bot.Search.Lexicon;
using Bot.Search.Meaning;
using Bot.Search.Text;
using Xunit;

namespace Bot.Tests.Search.Meaning;

public sealed class MeaningTests
{
    private static readonly PassageIndex Notes = PassageIndex.Build(
        [
            Corpus.English("The salaries of staff rise every year."),
            Corpus.English("The ship sails to the harbour at noon."),
            Corpus.English("A violin is tuned before the concert."),
            Corpus.English("Rain and snow fall in the mountains."),
        ],
        BilingualLexicon.Default);

    [Theory]
    [InlineData("how much employees earn", 0)]
    [InlineData("musical instruments", 2)]
    [InlineData("winter weather", 3)]
    [InlineData("boats", 1)]
    [InlineData("天気", 3)]
    public void A_passage_that_shares_no_word_is_found_by_what_it_means(string question, int document) =>
        Assert.Equal(document, Notes.Search(question, 4)[0].Document);

    [Fact]
    public void Without_its_weight_meaning_finds_nothing() =>
        Assert.Empty(PassageIndex.Build([Corpus.English("The ship sails.")], BilingualLexicon.Default, Corpus.Plain).Search("boats", 4));

    [Fact]
    public void Nearness_is_a_cosine() =>
        Assert.All(Notes.Search("how much employees earn", 4), hit => Assert.InRange(hit.Nearness, -1.001f, 1.001f));

    [Fact]
    public void Words_that_match_well_come_before_what_is_only_near() =>
        Assert.Equal(1, Notes.Search("ship sails harbour for salaries", 4)[0].Document);

    [Theory]
    [InlineData("blorf")]
    [InlineData("qwzx")]
    public void A_word_that_no_dictionary_has_means_nothing_known(string word) => Assert.Null(Vector(word));

    [Theory]
    [InlineData("ship", "boat", "violin")]
    [InlineData("船", "ship", "violin")]
    [InlineData("給料", "salary", "mountain")]
    public void Words_of_one_meaning_are_nearer_than_others(string word, string near, string far) =>
        Assert.True(Cosine(word, near) > Cosine(word, far) + 0.1f, $"{Cosine(word, near)} and {Cosine(word, far)}");

    private static float Cosine(string a, string b) => Vector(a)!.Zip(Vector(b)!, (x, y) => x * y).Sum();

    private static float[]? Vector(string word)
    {
        var tokens = new List<Token>();
        new Analyzer(BilingualLexicon.Default).Analyze(word, tokens);
        var token = tokens.First(token => token.Term.Kind is TermKind.Word or TermKind.JapaneseWord && !token.IsPart);
        return new TermVectors(BilingualLexicon.Default, SearchParameters.Default).Of(token.Term, token.Lexeme);
    }
}
