using System.Runtime.InteropServices;
using System.Text;
using Bot.Search.Lexicon;

namespace Bot.Lexicon;

/// <summary>Lays a lexicon out as <see cref="LexiconFormat"/> says. Equal sources give equal bytes.</summary>
internal static class LexiconWriter
{
    private const int MostTranslations = 64;
    private const int MostRelated = 12;

    /// <summary>A lexicon without words.</summary>
    public static byte[] Empty() => Layout(new Dictionary<LexiconTable, byte[]>
    {
        [LexiconTable.FirstCharacters] = Bytes(new int[LexiconFormat.LastCharacter - LexiconFormat.FirstCharacter + 2]),
        [LexiconTable.PrefixWords] = Bytes([0]),
    });

    public static byte[] Write(LexiconBuilder builder, IReadOnlyDictionary<ulong, sbyte[]> vectors)
    {
        var words = builder.Words.Keys.Order(StringComparer.Ordinal).ToArray();
        var wordIds = words.Select((word, id) => (word, id)).ToDictionary(pair => pair.word, pair => pair.id, StringComparer.Ordinal);
        var english = builder.English.Keys.Order().ToArray();
        var englishIds = english.Select((key, id) => (key, id)).ToDictionary(pair => pair.key, pair => pair.id);
        var texts = english.Select(key => Encoding.UTF8.GetBytes(builder.English[key])).ToArray();

        var tables = new Dictionary<LexiconTable, byte[]>
        {
            [LexiconTable.WordOffsets] = Bytes(Offsets(words.Select(word => word.Length))),
            [LexiconTable.WordCharacters] = MemoryMarshal.AsBytes(string.Concat(words).AsSpan()).ToArray(),
            [LexiconTable.WordTraits] = words.Select(word => (byte)builder.Words[word]).ToArray(),
            [LexiconTable.EnglishKeys] = Bytes(english),
            [LexiconTable.EnglishOffsets] = Bytes(Offsets(texts.Select(text => text.Length))),
            [LexiconTable.EnglishText] = texts.SelectMany(text => text).ToArray(),
            [LexiconTable.EnglishPrefixes] = Bytes(builder.EnglishPrefixes.Order().ToArray()),
        };
        AddPrefixes(tables, words);
        AddVectors(tables, english, vectors);
        var japanese = words.Select(word => Entry(
            Pack(builder.JapaneseToEnglish.Of(word), englishIds, MostTranslations), Pack(builder.JapaneseRelated.Of(word), wordIds, MostRelated)));
        var foreign = english.Select(key => Entry(
            Pack(builder.EnglishToJapanese.Of(key), wordIds, MostTranslations), Pack(builder.EnglishRelated.Of(key), englishIds, MostRelated)));
        AddEntries(tables, LexiconTable.JapaneseEntries, [.. japanese], id => builder.Words[words[id]].HasFlag(WordTraits.Common));
        AddEntries(tables, LexiconTable.EnglishEntries, [.. foreign], id => builder.EnglishToJapanese.Of(english[id]).Keys.Any(word => builder.Words[word].HasFlag(WordTraits.Common)));
        return Layout(tables);
    }

    private static void AddPrefixes(Dictionary<LexiconTable, byte[]> tables, string[] words)
    {
        var firsts = new int[LexiconFormat.LastCharacter - LexiconFormat.FirstCharacter + 2];
        var seconds = new List<ushort>();
        var prefixWords = new List<int>();
        var at = 0;
        for (var c = LexiconFormat.FirstCharacter; c <= LexiconFormat.LastCharacter; c++)
        {
            firsts[c - LexiconFormat.FirstCharacter] = seconds.Count;
            for (; at < words.Length && words[at][0] == c; at++)
            {
                var second = words[at].Length > 1 ? words[at][1] : '\0';
                if (firsts[c - LexiconFormat.FirstCharacter] == seconds.Count || seconds[^1] != second)
                {
                    seconds.Add(second);
                    prefixWords.Add(at);
                }
            }
        }

        firsts[^1] = seconds.Count;
        prefixWords.Add(at);
        tables[LexiconTable.FirstCharacters] = Bytes(firsts);
        tables[LexiconTable.SecondCharacters] = Bytes(seconds.ToArray());
        tables[LexiconTable.PrefixWords] = Bytes(prefixWords.ToArray());
    }

    private static void AddVectors(Dictionary<LexiconTable, byte[]> tables, ulong[] english, IReadOnlyDictionary<ulong, sbyte[]> vectors)
    {
        var ids = Enumerable.Range(0, english.Length).Where(id => vectors.ContainsKey(english[id])).ToArray();
        tables[LexiconTable.VectorTerms] = Bytes(ids);
        tables[LexiconTable.Vectors] = Bytes(ids.SelectMany(id => vectors[english[id]]).ToArray());
    }

    private static uint[] Pack<T>(IReadOnlyDictionary<T, float> targets, Dictionary<T, int> ids, int most)
        where T : notnull => targets
        .Select(pair => (Id: ids[pair.Key], Weight: pair.Value))
        .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Id)
        .Take(most)
        .Select(pair => WeightedTerms.Pack(pair.Id, pair.Weight))
        .ToArray();

    private static uint[] Entry(uint[] translations, uint[] related) =>
        translations.Length + related.Length == 0 ? [] : [LexiconEntry.Counts(translations.Length, related.Length), .. translations, .. related];

    /// <summary>The likelier a word, the more it means (Zipf, The Meaning-Frequency Relationship of Words, 1945): long entries come first.</summary>
    private static void AddEntries(Dictionary<LexiconTable, byte[]> tables, LexiconTable table, uint[][] entries, Predicate<int> isCommon)
    {
        var starts = new int[entries.Length];
        var relations = new List<uint> { LexiconEntry.Counts(0, 0) };
        var filled = Enumerable.Range(0, entries.Length).Where(id => entries[id].Length > 0);
        foreach (var id in filled.OrderByDescending(id => isCommon(id)).ThenByDescending(id => entries[id].Length))
        {
            starts[id] = relations.Count;
            relations.AddRange(entries[id]);
        }

        tables[table] = Bytes(starts);
        tables[table + 1] = Bytes(relations.ToArray());
    }

    private static int[] Offsets(IEnumerable<int> lengths)
    {
        var offsets = new List<int> { 0 };
        foreach (var length in lengths)
            offsets.Add(offsets[^1] + length);
        return [.. offsets];
    }

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static byte[] Layout(Dictionary<LexiconTable, byte[]> tables)
    {
        var header = new int[LexiconFormat.HeaderLength];
        header[0] = LexiconFormat.Magic;
        header[1] = LexiconFormat.TableCount;
        using var body = new MemoryStream();
        body.Write(new byte[Aligned(header.Length * sizeof(int))]);
        for (var table = (LexiconTable)0; table < LexiconTable.Count; table++)
        {
            var data = tables.GetValueOrDefault(table, []);
            header[2 + (2 * (int)table)] = (int)body.Length;
            header[3 + (2 * (int)table)] = data.Length;
            body.Write(data);
            body.Write(new byte[Aligned(data.Length) - data.Length]);
        }

        body.Position = 0;
        body.Write(Bytes(header));
        return body.ToArray();
    }

    private static int Aligned(int length) => (length + 7) & ~7;
}
