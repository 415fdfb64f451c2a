using Bot.Content;
using Bot.Search;
using Bot.Search.Query;
using Xunit;

namespace Bot.Tests.Search.Query;

public sealed class TranslationTests
{
    [Fact]
    public void A_name_that_no_dictionary_has_is_found_by_its_sound()
    {
        var index = Corpus.Index(Corpus.Japanese("ウォズニアックが理想"), Corpus.Japanese("ドラッカーの本"));

        Assert.Equal([0], index.Ranked("Wozniak"));
    }

    [Fact]
    public void A_katakana_name_finds_its_latin_spelling()
    {
        var index = Corpus.Bodies("books by Kotler", "Steve Wozniak is the ideal");

        Assert.Equal([1], index.Ranked("ウォズニアック"));
    }

    [Fact]
    public void A_katakana_name_finds_its_latin_spelling_in_notes_of_its_own_language()
    {
        var index = Corpus.Index(Corpus.Japanese("Houdini で建物を作る"), Corpus.Japanese("建物の話"));

        Assert.Equal([0], index.Ranked("フーディニ"));
    }

    /// <remarks>チケット is translated, and no word of the notes is a translation: none that merely sounds similar stands for it.</remarks>
    [Fact]
    public void A_word_of_the_dictionary_does_not_stand_for_what_it_sounds_like() =>
        Assert.Empty(Corpus.Bodies("checking in", "a picture of a cat").Ranked("チケット"));

    [Fact]
    public void A_compound_without_translation_is_asked_for_by_its_parts()
    {
        var index = Corpus.Bodies("the settings file", "a picture of a cat");
        var classes = Classes(index.Read("設定ファイル").Single(query => query.Language == Language.English));

        Assert.DoesNotContain("設定ファイル", classes.Keys);
        Assert.Equal(TermRole.Word, classes["ファイル"].Role);
        Assert.Equal([0], index.Ranked("設定ファイル"));
    }

    [Fact]
    public void A_translation_on_which_two_words_of_one_meaning_agree_is_found()
    {
        var index = Corpus.Index(Corpus.Japanese("案を合併する"), Corpus.Japanese("空の話"));
        var member = Assert.Single(Classes(index.Read("merge")[0])["merge"].Members);

        Assert.Equal([0], index.Ranked("merge"));
        Assert.Equal("合併 (second step)", member.Text);
        Assert.True(member.Weight <= SearchParameters.Default.SecondStepWeight);
    }

    [Fact]
    public void No_second_step_is_made_where_the_notes_have_a_translation()
    {
        var index = Corpus.Index(Corpus.Japanese("案を合併する"), Corpus.Japanese("枝を併合する"));

        Assert.DoesNotContain(Classes(index.Read("merge")[0])["merge"].Members, member => member.Text.Contains("second step", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("how many GPUs")]
    [InlineData("GPU")]
    public void Plural_acronyms_meet_their_singular(string question) =>
        Assert.Equal([1], Corpus.Bodies("CPU time", "1,024 GPUs and one GPU").Ranked(question));

    [Fact]
    public void An_unlikely_translation_stays_unlikely_where_the_likely_one_is_not_in_the_notes()
    {
        var parameters = Corpus.Plain with { AbsentShare = 0.1f };
        var only = Corpus.Index(parameters, Corpus.Japanese("机を置く"), Corpus.Japanese("空"));
        var hire = Classes(only.Read("hire")[0])["hire"];

        Assert.All(hire.Members.Where(member => member.Text == "置く"), member => Assert.True(member.Weight < 0.5f));
    }

    private static Dictionary<string, TermClass> Classes(LanguageQuery query) =>
        query.Classes.GroupBy(termClass => termClass.Text).ToDictionary(group => group.Key, group => group.First());
}
