using System.Collections.Immutable;
using Bot.Search;
using Bot.Search.Lexicon;

namespace Bot.Benchmarks.Ablation;

/// <summary>A way of ranking: all mechanisms, or all but one.</summary>
internal sealed record Variant(string Name, SearchParameters Parameters, BilingualLexicon Lexicon)
{
    /// <summary>
    /// Frequency of a part where parts are to count for nothing: the least that a posting can hold. A frequency of 0 is not for the
    /// index builder, which takes a term of frequency 0 for one that it has not met.
    /// </summary>
    private const float LeastFrequency = 1e-4f;

    private static readonly SearchParameters Shipped = SearchParameters.Default;

    public static Variant Full { get; } = Of("everything", Shipped);

    /// <summary>Each mechanism switched off alone.</summary>
    public static ImmutableArray<Variant> Ablated { get; } =
    [
        Of("field weights flat", Shipped with { FieldWeights = [1, 1, 1, 1, 1] }),
        Of("no heading boost", Shipped with { FieldWeights = [1, 1, 1, Shipped.FieldWeights[3], Shipped.FieldWeights[4]] }),
        Of("Japanese by bigrams only", Shipped with { WordWeight = 0 }),
        Of("Japanese by words only", Shipped with { BigramWeight = 0, MixedBigramWeight = 0, HiraganaBigramWeight = 0 }),
        new("no related words", Shipped with { MostMeanings = 0 }, PartialLexicon.WithoutRelatedWords()),
        new("no translations", Shipped, PartialLexicon.WithoutTranslations()),
        Of("translation sharpness 1", Shipped with { TranslationSharpness = 1 }),
        Of("no use weighting", Shipped with { TranslationUse = 0 }),
        Of("no untranslated weight", Shipped with { UntranslatedWeight = 0 }),
        Of("no proximity", Shipped with { ProximityWeight = 0 }),
        Of("no neighbour sharing", Shipped with { NeighbourShare = 0, SecondNeighbourShare = 0 }),
        Of("no background subtraction", Shipped with { BackgroundShare = 0 }),
        Of("not divided by what was possible", Shipped with { PossiblePower = 0 }),
        Of("K1 1.2", Shipped with { K1 = 1.2f }),
        Of("English phrases weigh 0 in English", Shipped with { PhraseWeight = 0 }),
        new("no English phrases at all", Shipped, PartialLexicon.WithoutPhrases()),
        Of("no parts", Shipped with { PartWeight = 0, PartFrequency = LeastFrequency }),
    ];

    private static Variant Of(string name, SearchParameters parameters) => new(name, parameters, BilingualLexicon.Default);
}
