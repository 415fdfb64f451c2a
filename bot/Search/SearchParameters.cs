using Bot.Search.Index;

namespace Bot.Search;

/// <summary>Every constant of ranking. One set for all collections; docs/ranking.md tells how they were found.</summary>
internal sealed record SearchParameters
{
    public static SearchParameters Default { get; } = new();

    /// <summary>Saturation of term frequency (BM25's k1). Low: notes are short, and a heading that has the word settles it.</summary>
    public float K1 { get; init; } = 0.6f;

    /// <summary>Weight of each <see cref="Field"/>: body, own heading, outer headings, title, speakers.</summary>
    public float[] FieldWeights { get; init; } = [1f, 4f, 1f, 2f, 1f];

    /// <summary>Length normalisation (BM25's b) of each <see cref="Field"/>.</summary>
    public float[] LengthNormalisation { get; init; } = [0.75f, 0.5f, 0.5f, 0.5f, 0.3f];

    /// <summary>Frequency of a part (<c>hub</c> in <c>GitHub</c>) beside that of a whole word.</summary>
    public float PartFrequency { get; init; } = 0.5f;

    /// <summary>Weight in a question of a Japanese bigram of kanji and katakana; a word weighs <see cref="WordWeight"/>.</summary>
    public float BigramWeight { get; init; } = 0.7f;

    /// <summary>Of a bigram with one hiragana: often an ending or a particle.</summary>
    public float MixedBigramWeight { get; init; } = 0.25f;

    public float HiraganaBigramWeight { get; init; } = 0.3f;

    public float WordWeight { get; init; } = 0.6f;

    /// <summary>Of a word all in hiragana beside one with kanji or katakana.</summary>
    public float HiraganaWordWeight { get; init; } = 0.5f;

    /// <summary>Of an English term of several words beside its words.</summary>
    public float PhraseWeight { get; init; } = 0.3f;

    /// <summary>Of a part of a word or term that is itself asked for.</summary>
    public float PartWeight { get; init; } = 0.4f;

    /// <summary>Of synonyms and derivations beside the word itself.</summary>
    public float RelatedWeight { get; init; } = 0.1f;

    /// <summary>The same for a word that stands in no document.</summary>
    public float UnknownRelatedWeight { get; init; } = 0.4f;

    /// <summary>Through how many of its translations a Japanese word that stands in no document is looked for.</summary>
    public int MostMeanings { get; init; } = 4;

    /// <summary>Power applied to the dictionary's weights before they are normalised: above 1, likely translations count more.</summary>
    public float TranslationSharpness { get; init; } = 2.5f;

    /// <summary>Power of a translation's document frequency: words that these notes use are likelier meant.</summary>
    public float TranslationUse { get; init; } = 0.1f;

    /// <summary>Share of the weight of translations that no document has: where only an unlikely one is left, it stays unlikely.</summary>
    public float AbsentShare { get; init; } = 0.1f;

    public int MostTranslations { get; init; } = 8;

    /// <summary>Of an untranslated word in notes of the other language, beside its translations.</summary>
    public float UntranslatedWeight { get; init; } = 0.25f;

    /// <summary>Of a word of the other script that sounds the same.</summary>
    public float SoundWeight { get; init; } = 1f;

    /// <summary>Of a translation that only words of one meaning with the word have, two of which agree on it.</summary>
    public float SecondStepWeight { get; init; } = 0.4f;

    /// <summary>Of what the program's own glossary says is the same; the content owner's counts 1.</summary>
    public float ComputingWeight { get; init; } = 1f;

    /// <summary>Of the word of the notes that is one typing error, or two, from a word that nobody knows.</summary>
    public float[] TypingErrorWeights { get; init; } = [0.8f, 0.6f];

    /// <summary>Share of the score of the neighbours (and of theirs) in the same section or conversation.</summary>
    public float NeighbourShare { get; init; } = 0.3f;

    public float SecondNeighbourShare { get; init; } = 0.1f;

    /// <summary>How many of the best of a language are put into a new order by what stands together in them.</summary>
    public int ProximityDepth { get; init; } = 5;

    /// <summary>What matches within a window counts that much more.</summary>
    public float ProximityWeight { get; init; } = 0.2f;

    /// <summary>Length of the window in words, or Japanese characters.</summary>
    public int ProximityWindow { get; init; } = 20;

    /// <summary>Of what headings and title have, beside what the window has: they stand over all of the text.</summary>
    public float ProximityHeadingWeight { get; init; } = 1.5f;

    /// <summary>Of the cosine between question and passage beside the score of the words, where no word matches.</summary>
    public float MeaningWeight { get; init; } = 1f;

    /// <summary>Best score of the words from which on meaning counts nothing; below, its weight falls evenly.</summary>
    public float MeaningReach { get; init; } = 0.7f;

    /// <summary>Share of the weight for passages in the other language: their vectors are means of translations, which the words match as well.</summary>
    public float TranslatedMeaning { get; init; } = 0.7f;

    /// <summary>Of the terms of each <see cref="Field"/> in what a passage means.</summary>
    public float[] MeaningFieldWeights { get; init; } = [1f, 1f, 0.5f, 0.5f, 0f];

    /// <summary>Weight, where no word matches, of each standard deviation by which the sentence model finds a passage nearer to the question than the mean
    /// passage. It falls as <see cref="MeaningWeight"/> does.</summary>
    public float SentenceWeight { get; init; } = 0.1f;

    /// <summary>The part of that weight which does not fall.</summary>
    public float LeastSentenceWeight { get; init; } = 0.08f;

    /// <summary>Power of the highest possible score by which scores are divided, so that both languages mean the same by a score.</summary>
    public float PossiblePower { get; init; } = 0.8f;

    /// <summary>Share of the score at <see cref="BackgroundRank"/> that is taken off: what any passage of that language gets.</summary>
    public float BackgroundShare { get; init; } = 0.7f;

    public int BackgroundRank { get; init; } = 30;
}
