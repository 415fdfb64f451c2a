using System.Text;
using Bot.Search.Text;

namespace Bot.Search.Lexicon;

/// <summary>
/// The dictionary that search looks words up in: Japanese words for segmentation, English terms, and what means the same within
/// and across the two languages. Immutable; safe to share.
/// </summary>
internal sealed class BilingualLexicon
{
    private readonly LexiconFile file;
    private readonly GlossaryTerms? glossary;
    private readonly GlossaryTerms? computing;

    /// <param name="glossary">The content owner's terms, which go before the program's.</param>
    /// <param name="computing">The terms that the program carries.</param>
    public BilingualLexicon(LexiconFile file, GlossaryTerms? glossary = null, GlossaryTerms? computing = null)
    {
        this.file = file;
        this.glossary = glossary;
        this.computing = computing;
    }

    private static readonly Lazy<BilingualLexicon> Shipped = new(() =>
    {
        var dictionary = LexiconFile.OpenResource();
        return new BilingualLexicon(dictionary, computing: new GlossaryTerms(ComputingTerms.Groups(), new BilingualLexicon(dictionary), replaces: false));
    });

    /// <summary>The lexicon that the program carries.</summary>
    public static BilingualLexicon Default => Shipped.Value;

    /// <summary>The same dictionary with the content owner's words: groups of spellings that mean the same.</summary>
    public BilingualLexicon With(IEnumerable<IReadOnlyList<string>> groups) => new(file, new GlossaryTerms(groups, this), computing);

    public int WordCount => file.Table<byte>(LexiconTable.WordTraits).Length;

    public int EnglishCount => file.Table<ulong>(LexiconTable.EnglishKeys).Length;

    /// <summary>The words that begin with two characters; <paramref name="second"/> 0 asks for the one-character word.</summary>
    public WordRange WordsStarting(char first, char second)
    {
        if (first is < LexiconFormat.FirstCharacter or > LexiconFormat.LastCharacter)
            return default;
        var firsts = file.Table<int>(LexiconTable.FirstCharacters);
        var low = firsts[first - LexiconFormat.FirstCharacter];
        var seconds = file.Table<ushort>(LexiconTable.SecondCharacters)[low..firsts[first - LexiconFormat.FirstCharacter + 1]];
        var index = seconds.BinarySearch((ushort)second);
        if (index < 0)
            return default;
        var words = file.Table<int>(LexiconTable.PrefixWords);
        return new WordRange(words[low + index], words[low + index + 1], second == 0 ? 1 : 2);
    }

    /// <summary>Narrows a range to the words that go on with <paramref name="next"/>.</summary>
    public WordRange Extend(WordRange range, char next)
    {
        var offsets = file.Table<int>(LexiconTable.WordOffsets);
        var characters = file.Table<char>(LexiconTable.WordCharacters);
        var low = Bound(offsets, characters, range, next);
        var high = Bound(offsets, characters, range with { Start = low }, (char)(next + 1));
        return new WordRange(low, high, range.Depth + 1);
    }

    /// <summary>The word that is exactly as long as the range is deep, or -1.</summary>
    public int Exact(WordRange range)
    {
        if (range.IsEmpty)
            return -1;
        var offsets = file.Table<int>(LexiconTable.WordOffsets);
        return offsets[range.Start + 1] - offsets[range.Start] == range.Depth ? range.Start : -1;
    }

    public int FindWord(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return -1;
        var range = WordsStarting(word[0], word.Length > 1 ? word[1] : '\0');
        for (var i = 2; i < word.Length && !range.IsEmpty; i++)
            range = Extend(range, word[i]);
        return Exact(range);
    }

    public WordTraits Traits(int word) => (WordTraits)file.Table<byte>(LexiconTable.WordTraits)[word];

    public ReadOnlySpan<char> Word(int word)
    {
        var offsets = file.Table<int>(LexiconTable.WordOffsets);
        return file.Table<char>(LexiconTable.WordCharacters)[offsets[word]..offsets[word + 1]];
    }

    public int FindEnglish(TermKey key) => file.Table<ulong>(LexiconTable.EnglishKeys).BinarySearch(key.Value);

