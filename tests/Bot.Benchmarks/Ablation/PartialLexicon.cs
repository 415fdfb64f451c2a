using System.Runtime.InteropServices;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Benchmarks.Ablation;

/// <summary>The shipped lexicon with some of its tables emptied, for mechanisms that no parameter switches off.</summary>
internal static class PartialLexicon
{
    private const int KindShift = 60;

    /// <summary>No <see cref="TermKind"/>: a term of it is never met.</summary>
    private const ulong UnusedKind = 15;

    public static BilingualLexicon WithoutRelatedWords() => EditEntries((relations, start) =>
    {
        relations[start] = LexiconEntry.Counts(new LexiconEntry(relations[start..]).Translations.Length, 0);
        return start;
    });

    /// <summary>An entry begins at its related words then.</summary>
    public static BilingualLexicon WithoutTranslations() => EditEntries((relations, start) =>
    {
        var entry = new LexiconEntry(relations[start..]);
        var (translations, related) = (entry.Translations.Length, entry.Related.Length);
        relations[start + translations] = LexiconEntry.Counts(0, related);
        return start + translations;
    });

    public static BilingualLexicon WithoutPhrases() => Edit(file =>
    {
        // Phrases are the last of the ascending keys and stay so.
        foreach (ref var key in Table<ulong>(file, LexiconTable.EnglishKeys))
        {
            if (new TermKey(key).Kind == TermKind.Phrase)
                key = (UnusedKind << KindShift) | new TermKey(key).Payload;
        }

        Table<ulong>(file, LexiconTable.EnglishPrefixes).Clear();
    });

    /// <summary>Changes every entry; returns where it begins then.</summary>
    private delegate int EntryEdit(Span<uint> relations, int start);

    private static BilingualLexicon EditEntries(EntryEdit edit) => Edit(file =>
    {
        foreach (var table in new[] { LexiconTable.JapaneseEntries, LexiconTable.EnglishEntries })
        {
            var relations = Table<uint>(file, table + 1);
            foreach (ref var start in Table<int>(file, table))
                start = edit(relations, start);
        }
    });

    private static BilingualLexicon Edit(Action<byte[]> edit)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(LexiconFormat.ResourceName)!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        edit(file);
        return new BilingualLexicon(LexiconFile.Open(file));
    }

    private static Span<T> Table<T>(byte[] file, LexiconTable table)
        where T : unmanaged
    {
        var header = MemoryMarshal.Cast<byte, int>(file.AsSpan(0, LexiconFormat.HeaderLength * sizeof(int)));
        var index = 2 + (2 * (int)table);
        return MemoryMarshal.Cast<byte, T>(file.AsSpan(header[index], header[index + 1]));
    }
}
