using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Meaning;

/// <summary>
/// Finds the vectors that tell what terms mean: an English term has one in the lexicon, a Japanese word takes the weighted mean of its translations'.
/// </summary>
internal sealed class TermVectors(BilingualLexicon lexicon, SearchParameters parameters)
{
    public const int Length = LexiconFormat.VectorLength;

    /// <returns>A vector of unit length; null when nothing tells what the term means.</returns>
    public float[]? Of(TermKey term, int lexeme) => term.Kind switch
    {
        TermKind.Word or TermKind.Phrase => OfEnglish(term),
        TermKind.JapaneseWord when lexeme >= 0 => OfJapanese(lexeme),
        _ => null,
    };

    private float[]? OfEnglish(TermKey term)
    {
        var sum = new float[Length];
        return lexicon.FindEnglish(term) is >= 0 and var id && TryAdd(id, 1, sum) ? sum : null;
    }

    private float[]? OfJapanese(int lexeme)
    {
        if (lexicon.Traits(lexeme).HasFlag(WordTraits.Grammar))
            return null;
        var translations = lexicon.ToEnglish(lexeme);
        var sum = new float[Length];
        var any = false;
        for (var i = 0; i < translations.Length; i++)
            any |= TryAdd(translations[i].Id, MathF.Pow(translations[i].Weight, parameters.TranslationSharpness), sum);
        return any && Vectors.Normalise(sum) ? sum : null;
    }

    /// <summary>Adds the vector of an English term, made of unit length and weighted.</summary>
    /// <returns>False when the term has none.</returns>
    private bool TryAdd(int english, float weight, Span<float> sum)
    {
        var vector = lexicon.VectorOf(english);
        if (vector.IsEmpty)
            return false;
        Span<float> unit = stackalloc float[Length];
        for (var i = 0; i < unit.Length; i++)
            unit[i] = vector[i];
        if (Vectors.Normalise(unit))
            Vectors.AddScaled(unit, weight, sum);
        return true;
    }
}
