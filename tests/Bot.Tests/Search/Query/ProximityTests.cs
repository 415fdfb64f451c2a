using Bot.Search;
using Bot.Search.Index;
using Xunit;

namespace Bot.Tests.Search.Query;

/// <summary>Of texts that have the same words, the one that has them together is better.</summary>
public sealed class ProximityTests
{
    private const string Others = "zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp zemp";

    private static readonly SearchParameters Near = Corpus.Plain with { ProximityWeight = 0.2f };

    [Fact]
    public void Words_that_stand_together_are_better_than_words_far_apart()
    {
        SearchDocument[] texts = [Corpus.English($"blorf {Others} quix"), Corpus.English($"{Others} blorf quix")];

        Assert.Equal([0, 1], Corpus.Index(texts).Ranked("blorf quix"));
        Assert.Equal([1, 0], Corpus.Index(Near, texts).Ranked("blorf quix"));
    }

    [Fact]
    public void So_are_Japanese_words()
    {
        const string between = "今日は天気がとても良いので、みんなで海まで出かけて、夕方になるまで砂浜で遊んでから帰りました。";
        SearchDocument[] texts = [Corpus.Japanese($"採用の話です。{between}面接の話です。"), Corpus.Japanese($"{between}採用の話です。面接の話です。")];

        Assert.Equal([1, 0], Corpus.Index(Near, texts).Ranked("採用 面接"));
    }

    [Fact]
    public void A_translation_stands_for_its_word()
    {
        SearchDocument[] texts = [Corpus.English($"recruitment {Others} engineer"), Corpus.English($"{Others} recruitment engineer")];

        Assert.Equal([1, 0], Corpus.Index(Near, texts).Ranked("採用 エンジニア"));
    }

    [Fact]
    public void A_heading_stands_above_all_of_its_text()
    {
        var flat = Near with { FieldWeights = [1, 1, 1, 1, 1] };
        SearchDocument[] texts = [Corpus.English($"blorf blorf {Others} quix"), Corpus.English($"{Others} zemp quix", "blorf")];

        Assert.Equal([0, 1], Corpus.Index(flat with { ProximityWeight = 0 }, texts).Ranked("blorf quix"));
        Assert.Equal([1, 0], Corpus.Index(flat, texts).Ranked("blorf quix"));
    }

    [Fact]
    public void Scores_change_hands_and_stay_what_they_are()
    {
        SearchDocument[] texts = [Corpus.English($"blorf {Others} quix"), Corpus.English($"{Others} blorf quix"), Corpus.English($"{Others} blorf")];

        var (plain, near) = (Corpus.Index(texts).Search("blorf quix", 10), Corpus.Index(Near, texts).Search("blorf quix", 10));

        Assert.NotEqual(plain[0].Document, near[0].Document);
        Assert.All(plain.Zip(near), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 0.000001f));
    }

    [Fact]
    public void The_order_does_not_depend_on_how_many_are_wanted()
    {
        SearchDocument[] texts = [Corpus.English($"blorf {Others} quix"), Corpus.English($"{Others} blorf quix")];

        Assert.Equal([1], Corpus.Index(Near, texts).Ranked("blorf quix", top: 1));
    }

    [Fact]
    public void A_single_word_is_near_nothing()
    {
        SearchDocument[] texts = [Corpus.English("quix quix zemp"), Corpus.English("quix zemp zemp zemp")];

        Assert.Equal(Corpus.Index(texts).Ranked("quix"), Corpus.Index(Near, texts).Ranked("quix"));
    }

    /// <summary>A gap is kept in a byte; that many characters without a word must not come round to none.</summary>
    [Fact]
    public void A_gap_longer_than_can_be_kept_is_still_long()
    {
        var stretch = string.Concat(Enumerable.Repeat("ゑ", 256));
        SearchDocument[] texts = [Corpus.Japanese($"採用{stretch}面接です。"), Corpus.Japanese($"{stretch}採用の面接です。")];

        Assert.Equal([1, 0], Corpus.Index(Near, texts).Ranked("採用 面接"));
    }
}
