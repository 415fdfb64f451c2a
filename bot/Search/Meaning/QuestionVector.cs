using Bot.Search.Lexicon;
using Bot.Search.Query;
using Bot.Search.Text;

namespace Bot.Search.Meaning;

/// <summary>Makes the vector that tells what a question means: the mean of its terms' vectors, weighted by the square of inverse document frequency.</summary>
internal sealed class QuestionVector(BilingualLexicon lexicon, SearchParameters parameters)
{
    private readonly TermVectors vectors = new(lexicon, parameters);

    /// <param name="queries">The same question as it was read for each language: a term is as rare as it is where it is most frequent.</param>
    /// <param name="unknown">Inverse document frequency of a term that stands in no document.</param>
    /// <returns>Null when nothing tells what it means.</returns>
    public float[]? Of(AnalyzedQuestion question, IReadOnlyList<LanguageQuery> queries, float unknown)
    {
        var sum = new float[TermVectors.Length];
        var weights = 0f;
        foreach (var token in question.Tokens)
        {
            if (IsAsking(question.Text.AsSpan(token.Start, token.Length)) || vectors.Of(token.Term, token.Lexeme) is not { } vector)
                continue;
            var idf = Rarity(token, queries) ?? unknown;
            var weight = idf * idf * (token.IsPart ? parameters.PartFrequency : 1);
            weights += weight;
            Vectors.AddScaled(vector, weight, sum);
        }

        if (weights == 0)
            return null;
        Vectors.Scale(sum, 1 / weights);
        return sum;
    }

    private static bool IsAsking(ReadOnlySpan<char> text) =>
        Scripts.Of(text[0]) == Script.Latin ? StopWords.IsAsking(text.ToString().ToLowerInvariant()) : StopWords.IsAskingInJapanese(text);

    private static float? Rarity(Token token, IReadOnlyList<LanguageQuery> queries)
    {
        float? least = null;
        foreach (var query in queries)
        {
            foreach (var termClass in query.Classes)
            {
                if (termClass.Start == token.Start && termClass.Text.Length == token.Length && termClass.Idf > 0 && termClass.Role != TermRole.Bigram)
                    least = MathF.Min(least ?? float.MaxValue, termClass.Idf);
            }
        }

        return least;
    }
}
