using Bot.Search;
using Bot.Search.Lexicon;
using Bot.Search.Meaning;
using Bot.Tests.Content;
using Bot.Tests.Search;
using Xunit;

namespace Bot.Tests.Model;

/// <summary>The effect of a sentence model on the order of passages.</summary>
public sealed class SentenceRankingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeGenerator generator = new();

    private string File => folder.PathOf("kiku.vectors");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_passage_that_shares_no_word_is_found_by_the_model_alone()
    {
        var index = await Sentences.IndexAsync(generator, File, Corpus.Plain);

        Assert.Equal(1, index.Search("boats", 4)[0].Document);
        Assert.True(index.Search("boats", 4)[0].SentenceScore > 0);
    }

    [Fact]
    public async Task Words_that_match_well_come_before_what_the_model_finds_near()
    {
        var index = await Sentences.IndexAsync(generator, File);

        Assert.Equal(0, index.Search("salaries of staff rise, and a vessel", 4)[0].Document);
    }

    [Fact]
    public async Task A_document_that_the_filter_leaves_out_is_not_found()
    {
        var index = await Sentences.IndexAsync(generator, File, Corpus.Plain);

        Assert.DoesNotContain(index.Search("boats", 4, document => document != 1), hit => hit.Document == 1);
    }

    [Fact]
    public async Task While_the_model_fails_hits_are_those_of_an_index_without_it()
    {
        var index = await Sentences.IndexAsync(generator, File);
        generator.Failure = new HttpRequestException(HttpRequestError.ConnectionError);

        foreach (var question in (string[])["boats", "salaries of staff", "天気"])
            Assert.Equal(PassageIndex.Build(Sentences.Notes, BilingualLexicon.Default).Search(question, 4), index.Search(question, 4));
    }

    [Fact]
    public async Task A_question_that_is_only_read_is_not_given_to_the_model()
    {
        var index = await Sentences.IndexAsync(generator, File);
        var before = generator.Texts.Count;

        index.Read("boats");

        Assert.Equal(before, generator.Texts.Count);
    }

    [Theory]
    [InlineData("船が港に入る", "ship", "harbour")]
    [InlineData("給料について", "salary")]
    [InlineData("GitHubの設定を変更する", "GitHub", "establish")]
    public void Japanese_is_given_to_an_English_model_as_words_of_the_lexicon(string text, params string[] words)
    {
        var gloss = new EnglishGloss(BilingualLexicon.Default).Of(text);

        Assert.All(words, word => Assert.Contains(word, gloss, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(gloss, c => c > '\u3000');
    }

    [Fact]
    public void A_model_of_both_languages_gets_the_text_itself()
    {
        var texts = new SentenceTexts([Corpus.Japanese("船が港に入る")], BilingualLexicon.Default, isEnglishOnly: false);

        Assert.EndsWith("船が港に入る", Assert.Single(texts.Passages()), StringComparison.Ordinal);
        Assert.Equal("船", texts.Question("船"));
    }

    [Fact]
    public void English_stays_as_it_is() =>
        Assert.Equal("What about C# and k8s?", new EnglishGloss(BilingualLexicon.Default).Of("What about C# and k8s?"));
}
