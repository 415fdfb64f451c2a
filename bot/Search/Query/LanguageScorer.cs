using Bot.Search.Index;

namespace Bot.Search.Query;

/// <summary>
/// Scores the documents of one language: BM25 over term classes, where a class has the weighted sum of its members' frequencies
/// (probabilistic structured queries: Darwish and Oard 2003). Reuses its buffers: one thread at a time.
/// </summary>
internal sealed class LanguageScorer(LanguageIndex index, SearchParameters parameters)
{
    private readonly float[] scores = new float[index.Count];
    private readonly float[] classFrequencies = new float[index.Count];
    private readonly int[] touched = new int[index.Count];

    /// <summary>The score of each document by its local number; valid until the next call.</summary>
    public ReadOnlySpan<float> Score(LanguageQuery query)
    {
        Array.Clear(scores);
        foreach (var termClass in query.Classes)
        {
            var weight = termClass.Idf * termClass.Weight;
            if (termClass.Members.Count == 1)
                AddTerm(termClass.Members[0], weight);
            else if (termClass.Members.Count > 1)
                AddTerms(termClass.Members, weight);
        }

        if (index.HasContainers)
            ShareWithNeighbours();
        return scores;
    }

    private void AddTerm(TermMember member, float weight)
    {
        var k1 = parameters.K1;
        foreach (var posting in index.Postings(member.Term))
        {
            var frequency = posting.Frequency * member.Weight;
            scores[posting.Document] += weight * frequency / (frequency + k1);
        }
    }

    private void AddTerms(IReadOnlyList<TermMember> members, float weight)
    {
        var count = 0;
        for (var i = 0; i < members.Count; i++)
        {
            foreach (var posting in index.Postings(members[i].Term))
            {
                ref var frequency = ref classFrequencies[posting.Document];
                if (frequency == 0)
                    touched[count++] = posting.Document;
                frequency += posting.Frequency * members[i].Weight;
            }
        }

        var k1 = parameters.K1;
        foreach (var document in touched.AsSpan(0, count))
        {
            var frequency = classFrequencies[document];
            scores[document] += weight * frequency / (frequency + k1);
            classFrequencies[document] = 0;
        }
    }

    /// <summary>What stands next to a good passage is likely about the same: smoothing over the section or conversation.</summary>
    private void ShareWithNeighbours()
    {
        scores.CopyTo(classFrequencies, 0);
        for (var i = 0; i < classFrequencies.Length; i++)
        {
            var own = classFrequencies[i];
            if (own == 0 || index.Containers[i] == LanguageIndex.NoContainer)
                continue;
            Share(i, i - 2, own * parameters.SecondNeighbourShare);
            Share(i, i - 1, own * parameters.NeighbourShare);
            Share(i, i + 1, own * parameters.NeighbourShare);
            Share(i, i + 2, own * parameters.SecondNeighbourShare);
        }

        Array.Clear(classFrequencies);
    }

    private void Share(int from, int to, float score)
    {
        if ((uint)to < (uint)scores.Length && index.Containers[to] == index.Containers[from])
            scores[to] += score;
    }
}
