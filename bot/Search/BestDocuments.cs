namespace Bot.Search;

/// <summary>Selects the documents with the highest scores. Reuses its buffers: one thread at a time.</summary>
internal sealed class BestDocuments
{
    /// <summary>The worst of the best comes out first: the lower score, and of equal scores the later document.</summary>
    private readonly PriorityQueue<int, (float Score, int Document)> queue =
        new(Comparer<(float Score, int Document)>.Create((a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Document.CompareTo(a.Document)));

    /// <param name="scores">By local document number; only those over 0 count.</param>
    /// <param name="documents">For each local number the document's own.</param>
    /// <param name="found">Receives the best, best first, in place of what it holds.</param>
    public void Find(ReadOnlySpan<float> scores, int count, int[] documents, Func<int, bool>? filter, List<Hit> found)
    {
        queue.Clear();
        var least = (Score: 0f, Document: 0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= least.Score || (filter is not null && !filter(documents[i])))
                continue;
            if (queue.Count < count)
                queue.Enqueue(documents[i], (scores[i], documents[i]));
            else
                queue.EnqueueDequeue(documents[i], (scores[i], documents[i]));
            if (queue.Count == count)
                queue.TryPeek(out _, out least);
        }

        found.Clear();
        while (queue.TryDequeue(out var document, out var priority))
            found.Add(new Hit(document, priority.Score));
        found.Reverse();
    }
}
