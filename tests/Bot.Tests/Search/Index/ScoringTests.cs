using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Text;
using Xunit;

namespace Bot.Tests.Search.Index;

/// <summary>Scores worked out by hand. A posting keeps a frequency in steps of 1/1024, hence the tolerance.</summary>
public sealed class ScoringTests
{
    private const float Tolerance = 0.0003f;

    [Fact]
    public void A_score_is_BM25()
    {
        // Lengths 2, 4, 3; average 3. quix stands in 2 of 3 documents: idf = ln(1 + 1.5/2.5) = 0.470004.
        // 0: 1 / (0.5 + 0.5 * 2/3) = 1.2,      1.2 / 2.2 = 0.545455,           * idf = 0.256366
        // 1: 2 / (0.5 + 0.5 * 4/3) = 1.714286, 1.714286 / 2.714286 = 0.631579, * idf = 0.296845
        var hits = Corpus.Bodies("blorf quix", "quix quix zemp zemp", "zemp zemp zemp").Search("quix", 10);

        Assert.Equal([1, 0], hits.Select(hit => hit.Document));
        Assert.Equal(0.296845f, hits[0].Score, Tolerance);
        Assert.Equal(0.256366f, hits[1].Score, Tolerance);
    }

    [Fact]
    public void Words_of_a_question_add_up()
    {
        // blorf stands in 1 of 3: idf = ln(1 + 2.5/1.5) = 0.980829, * 0.545455 = 0.534998; with quix 0.256366.
        var index = Corpus.Bodies("blorf quix", "quix quix zemp zemp", "zemp zemp zemp");

        Assert.Equal(0.791364f, index.Score("blorf quix", 0), Tolerance);
        Assert.Equal(0.296845f, index.Score("blorf quix", 1), Tolerance);
    }

    [Fact]
    public void A_word_that_is_asked_for_twice_counts_once()
    {
        var index = Corpus.Bodies("blorf quix", "zemp");
        Assert.Equal(index.Search("quix", 10), index.Search("quix quix, Quix", 10));
    }

    [Fact]
    public void Fields_are_weighed_before_they_saturate()
    {
        // Every field as long as its average, so no normalisation. One document: idf = ln(1 + 0.5/1.5) = 0.287682.
        // body 1 + own heading 4 + outer heading 1 + title 2 + speakers 1 = 9; 9/10 * idf = 0.258914
        var document = new SearchDocument(Language.English, "quix", ["quix", "quix"], "quix", "quix");

        Assert.Equal(0.258914f, Corpus.Index(document).Score("quix", 0), Tolerance);
    }

    [Fact]
    public void A_heading_outweighs_the_body()
    {
        var index = Corpus.Index(Corpus.English("quix", "zemp"), Corpus.English("zemp", "quix"), Corpus.English("quix quix quix", "zemp"));
        Assert.Equal(1, index.Ranked("quix").First());
    }

    [Fact]
    public void The_last_heading_outweighs_those_around_it()
    {
        var index = Corpus.Index(
            new SearchDocument(Language.English, "blorf", ["quix", "zemp"]), new SearchDocument(Language.English, "blorf", ["zemp", "quix"]));
        Assert.Equal([1, 0], index.Ranked("quix"));
    }

    [Fact]
    public void The_shorter_of_two_texts_is_better() => Assert.Equal([1, 0], Corpus.Bodies("quix zemp zemp zemp zemp", "quix zemp").Ranked("quix"));

    /// <summary>The length was read off the last token; a phrase comes last but begins earlier.</summary>
    [Fact]
    public void A_text_that_ends_with_a_phrase_is_as_long_as_any_other()
    {
        var index = Corpus.Bodies("blorf machine learning", "blorf quix zemp", "quix");
        Assert.Equal(index.Score("blorf", 1), index.Score("blorf", 0));
    }

    /// <summary>The same: Japanese words come after the characters.</summary>
    [Fact]
    public void A_text_that_ends_with_a_Japanese_word_is_as_long_as_its_characters()
    {
        var parameters = Corpus.Plain with { LengthNormalisation = [1, 1, 1, 1, 1] };
        var index = Corpus.Index(parameters, Corpus.Japanese("ABC 機械学習"), Corpus.Japanese("ABC のののの"), Corpus.Japanese("の"));

        Assert.Equal(index.Score("ABC", 1), index.Score("ABC", 0));
    }

    [Fact]
    public void A_part_counts_as_half_a_word()
    {
        // Both texts have length 1. Blorf stands in both: idf = ln(1 + 0.5/2.5) = 0.182322.
        // 0: 0.5/1.5 * idf = 0.060774; 1: 1/2 * idf = 0.091161
        var index = Corpus.Bodies("BlorfQuix", "blorf");

        Assert.Equal(0.060774f, index.Score("blorf", 0), Tolerance);
        Assert.Equal(0.091161f, index.Score("blorf", 1), Tolerance);
    }

