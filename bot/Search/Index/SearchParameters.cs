using Bot.Search.Index;

namespace Bot.Search;

/// <summary>Every constant of ranking in one place. One set for all collections; ARCHITECTURE.md says how they were chosen.</summary>
internal sealed record SearchParameters
{
    public static SearchParameters Default { get; set; } = new();

    /// <summary>Saturation of term frequency (BM25's k1).</summary>
    public float K1 { get; init; } = 1.2f;

    public float[] FieldWeights { get; init; } = [1f, 3f, 1f, 1f, 1f, 0.3f];

    /// <summary>Length normalisation (BM25's b) by field.</summary>
    public float[] LengthNormalisation { get; init; } = [0.75f, 0.5f, 0.5f, 0.5f, 0.3f, 0.75f];

    public float PartFrequency { get; init; } = 0.5f;

    public float Weight(Field field) => FieldWeights[(int)field];

    // Query side.
    public float BigramWeight { get; init; } = 1f;
    public float HiraganaBigramWeight { get; init; } = 0.3f;
    public float WordWeight { get; init; } = 0.6f;
    public float PhraseWeight { get; init; } = 0.5f;
    public float RelatedWeight { get; init; } = 0.2f;
    public float TranslationSharpness { get; init; } = 1.5f;
    public float PartWeight { get; init; } = 0.3f;
    public int MostTranslations { get; init; } = 16;
}
