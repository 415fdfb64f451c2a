using System.Text;
using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;

namespace Bot.Benchmarks.Corpora;

/// <summary>
/// Passages of made text, half of them English and half Japanese, the same in every run: words of the lexicon with the frequencies
/// of a natural text, so that posting lists are as long as they would be in as many real passages.
/// </summary>
internal static class SyntheticCorpus
{
    private const int Seed = 20181;
    private const int Questions = 200;
    private const int PassagesOfSection = 6;

    public static BenchmarkCorpus Make(int passages)
    {
        var random = new Random(Seed);
        Vocabulary[] vocabularies = [Vocabulary.English(BilingualLexicon.Default, random), Vocabulary.Japanese(BilingualLexicon.Default, random)];
        var made = new List<SearchDocument>(passages);
        while (made.Count < passages)
            AddSection(made, passages, vocabularies[made.Count / PassagesOfSection % 2], random);
        return new BenchmarkCorpus(made, [.. Enumerable.Range(0, Questions).Select(i => Question(vocabularies[i % 2], random))]);
    }

    private static void AddSection(List<SearchDocument> made, int most, Vocabulary words, Random random)
    {
        var section = made.Count.ToString();
        string[] headings = [Words(words, 2, random), Words(words, 3, random)];
        var title = Words(words, 4, random);
        for (var i = 0; i < PassagesOfSection && made.Count < most; i++)
            made.Add(new SearchDocument(words.Language, Body(words, random), headings, title, Container: section));
    }

    private static string Body(Vocabulary words, Random random)
    {
        var body = new StringBuilder();
        for (var sentence = random.Next(2, 7); sentence > 0; sentence--)
        {
            body.Append(Words(words, random.Next(6, 15), random));
            body.Append(words.Language == Language.English ? ". " : "。");
        }

        return body.ToString();
    }

    /// <summary>A question of two to five words: <em>how does the … of …?</em></summary>
    private static string Question(Vocabulary words, Random random) => words.Language == Language.English
        ? $"How does {Words(words, random.Next(2, 6), random)}?"
        : $"{Words(words, random.Next(2, 6), random)}はどうですか？";

    private static string Words(Vocabulary words, int count, Random random)
    {
        var english = words.Language == Language.English;
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && random.Next(10) < (english ? 4 : 8))
                text.Append(english ? " " : "").Append(words.NextGrammar(random));
            text.Append(english && text.Length > 0 ? " " : "").Append(words.NextWord(random));
        }

        return text.ToString();
    }
}