    [Fact]
    public void A_part_of_the_question_counts_less_than_the_whole()
    {
        var index = Corpus.Bodies("BlorfQuix", "blorf", "quix");
        Assert.Equal([0, 1, 2], index.Ranked("BlorfQuix"));
    }

    [Fact]
    public void Neighbours_in_one_container_lend_each_other_score()
    {
        var index = Corpus.Index(
            Corpus.English("zemp", container: "a"), Corpus.English("zemp", container: "a"), Corpus.English("quix", container: "a"),
            Corpus.English("zemp", container: "b"), Corpus.English("zemp", container: "b"));
        var own = index.Score("quix", 2);

        Assert.Equal([2, 1, 0], index.Ranked("quix"));
        Assert.Equal(0.3f * own, index.Score("quix", 1), Tolerance);
        Assert.Equal(0.1f * own, index.Score("quix", 0), Tolerance);
    }

    [Fact]
    public void What_a_neighbour_borrowed_it_does_not_lend_on()
    {
        var index = Corpus.Index([.. Enumerable.Range(0, 5).Select(i => Corpus.English(i == 0 ? "quix" : "zemp", container: "a"))]);
        Assert.Equal([0, 1, 2], index.Ranked("quix"));
    }

    [Fact]
    public void Documents_without_a_container_lend_nothing()
    {
        var index = Corpus.Index(Corpus.English("quix"), Corpus.English("zemp"), Corpus.English("zemp", container: "a"));
        Assert.Equal([0], index.Ranked("quix"));
    }

    [Fact]
    public void Spellings_that_mean_the_same_are_one_word()
    {
        // The frequencies of blorf (2 documents) and quix (2) are summed: idf = ln(1 + 0.5/4.5) = 0.105361. Average length 1.25.
        // Document 0: 1 / (0.5 + 0.4) = 1.111111, / 2.111111 = 0.526316, * idf = 0.055453.
        // Document 2: 2 / (0.5 + 0.8) = 1.538462, / 2.538462 = 0.606061, * idf = 0.063855, not twice that of document 0.
        // zemp stands in 1 of 4: idf = ln(1 + 3.5/1.5) = 1.203973, * 0.526316 = 0.633670.
        var lexicon = BilingualLexicon.Default.With([["blorf", "quix"]]);
        var index = Bot.Search.PassageIndex.Build(
            [Corpus.English("blorf"), Corpus.English("quix"), Corpus.English("blorf quix"), Corpus.English("zemp")], lexicon, Corpus.Plain);

        Assert.Equal([3, 0, 1], index.Search("blorf zemp", 10).Select(hit => hit.Document).Where(document => document != 2));
        Assert.Equal(0.055453f, index.Score("blorf", 0), Tolerance);
        Assert.Equal(0.055453f, index.Score("blorf", 1), Tolerance);
        Assert.Equal(0.063855f, index.Score("blorf", 2), Tolerance);
        Assert.Equal(0.633670f, index.Score("zemp", 3), Tolerance);
    }

    [Theory]
    [InlineData(0f, 1 / 1024f)]
    [InlineData(0.5f, 0.5f)]
    [InlineData(1.2f, 1229 / 1024f)]
    [InlineData(1_000f, 65_535 / 1024f)]
    public void A_frequency_is_kept_in_two_bytes(float frequency, float kept) => Assert.Equal(kept, new Posting(3, frequency).Frequency);

    [Fact]
    public void An_index_knows_in_how_many_documents_a_term_stands()
    {
        var builder = new LanguageIndexBuilder(new Analyzer(BilingualLexicon.Default), BilingualLexicon.Default, Corpus.Plain);
        builder.Add(7, Corpus.English("quix quix", "quix"));
        builder.Add(9, Corpus.English("zemp quix"));
        var index = builder.Build();

        Assert.Equal([7, 9], index.Documents);
        Assert.Equal(2, index.DocumentFrequency(Analyzed.Word("quix")));
        Assert.Equal([1], index.Postings(Analyzed.Word("zemp")).ToArray().Select(posting => posting.Document));
        Assert.Equal(0, index.DocumentFrequency(Analyzed.Word("blorf")));
        Assert.Empty(index.Postings(Analyzed.Word("blorf")).ToArray());

        // Two terms, three starts, three postings of six bytes, two documents with a container each, five words in two documents,
        // and two words of four letters as they are written.
        var tables = (2 * 8) + (3 * 4) + (3 * 6) + (2 * 4) + (2 * 4) + (5 * 3) + (2 * 8) + (2 * ((4 * 2) + 16));
        Assert.Equal(tables, index.Size - index.Vectors.Size);
    }
}
