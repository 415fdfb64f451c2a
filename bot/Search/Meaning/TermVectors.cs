using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Meaning;

/// <summary>
/// What terms mean, as vectors: an English term has one in the lexicon, a Japanese word takes the weighted mean of its translations'. Remembers what
/// it looked up; one thread at a time.
/// </summary>
internal sealed class TermVectors(BilingualLexicon lexicon, SearchParameters parameters)
{
    public const int Length = LexiconFormat.VectorLength;

    private readonly Dictionary<TermKey, float[]?> known = [];

    /// <returns>Of unit length; null when nothing tells what the term means.</returns>
    public float[]? Of(TermKey term, int lexeme)
    {
        if (known.TryGetValue(term, out var vector))
            return vector;
        vector = term.Kind switch
        {
            TermKind.Word or TermKind.Phrase => OfEnglish(term),
            TermKind.JapaneseWord when lexeme >= 0 => OfJapanese(lexeme),
            _ => null,
        };
        return known[term] = vector;
    }

    private float[]? OfEnglish(TermKey term)
    {
        var vector = lexicon.FindEnglish(term) is >= 0 and var id ? lexicon.VectorOf(id) : default;
        if (vector.IsEmpty)
            return null;
        var sum = new float[Length];
        Add(vector, 1, sum);
        return sum;
    }

    private float[]? OfJapanese(int lexeme)
    {
        if (lexicon.Traits(lexeme).HasFlag(WordTraits.Grammar))
            return null;
        var translations = lexicon.ToEnglish(lexeme);
        var sum = new float[Length];
        var any = false;
        for (var i = 0; i < translations.Length; i++)
        {
            var vector = lexicon.VectorOf(translations[i].Id);
            if (vector.IsEmpty)
                continue;
            Add(vector, MathF.Pow(translations[i].Weight, parameters.TranslationSharpness), sum);
            any = true;
        }

        return any && Normalise(sum) ? sum : null;
    }

    private static void Add(ReadOnlySpan<sbyte> vector, float weight, float[] sum)
    {
        var square = 0f;
        foreach (var value in vector)
            square += value * value;
        var scale = weight / MathF.Sqrt(square);
        for (var i = 0; i < sum.Length; i++)
            sum[i] += vector[i] * scale;
    }

    /// <summary>Makes a vector one of unit length.</summary>
    /// <returns>False when it is zero.</returns>
    public static bool Normalise(Span<float> vector)
    {
        var square = 0f;
        foreach (var value in vector)
            square += value * value;
        if (square <= 0)
            return false;
        var scale = 1 / MathF.Sqrt(square);
        foreach (ref var value in vector)
            value *= scale;
        return true;
    }
}
