using System.Runtime.InteropServices;
using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Meaning;
using Bot.Search.Query;
using Bot.Search.Text;

namespace Bot.Search;

/// <param name="Document">The number of the document in the list that was indexed.</param>
/// <param name="Score">Comparable across languages within one search; larger is better.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hit(int Document, float Score)
{
    /// <summary>The score of the words of the question alone.</summary>
    public float WordScore { get; init; }

    /// <summary>Cosine of the document with the question: how near they are in meaning, -1 to 1.</summary>
    public float Nearness { get; init; }

    /// <summary>The part of the score that comes from the sentence model; 0 without one.</summary>
    public float SentenceScore { get; init; }
}

/// <summary>Searches both languages and merges what it finds. Reuses its buffers: one thread at a time.</summary>
internal sealed class PassageSearcher(
    Language[] languages, LanguageIndex[] indexes, BilingualLexicon lexicon, SearchParameters parameters, ISentenceIndex? sentences)
{
    private readonly Analyzer analyzer = new(lexicon);
    private readonly WordJoiner joiner = new(indexes, lexicon);
    private readonly SpellingCorrector corrector = new(indexes, lexicon, parameters);
    private readonly QueryReader reader = new(lexicon, parameters);
    private readonly QuestionVector meaning = new(lexicon, parameters);
    private readonly LanguageScorer[] scorers = [.. indexes.Select(index => new LanguageScorer(index, parameters))];
    private readonly ProximityRanker[] rankers = [.. indexes.Select(index => new ProximityRanker(index, parameters))];
    private readonly SentenceRanker? sentenceRanker =
        sentences is null ? null : new SentenceRanker(sentences, indexes.Sum(index => index.Count), parameters);

    private readonly float[] cosines = new float[indexes.Max(index => index.Count)];
    private readonly BestDocuments selector = new();
    private readonly List<Hit> ranked = [];
    private readonly List<Token> tokens = [];

    public LanguageQuery[] Read(string question)
    {
        analyzer.Analyze(question, tokens);
        joiner.Read(question, tokens);
        var analyzed = new AnalyzedQuestion(question, tokens, corrector.Correct(question, tokens));
        var queries = new LanguageQuery[languages.Length];
        var sentence = sentences is null ? null : new SentenceQuery(sentences, question);
        for (var i = 0; i < languages.Length; i++)
            queries[i] = reader.Read(analyzed, languages[i], indexes[(int)languages[i]]) with { Sentence = sentence };
        if (parameters.MeaningWeight <= 0)
            return queries;
        var vector = meaning.Of(analyzed, queries, MathF.Log(1 + (indexes.Sum(index => index.Count) / 0.5f)));
        var isJapanese = question.Any(c => Scripts.Of(c).IsJapanese());
        return [.. queries.Select(query => query with { Meaning = vector, IsTranslated = isJapanese != (query.Language == Language.Japanese) })];
    }

    /// <inheritdoc cref="PassageIndex.MayHold"/>
    public bool MayHold(string text)
    {
        analyzer.Analyze(text, tokens);
        TermKey[] pairs = [.. tokens.Where(token => token.Term.Kind == TermKind.Bigram).Select(token => token.Term)];
        return pairs.Length > 0 && Array.Exists(indexes, index => index.HoldsAll(pairs));
    }

    public List<Hit> Search(IReadOnlyList<LanguageQuery> queries, int top, Func<int, bool>? filter)
    {
        var hits = new List<Hit>();
        foreach (var query in queries)
            AddBest(query, top, filter, hits);
        AddMeaning(queries, top, filter, hits);
        if (queries.Count > 0 && queries[0].Sentence is { } sentence)
            sentenceRanker?.Add(sentence, top, filter, hits);
        hits.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document));
        if (hits.Count > top)
            hits.RemoveRange(top, hits.Count - top);
        return hits;
    }

    /// <summary>
    /// Adds the best documents of one language. A share of the score that background documents get is taken off, and the rest is
    /// divided by what was possible, so that the languages can be merged.
    /// </summary>
    private void AddBest(LanguageQuery query, int top, Func<int, bool>? filter, List<Hit> hits)
    {
        if (query.Possible <= 0)
            return;
        var scores = scorers[(int)query.Language].Score(query);
        selector.Find(scores, Math.Max(top, parameters.BackgroundRank), indexes[(int)query.Language].Documents, filter, ranked);
        var scale = MathF.Pow(query.Possible, -parameters.PossiblePower);
        var background = ranked.Count < parameters.BackgroundRank ? 0 : ranked[parameters.BackgroundRank - 1].Score * parameters.BackgroundShare;
        foreach (ref var hit in CollectionsMarshal.AsSpan(ranked))
            hit = hit with { Score = (hit.Score - background) * scale };
        rankers[(int)query.Language].Rank(query, CollectionsMarshal.AsSpan(ranked), scale);
        hits.AddRange(ranked.Take(top));
    }

    /// <summary>
    /// Tells of each hit how near it is to the question in meaning. Where words do not match well, that adds to the score, and the nearest documents that
    /// share no word with the question are hits as well.
    /// </summary>
    private void AddMeaning(IReadOnlyList<LanguageQuery> queries, int top, Func<int, bool>? filter, List<Hit> hits)
    {
        var best = hits.Count == 0 ? 0 : hits.Max(hit => hit.Score);
        var open = MathF.Max(0, 1 - (best / parameters.MeaningReach));
        foreach (ref var hit in CollectionsMarshal.AsSpan(hits))
            hit = hit with { WordScore = hit.Score };
        foreach (var query in queries)
        {
            var index = indexes[(int)query.Language];
            if (query.Meaning is null || index.Vectors.ProbeOf(query.Meaning) is not { } probe)
                continue;
            var weight = parameters.MeaningWeight * open * (query.IsTranslated ? parameters.TranslatedMeaning : 1);
            if (open > 0)
                AddNearest(index, probe, top, filter, hits);
            AddNearness(index, probe, weight, CollectionsMarshal.AsSpan(hits));
        }
    }

    private static void AddNearness(LanguageIndex index, PassageVectors.Probe probe, float weight, Span<Hit> hits)
    {
        foreach (ref var hit in hits)
        {
            if (index.LocalNumber(hit.Document) is not (>= 0 and var local))
                continue;
            var nearness = index.Vectors.Cosine(probe, local);
            hit = hit with { Score = hit.WordScore + (weight * MathF.Max(0, nearness)), Nearness = nearness };
        }
    }

    /// <summary>Adds the documents nearest in meaning that are no hits yet, without a score of words.</summary>
    private void AddNearest(LanguageIndex index, PassageVectors.Probe probe, int top, Func<int, bool>? filter, List<Hit> hits)
    {
        var nearness = cosines.AsSpan(0, index.Count);
        for (var document = 0; document < nearness.Length; document++)
            nearness[document] = index.Vectors.Cosine(probe, document);
        var known = hits.Select(hit => hit.Document).ToHashSet();
        selector.Find(nearness, top, index.Documents, filter, ranked);
        hits.AddRange(ranked.Where(near => !known.Contains(near.Document)).Select(near => near with { Score = 0 }));
    }
}
