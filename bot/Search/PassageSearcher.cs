using System.Runtime.InteropServices;
using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Query;

namespace Bot.Search;

/// <param name="Document">The number of the document in the list that was indexed.</param>
/// <param name="Score">Comparable across languages within one search; larger is better.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hit(int Document, float Score);

/// <summary>Searches both languages and merges what it finds. Reuses its buffers: one thread at a time.</summary>
internal sealed class PassageSearcher(Language[] languages, LanguageIndex[] indexes, QueryReader reader, SearchParameters parameters)
{
    private readonly LanguageScorer[] scorers = [.. indexes.Select(index => new LanguageScorer(index, parameters))];
    private readonly ProximityRanker[] rankers = [.. indexes.Select(index => new ProximityRanker(index, parameters))];
    private readonly List<Hit> ranked = [];

    /// <summary>The worst of the best comes out first: the lower score, and of equal scores the later document.</summary>
    private readonly PriorityQueue<int, (float Score, int Document)> best =
        new(Comparer<(float Score, int Document)>.Create((a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Document.CompareTo(a.Document)));

    public LanguageQuery[] Read(string question)
    {
        var queries = new LanguageQuery[languages.Length];
        for (var i = 0; i < languages.Length; i++)
            queries[i] = reader.Read(question, languages[i], indexes[(int)languages[i]]);
        return queries;
    }

    public List<Hit> Search(IReadOnlyList<LanguageQuery> queries, int top, Func<int, bool>? filter)
    {
        var hits = new List<Hit>();
        foreach (var query in queries)
            AddBest(query, top, filter, hits);
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
        FindBest(scores, Math.Max(top, parameters.BackgroundRank), indexes[(int)query.Language].Documents, filter);
        var scale = MathF.Pow(query.Possible, -parameters.PossiblePower);
        Rank(scale);
        rankers[(int)query.Language].Rank(query, CollectionsMarshal.AsSpan(ranked), scale);
        hits.AddRange(ranked.Take(top));
    }

    /// <summary>Lists the best, best first, their scores less the background's share.</summary>
    private void Rank(float scale)
    {
        ranked.Clear();
        while (best.TryDequeue(out var document, out var priority))
            ranked.Add(new Hit(document, priority.Score));
        ranked.Reverse();
        var background = ranked.Count < parameters.BackgroundRank ? 0 : ranked[parameters.BackgroundRank - 1].Score * parameters.BackgroundShare;
        foreach (ref var hit in CollectionsMarshal.AsSpan(ranked))
            hit = hit with { Score = (hit.Score - background) * scale };
    }

    private void FindBest(ReadOnlySpan<float> scores, int count, int[] documents, Func<int, bool>? filter)
    {
        best.Clear();
        var least = (Score: 0f, Document: 0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= least.Score || (filter is not null && !filter(documents[i])))
                continue;
            if (best.Count < count)
                best.Enqueue(documents[i], (scores[i], documents[i]));
            else
                best.EnqueueDequeue(documents[i], (scores[i], documents[i]));
            if (best.Count == count)
                best.TryPeek(out _, out least);
        }
    }
}
