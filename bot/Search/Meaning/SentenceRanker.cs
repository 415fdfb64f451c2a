using System.Runtime.InteropServices;

namespace Bot.Search.Meaning;

/// <summary>
/// Adds to the score of hits how much nearer they are to the question than other documents by the sentence model, and adds the nearest documents as hits.
/// The cosine counts in standard deviations from its mean over all documents: what is near differs by model and question. Reuses its buffers: one thread
/// at a time.
/// </summary>
/// <param name="documents">How many there are in the index.</param>
internal sealed class SentenceRanker(ISentenceIndex sentences, int documents, SearchParameters parameters)
{
    private readonly float[] cosines = new float[documents];
    private readonly int[] numbers = [.. Enumerable.Range(0, documents)];
    private readonly BestDocuments selector = new();
    private readonly List<Hit> nearest = [];

    /// <param name="hits">With the scores of words and of word vectors.</param>
    public void Add(SentenceQuery question, int top, Func<int, bool>? filter, List<Hit> hits)
    {
        if (question.Vector is not { } vector)
            return;
        sentences.Compare(vector, cosines);
        var best = hits.Count == 0 ? 0 : hits.Max(hit => hit.WordScore);
        var open = MathF.Max(0, 1 - (best / parameters.MeaningReach));
        selector.Find(cosines, top, numbers, filter, nearest);
        var known = hits.Select(hit => hit.Document).ToHashSet();
        hits.AddRange(nearest.Where(near => !known.Contains(near.Document)).Select(near => near with { Score = 0 }));
        var weight = (parameters.SentenceWeight * open) + parameters.LeastSentenceWeight;
        var (mean, deviation) = Distribution();
        foreach (ref var hit in CollectionsMarshal.AsSpan(hits))
        {
            var added = deviation <= 0 ? 0 : weight * MathF.Max(0, (cosines[hit.Document] - mean) / deviation);
            hit = hit with { Score = hit.Score + added, SentenceScore = added };
        }
    }

    private (float Mean, float Deviation) Distribution()
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var cosine in cosines)
        {
            sum += cosine;
            squares += cosine * cosine;
        }

        var mean = sum / cosines.Length;
        return ((float)mean, MathF.Sqrt((float)Math.Max(0, (squares / cosines.Length) - (mean * mean))));
    }
}
