using Bot.Search;
using Bot.Search.Lexicon;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Tests.Search;

public sealed class PassageIndexTests
{
    private const float Tolerance = 0.0003f;

    [Fact]
    public void A_question_finds_both_languages()
    {
        var index = Corpus.Index(Corpus.English("We recruit engineers"), Corpus.Japanese("エンジニアの採用"), Corpus.English("nothing"), Corpus.Japanese("無関係"));

        Assert.Equal([0, 1], index.Ranked("採用").Order());
        Assert.Equal([0, 1], index.Ranked("recruit").Order());
    }

    [Fact]
    public void A_share_of_what_the_background_gets_is_taken_off()
    {
        // As in the test of BM25: 0.296845 and 0.256366; half of the second one's score goes.
        var parameters = Corpus.Plain with { BackgroundRank = 2, BackgroundShare = 0.5f };
        var hits = Corpus.Index(parameters, Corpus.English("blorf quix"), Corpus.English("quix quix zemp zemp"), Corpus.English("zemp zemp zemp"))
            .Search("quix", 10);

        Assert.Equal(0.168662f, hits[0].Score, Tolerance);
        Assert.Equal(0.128183f, hits[1].Score, Tolerance);
    }

    [Fact]
    public void The_background_is_that_of_the_same_language()
    {
        var parameters = Corpus.Plain with { BackgroundRank = 2, BackgroundShare = 1 };
        var index = Corpus.Index(parameters, Corpus.English("quix"), Corpus.English("quix"), Corpus.Japanese("quix の話"), Corpus.Japanese("別の話"));
        var hits = index.Search("quix", 10);

        Assert.Equal(2, hits[0].Document);
        Assert.Equal([0f, 0f], hits.Skip(1).Select(hit => hit.Score));
    }

    [Fact]
    public void Scores_are_shares_of_what_was_possible()
    {
        // One word: what is left of BM25 is the saturation, 0.631579 and 0.545455.
        var hits = Corpus.Index(
            Corpus.Plain with { PossiblePower = 1 }, Corpus.English("blorf quix"), Corpus.English("quix quix zemp zemp"), Corpus.English("zemp zemp zemp"))
            .Search("quix", 10);

        Assert.Equal(0.631579f, hits[0].Score, Tolerance);
        Assert.Equal(0.545455f, hits[1].Score, Tolerance);
    }

    [Fact]
    public void Only_what_passes_the_filter_is_found()
    {
        var index = Corpus.Bodies("quix", "quix zemp", "quix zemp zemp");

        Assert.Equal([1], index.Search("quix", 10, document => document == 1).Select(hit => hit.Document));
        Assert.Equal([1], index.Search("quix", 1, document => document > 0).Select(hit => hit.Document));
        Assert.Empty(index.Search("quix", 10, _ => false));
    }

    [Fact]
    public void No_more_than_asked_for_is_found_and_no_more_than_there_is()
    {
        var index = Corpus.Bodies("quix", "quix zemp", "zemp");

        Assert.Equal([0], index.Ranked("quix", top: 1));
        Assert.Equal([0, 1], index.Ranked("quix", top: 1_000));
        Assert.Empty(index.Ranked("quix", top: 0));
    }

    /// <summary>Which of many equals were kept depended on the heap.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(35)]
    public void Equals_stand_in_order_of_their_number(int top)
    {
        var index = Corpus.Bodies([.. Enumerable.Repeat("quix zemp", 40), "quix"]);
        Assert.Equal(Enumerable.Range(0, top - 1).Prepend(40), index.Ranked("quix", top));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!。、")]
    [InlineData("what is it about")]
    [InlineData("blorf")]
    public void A_question_without_a_known_word_finds_nothing(string question) => Assert.Empty(Corpus.Bodies("quix", "what is it about").Search(question, 10));

    [Fact]
    public void An_empty_corpus_has_no_hits()
    {
        var index = Corpus.Index();

        Assert.Empty(index.Search("quix 採用", 10));
        Assert.Empty(index.Read("quix"));
    }

    [Fact]
    public void Documents_without_words_are_never_found() => Assert.Equal([2], Corpus.Bodies("", "…", "quix").Ranked("quix"));

    [Fact]
    public void A_question_that_was_read_can_be_searched_for_again()
    {
        var index = Corpus.Bodies("quix", "quix zemp");
        var queries = index.Read("quix zemp");

        Assert.Equal(index.Search("quix zemp", 10), index.Search(queries, 10));
        Assert.Equal(index.Search("quix zemp", 1), index.Search(queries, 1));
    }

    [Fact]
    public void Any_number_of_threads_find_the_same()
    {
        var index = Corpus.Index([.. Enumerable.Range(0, 200).Select(i => i % 2 == 0
            ? Corpus.English($"quix{i % 7} zemp{i % 11} recruit engineers", container: $"c{i / 10}")
            : Corpus.Japanese($"quix{i % 7} の採用と開発{i % 5}"))]);
        string[] questions = [.. Enumerable.Range(0, 20).Select(i => $"quix{i % 7} zemp{i % 11} 採用 開発")];
        var expected = questions.Select(question => index.Search(question, 50)).ToArray();

        var found = new List<Hit>[400];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => found[i] = index.Search(questions[i % questions.Length], 50));

        for (var i = 0; i < found.Length; i++)
            Assert.Equal(expected[i % questions.Length], found[i]);
    }

    /// <summary>A question with ㍿ ended in an exception: a word of it had no length.</summary>
    [Theory]
    [InlineData("㍿の話")]
    [InlineData("㍿")]
    [InlineData("㌫㍍🚀\uD83D")]
    public void Square_forms_and_halves_of_pairs_can_be_asked_for(string question) =>
        Assert.Equal([0], Corpus.Index(Corpus.Japanese($"株式会社と{question}"), Corpus.Japanese("無関係")).Ranked(question));

    [Fact]
    public void Whatever_is_asked_the_hits_are_documents_in_order_of_score()
    {
        var index = PassageIndex.Build(
            [Corpus.English("We talk about load balancing with GitHub, CI/CD and C#."), Corpus.Japanese("本番環境のサーバーで機械学習を話した。"), Corpus.Japanese("㍿メルカリ 🚀 テスト")],
            BilingualLexicon.Default);

        Prop.ForAll(AnyText.Arbitrary, question =>
        {
            var hits = index.Search(question, 2);
            Assert.True(hits.Count <= 2 && hits.TrueForAll(hit => hit.Document is >= 0 and < 3 && float.IsFinite(hit.Score)));
            Assert.True(hits.Count < 2 || hits[0].Score >= hits[1].Score);
        }).Check(Reproducible.Runs(2_000));
    }
}
