using System.Runtime.InteropServices;

namespace Bot.Search.Lexicon;

/// <summary>
/// The layout of <c>lexicon.bin</c>: a header of <see cref="HeaderLength"/> 32-bit numbers, then the tables of
/// <see cref="LexiconTable"/> one after the other, each starting at a multiple of 8 bytes. Little-endian. Made by infra/lexicon.
/// </summary>
internal static class LexiconFormat
{
    /// <summary>"KLX3" in ASCII.</summary>
    public const int Magic = 0x33584C4B;

    /// <summary>Magic, number of tables, then byte offset and byte length of each table.</summary>
    public const int HeaderLength = 2 + (2 * TableCount);

    public const int TableCount = (int)LexiconTable.Count;

    /// <summary>First characters are looked up directly, from the CJK symbols to the end of the unified ideographs.</summary>
    public const char FirstCharacter = '\u3000';

    public const char LastCharacter = '\u9FFF';

    /// <summary>Dimensions of a term's vector.</summary>
    public const int VectorLength = 128;

    public const string ResourceName = "Bot.Search.Lexicon.lexicon.bin";
}

/// <summary>Tables of <c>lexicon.bin</c>, in file order.</summary>
internal enum LexiconTable
{
    /// <summary>int per first character (+1): where its second characters begin.</summary>
    FirstCharacters,

    /// <summary>ushort per two-character prefix; 0 stands for the one-character word.</summary>
    SecondCharacters,

    /// <summary>int per two-character prefix (+1): where its words begin.</summary>
    PrefixWords,

    /// <summary>int per word (+1): where its characters begin.</summary>
    WordOffsets,

    /// <summary>UTF-16 characters of all words, which are in ordinal order.</summary>
    WordCharacters,

    /// <summary>byte per word: <see cref="WordTraits"/>.</summary>
    WordTraits,

    /// <summary>ulong per English term, ascending: its <see cref="Text.TermKey"/>.</summary>
    EnglishKeys,

    /// <summary>int per English term (+1): where its text begins.</summary>
    EnglishOffsets,

    /// <summary>UTF-8 text of all English terms.</summary>
    EnglishText,

    /// <summary>ulong, ascending: keys of the beginnings (two words or more) of English terms that go on.</summary>
    EnglishPrefixes,

    /// <summary>int per word: where its entry in <see cref="JapaneseRelations"/> begins. Words without one share an empty one.</summary>
    JapaneseEntries,

    /// <summary>
    /// uint: first how many translations (upper 16 bits) and words of one meaning within the language (lower 16) the entry has, then
    /// these: id of the term in the upper 24 bits, weight 1–255 in the lower 8. Entries of likely words come first, so that few
    /// pages hold most of what is looked at.
    /// </summary>
    JapaneseRelations,

    /// <summary>int per English term: where its entry in <see cref="EnglishRelations"/> begins.</summary>
    EnglishEntries,

    /// <summary>Like <see cref="JapaneseRelations"/>.</summary>
    EnglishRelations,

    /// <summary>int, ascending: ids of the English terms that have a vector.</summary>
    VectorTerms,

    /// <summary>sbyte: <see cref="LexiconFormat.VectorLength"/> for each of <see cref="VectorTerms"/>. Only their direction has a meaning.</summary>
    Vectors,
    Count,
}

/// <summary>What the dictionary says of a Japanese word's inflection and use.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>Verb of the five-row class: 話す, 話した.</summary>
    Godan = 1,

    /// <summary>Verb of the one-row class: 食べる, 食べた.</summary>
    Ichidan = 2,

    /// <summary>Adjective in い: 高い, 高く.</summary>
    Adjective = 4,

    /// <summary>Among the common words of the dictionary (its mark P).</summary>
    Common = 8,

    /// <summary>Grammar rather than meaning: particles, auxiliaries, pronouns.</summary>
    Grammar = 16,
}

/// <summary>A related term: id and weight, as stored.</summary>
/// <param name="Id">Of the target term.</param>
/// <param name="Weight">0–1; comparable within one list only.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeightedTerm(int Id, float Weight);