    /// <summary>Whether the dictionary has Japanese words for an English one.</summary>
    public bool IsTranslated(TermKey english) => FindEnglish(english) is >= 0 and var term && ToJapanese(term).Length > 0;

    /// <summary>Whether these words are one term.</summary>
    public bool IsPhrase(TermKey key) => FindEnglish(key) >= 0 || glossary?.IsPhrase(key) == true || computing?.IsPhrase(key) == true;

    /// <summary>Whether a term goes on after these words.</summary>
    public bool IsPhrasePrefix(TermKey key) => IsEnglishPrefix(key) || glossary?.IsPrefix(key) == true || computing?.IsPrefix(key) == true;

    /// <summary>Length of the glossaries' Japanese word that the text begins with; 0 when none does.</summary>
    public int MatchGlossary(ReadOnlySpan<char> text) => Math.Max(glossary?.MatchJapanese(text) ?? 0, computing?.MatchJapanese(text) ?? 0);

    /// <summary>What the content owner says is the same; empty when nothing.</summary>
    public IReadOnlyList<GlossaryTerm> SameAs(TermKey term) => glossary?.SameAs(term) ?? [];

    /// <summary>What is the same in computing; empty when nothing, or when the content owner says what is.</summary>
    public IReadOnlyList<GlossaryTerm> SameInComputing(TermKey term) => SameAs(term).Count > 0 ? [] : computing?.SameAs(term) ?? [];

    private bool IsEnglishPrefix(TermKey key) => file.Table<ulong>(LexiconTable.EnglishPrefixes).BinarySearch(key.Value) >= 0;

    public TermKey EnglishKey(int term) => new(file.Table<ulong>(LexiconTable.EnglishKeys)[term]);

    public string English(int term)
    {
        var offsets = file.Table<int>(LexiconTable.EnglishOffsets);
        return Encoding.UTF8.GetString(file.Table<byte>(LexiconTable.EnglishText)[offsets[term]..offsets[term + 1]]);
    }

    /// <summary>English terms for a Japanese word.</summary>
    public WeightedTerms ToEnglish(int word) => Entry(LexiconTable.JapaneseEntries, LexiconTable.JapaneseRelations, word).Translations;

    /// <summary>Japanese words for an English term.</summary>
    public WeightedTerms ToJapanese(int term) => Entry(LexiconTable.EnglishEntries, LexiconTable.EnglishRelations, term).Translations;

    /// <summary>Japanese words that mean the same as a Japanese word.</summary>
    public WeightedTerms RelatedJapanese(int word) => Entry(LexiconTable.JapaneseEntries, LexiconTable.JapaneseRelations, word).Related;

    /// <summary>English terms that mean the same as an English term.</summary>
    public WeightedTerms RelatedEnglish(int term) => Entry(LexiconTable.EnglishEntries, LexiconTable.EnglishRelations, term).Related;

    /// <summary>The vector of an English term, whose direction tells what it means; empty when it has none.</summary>
    public ReadOnlySpan<sbyte> VectorOf(int term)
    {
        var row = file.Table<int>(LexiconTable.VectorTerms).BinarySearch(term);
        return row < 0 ? default : file.Table<sbyte>(LexiconTable.Vectors).Slice(row * LexiconFormat.VectorLength, LexiconFormat.VectorLength);
    }

    private LexiconEntry Entry(LexiconTable entries, LexiconTable relations, int id) =>
        new(file.Table<uint>(relations)[file.Table<int>(entries)[id]..]);

    /// <summary>The first word in the range whose character at the range's depth is not below <paramref name="c"/>.</summary>
    private static int Bound(ReadOnlySpan<int> offsets, ReadOnlySpan<char> characters, WordRange range, char c)
    {
        var (low, high) = (range.Start, range.End);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var at = offsets[middle] + range.Depth;
            if (at < offsets[middle + 1] && characters[at] >= c)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}

/// <summary>Words that share their first <see cref="Depth"/> characters; they stand together, the shortest first.</summary>
internal readonly record struct WordRange(int Start, int End, int Depth)
{
    public bool IsEmpty => Start >= End;
}
