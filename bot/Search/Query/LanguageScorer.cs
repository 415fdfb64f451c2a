using Bot.Search.Index;

namespace Bot.Search.Query;

/// <summary>
/// Scores the documents of one language: BM25 over term classes, where a class has the frequency and document frequency of its
/// members' weighted sums (probabilistic structured queries: Darwish and Oard 2003).
/// </summary>
internal sealed class LanguageScorer(LanguageIndex index, SearchParameters parameters)
{
    private readonly float[] classFrequencies = new float[index.Count];
    private readonly List<int> touched = [];

    public float[] Scores { get; } = new float[index.Count];

    public void Clear() => Array.Clear(Scores);

    /// <summary>Adds what each document earns by the class.</summary>
    /// <returns>The class's inverse document frequency; 0 when none of its members stands in any document.</returns>
    public float Add(TermClass termClass)
    {
        var idf = Idf(index, termClass.Members);
        var weight = idf * termClass.Weight;
        if (weight <= 0)
            return idf;
        if (termClass.Members.Count == 1)
            AddSingle(termClass.Members[0], weight);
        else
            AddSeveral(termClass.Members, weight);
        return idf;
    }

    public static float Idf(LanguageIndex index, IReadOnlyList<TermMember> members)
    {
        var frequency = 0f;
        foreach (var member in members)
            frequency += member.Weight * index.DocumentFrequency(member.Term);
        return frequency <= 0 ? 0 : MathF.Log(1 + ((index.Count - MathF.Min(frequency, index.Count) + 0.5f) / (frequency + 0.5f)));
    }

    private void AddSingle(TermMember member, float weight)
    {
        foreach (var posting in index.Postings(member.Term))
        {
            var frequency = posting.Frequency * member.Weight;
            Scores[posting.Document] += weight * frequency / (frequency + parameters.K1);
        }
    }

    private void AddSeveral(IReadOnlyList<TermMember> members, float weight)
    {
        foreach (var member in members)
        {
            foreach (var posting in index.Postings(member.Term))
            {
                if (classFrequencies[posting.Document] == 0)
                    touched.Add(posting.Document);
                classFrequencies[posting.Document] += posting.Frequency * member.Weight;
            }
        }

        foreach (var document in touched)
        {
            var frequency = classFrequencies[document];
            Scores[document] += weight * frequency / (frequency + parameters.K1);
            classFrequencies[document] = 0;
        }

        touched.Clear();
    }
}
