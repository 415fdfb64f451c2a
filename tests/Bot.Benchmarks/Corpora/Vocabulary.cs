using Bot.Content;
using Bot.Search.Lexicon;

namespace Bot.Benchmarks.Corpora;

/// <summary>Words of the lexicon in a fixed random order of frequency, with the grammar that stands between them.</summary>
internal sealed class Vocabulary
{
    private const int MostWords = 30_000;

    private static readonly string[] EnglishGrammar = ["the", "of", "to", "and", "in", "a", "is", "for"];
    private static readonly string[] JapaneseGrammar = ["は", "が", "を", "に", "の", "で", "と", "も"];

    private readonly string[] words;
    private readonly string[] grammar;
    private readonly ZipfDistribution ranks;

    private Vocabulary(Language language, IEnumerable<string> words, string[] grammar, Random random)
    {
        Language = language;
        this.words = [.. words];
        this.grammar = grammar;
        random.Shuffle(this.words);
        this.words = this.words[..Math.Min(this.words.Length, MostWords)];
        ranks = new ZipfDistribution(this.words.Length);
    }

    public Language Language { get; }

    public static Vocabulary English(BilingualLexicon lexicon, Random random) => new(
        Language.English,
        Enumerable.Range(0, lexicon.EnglishCount).Select(lexicon.English).Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower)),
        EnglishGrammar,
        random);

    public static Vocabulary Japanese(BilingualLexicon lexicon, Random random) => new(
        Language.Japanese,
        Enumerable.Range(0, lexicon.WordCount).Where(word => IsUsual(lexicon, word)).Select(word => lexicon.Word(word).ToString()),
        JapaneseGrammar,
        random);

    public string NextWord(Random random) => words[ranks.Next(random)];

    public string NextGrammar(Random random) => grammar[random.Next(grammar.Length)];

    private static bool IsUsual(BilingualLexicon lexicon, int word) =>
        lexicon.Word(word).Length > 1 && (lexicon.Traits(word) & (WordTraits.Common | WordTraits.Grammar)) == WordTraits.Common;
}
