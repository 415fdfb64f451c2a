using Bot.Search;
using Bot.Search.Query;
using Xunit;

namespace Bot.Tests.Search.Query;

public sealed class SpellingCorrectorTests
{
    private static readonly PassageIndex Notes = Corpus.Index(
        Corpus.English("the shield wall holds"),
        Corpus.English("Hashicorp, kubernetes and prometheus"),
        Corpus.English("a bird flew over the zyx"),
        Corpus.Japanese("ブロルフェンを回す"),
        Corpus.Japanese("Terraform の話"));

    [Theory]
    [InlineData("sheild", "shield", 0)]
    [InlineData("shied wall", null, 0)]
    [InlineData("shieldd", "shield", 0)]
    [InlineData("kuberntes", "kubernetes", 1)]
    [InlineData("kubrenets", "kubernetes", 1)]
    [InlineData("jubernetes", "kubernetes", 1)]
    [InlineData("ブロフルェン", "ブロルフェン", 3)]
    [InlineData("Terrafrom とは", "terraform", 4)]
    public void A_word_that_nobody_knows_is_taken_for_one_of_the_notes(string question, string? assumed, int found)
    {
        Assert.Equal(assumed, Correction(question)?.Word);
        Assert.Equal(found, Notes.Ranked(question).First());
    }

    [Theory]
    [InlineData("shield")]
    [InlineData("beard")]
    [InlineData("dird")]
    [InlineData("BIRT")]
    [InlineData("xird")]
    [InlineData("bi4d")]
    [InlineData("zyzzyva")]
    [InlineData("zyxq")]
    public void A_known_word_an_acronym_and_one_that_is_too_far_stand_for_themselves(string question) => Assert.Null(Correction(question));

    [Fact]
    public void The_further_the_word_the_less_it_weighs()
    {
        var (near, far) = (Correction("kuberntes")!, Correction("kubrenets")!);

        Assert.True(near.Weight < 1 && far.Weight < near.Weight);
        Assert.True(Notes.Score("kuberntes", 1) > 0);
    }

    [Fact]
    public void Of_words_equally_near_the_one_in_more_documents_is_meant()
    {
        var index = Corpus.Bodies("blorfen", "blorfem", "a blorfem");

        Assert.Equal("blorfem", Correction("blorfex", index)!.Word);
    }

    [Fact]
    public void Misspelt_grammar_asks_for_nothing()
    {
        var query = Corpus.Bodies("wait for the shield").Read("waht shield").Single();

        Assert.Equal(["shield"], query.Classes.Select(termClass => termClass.Text));
    }

    [Fact]
    public void A_misspelt_word_is_translated_as_what_it_is_taken_for()
    {
        var index = Corpus.Index(Corpus.English("encryption"), Corpus.Japanese("暗号化の話"), Corpus.Japanese("空の話"));

        Assert.Contains(1, index.Ranked("encyrption"));
    }

    [Fact]
    public void A_correction_stands_where_the_word_was_typed()
    {
        var corrected = Assert.Single(Notes.Read("the sheild")[0].Classes);

        Assert.Equal(("sheild", 4), (corrected.Text, corrected.Start));
        Assert.Equal(new Correction("sheild", "shield", SearchParameters.Default.TypingErrorWeights[0], Edits: 1), corrected.Correction);
    }

    [Fact]
    public void Nothing_is_corrected_where_it_is_turned_off() =>
        Assert.Null(Correction("sheild", Corpus.Index(Corpus.Plain with { TypingErrorWeights = [] }, Corpus.English("shield"))));

    private static Correction? Correction(string question, PassageIndex? index = null) => (index ?? Notes).Read(question)
        .SelectMany(query => query.Classes).Select(termClass => termClass.Correction).FirstOrDefault(correction => correction is not null);
}
