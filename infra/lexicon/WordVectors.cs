using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Lexicon;

/// <summary>
/// Distils vectors of English terms from a sentence model: each term is embedded by itself, the vectors are centred, reduced to their principal
/// components (after model2vec, https://github.com/MinishLab/model2vec) and quantised to 8 bits.
/// </summary>
internal static class WordVectors
{
    private const int BatchSize = 64;

    /// <returns>By key of the term.</returns>
    public static IReadOnlyDictionary<ulong, sbyte[]> Of(LexiconBuilder builder, SentenceModel model)
    {
        var terms = builder.English.Where(pair => IsCommon(pair.Key, builder)).OrderBy(pair => pair.Key).ToArray();
        var vectors = Embed([.. terms.Select(term => term.Value)], model);
        var components = new PrincipalComponents(vectors, LexiconFormat.VectorLength);
        return terms.Select((term, i) => (term.Key, Vector: Quantise(components.Project(vectors[i])))).ToDictionary(pair => pair.Key, pair => pair.Vector);
    }

    /// <summary>Every single word, and terms of several words that stand for a common Japanese word.</summary>
    private static bool IsCommon(ulong key, LexiconBuilder builder) =>
        new TermKey(key).Kind == TermKind.Word
        || builder.EnglishToJapanese.Of(key).Keys.Any(word => builder.Words[word].HasFlag(WordTraits.Common));

    /// <summary>In batches of texts of one length, which need no padding.</summary>
    private static float[][] Embed(string[] texts, SentenceModel model)
    {
        var vectors = new float[texts.Length][];
        var tokens = texts.Select(model.Tokens).ToArray();
        foreach (var length in Enumerable.Range(0, texts.Length).GroupBy(i => tokens[i].Length))
        {
            foreach (var batch in length.Chunk(BatchSize))
            {
                var embedded = model.Embed([.. batch.Select(i => tokens[i])]);
                for (var i = 0; i < batch.Length; i++)
                    vectors[batch[i]] = embedded[i];
            }
        }

        return vectors;
    }

    /// <summary>Only the direction counts: the largest part becomes 127.</summary>
    private static sbyte[] Quantise(float[] vector)
    {
        var largest = vector.Max(MathF.Abs);
        return [.. vector.Select(value => (sbyte)MathF.Round(value / largest * sbyte.MaxValue))];
    }
}
