using Bot.Search.Lexicon;

namespace Bot.Search.Text;

/// <summary>A word found in a run of Japanese text.</summary>
/// <param name="Word">Its id in the lexicon; -1 for a katakana run or a word of the glossary that the lexicon does not know.</param>
internal readonly record struct Segment(int Start, int Length, int Word);

/// <summary>
/// Splits Japanese into words: the cheapest path through all words of the lexicon (fewest words, common ones cheaper), verbs and
/// adjectives recognised by their endings. A katakana run is one word unless words of the lexicon cover all of it, so that 本 is not
/// found inside 本番, nor スト inside テスト.
/// </summary>
internal sealed class JapaneseSegmenter(BilingualLexicon lexicon)
{
    private const int LongestWord = 16;
    private const int WordCost = 10;
    private const int CommonWordCost = 8;
    private const int GlossaryWordCost = 7;
    private const int SingleKanjiCost = 12;
    private const int UnknownHanCost = 14;
    private const int UnknownHiraganaCost = 5;

    /// <summary>More than any two words, so that データセンター is データ and センター.</summary>
    private const int UnknownKatakanaCost = (3 * WordCost) + 1;

    private const int ShortestHiraganaWord = 3;
    private const int ShortestCompound = 4;

    /// <summary>サーバー is not サー (sir) and バー (bar).</summary>
    private const int ShortestKatakanaPart = 3;

    /// <summary>Excludes a word that the lexicon does not know from its own parts.</summary>
    private const int WordOfGlossary = int.MaxValue;

    private int[] costs = new int[64];
    private int[] previous = new int[64];
    private int[] words = new int[64];

    /// <summary>Replaces <paramref name="segments"/> with the words of <paramref name="run"/>, in order; grammar is left out.</summary>
    public void Segment(ReadOnlySpan<char> run, List<Segment> segments)
    {
        segments.Clear();
        FindCheapestPath(run, excluded: -1);
        for (var end = run.Length; end > 0; end = previous[end])
        {
            var start = previous[end];
            var word = words[end];
            if (IsWorthIndexing(run, start, end, word))
                segments.Add(new Segment(start, end - start, word));
        }

        segments.Reverse();
    }

    /// <summary>The words that make up a compound; empty when it is none, or when they do not cover all of it.</summary>
    public void Decompose(ReadOnlySpan<char> compound, int word, List<Segment> parts)
    {
        parts.Clear();
        if (compound.Length < ShortestCompound || (word >= 0 && (lexicon.Traits(word) & (WordTraits.Godan | WordTraits.Ichidan | WordTraits.Adjective)) != 0))
            return;
        FindCheapestPath(compound, excluded: word < 0 ? WordOfGlossary : word);
        for (var end = compound.Length; end > 0; end = previous[end])
        {
            var start = previous[end];
            var isKatakana = Scripts.Of(compound[start]) == Script.Katakana;
            if (words[end] >= 0 && end - start >= (isKatakana ? ShortestKatakanaPart : 2))
            {
                if ((lexicon.Traits(words[end]) & WordTraits.Grammar) == 0)
                    parts.Add(new Segment(start, end - start, words[end]));
            }
            else if (end - start > 1 || isKatakana)
            {
                parts.Clear();
                return;
            }
        }
    }

    private void FindCheapestPath(ReadOnlySpan<char> run, int excluded)
    {
        EnsureCapacity(run.Length + 1);
        costs.AsSpan(0, run.Length + 1).Fill(int.MaxValue);
        costs[0] = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (costs[i] == int.MaxValue)
                continue;
            AddUnknown(run, i);
            if (lexicon.MatchGlossary(run[i..]) is > 0 and var length && length < run.Length + (excluded < 0 ? 1 : 0))
                Offer(i, i + length, MeaningfulWord(run.Slice(i, length)), GlossaryWordCost);
            if (CanBeginWord(run, i))
                AddWords(run, i, excluded);
        }
    }

    /// <summary>The dictionary's word of that spelling, so that the glossary adds to what is known of it; -1 when it is none or grammar.</summary>
    private int MeaningfulWord(ReadOnlySpan<char> text)
    {
        var word = lexicon.FindWord(text);
        return word >= 0 && (lexicon.Traits(word) & WordTraits.Grammar) == 0 ? word : -1;
    }

    private void AddUnknown(ReadOnlySpan<char> run, int i)
    {
        switch (Scripts.Of(run[i]))
        {
            case Script.Katakana:
                var end = KatakanaEnd(run, i);
                Offer(i, end, -1, UnknownKatakanaCost);
                break;
            case Script.Hiragana:
                Offer(i, i + 1, -1, UnknownHiraganaCost);
                break;
            default:
                Offer(i, i + 1, -1, UnknownHanCost);
                break;
        }
    }

    private void AddWords(ReadOnlySpan<char> run, int i, int excluded)
    {
        if (Scripts.Of(run[i]) == Script.Han)
        {
            AddWord(run, i, lexicon.WordsStarting(run[i], '\0'), excluded);
            AddInflected(run, i, i + 1, default);
        }

        if (i + 1 >= run.Length)
            return;
        var range = lexicon.WordsStarting(run[i], run[i + 1]);
        for (var end = i + 2; !range.IsEmpty && end - i <= LongestWord; end++)
        {
            AddWord(run, i, range, excluded);
            AddInflected(run, i, end, range);
            if (end == run.Length)
                break;
            range = lexicon.Extend(range, run[end]);
        }
    }

    private void AddWord(ReadOnlySpan<char> run, int start, WordRange range, int excluded)
    {
        var word = lexicon.Exact(range);
        var end = start + range.Depth;
        if (word < 0 || word == excluded || !CanEndWord(run, end))
            return;
        var traits = lexicon.Traits(word);
        if (Scripts.Of(run[start]) == Script.Hiragana && end - start < ShortestHiraganaWord && (traits & WordTraits.Grammar) == 0)
            return;
        var cost = range.Depth == 1 ? SingleKanjiCost : (traits & WordTraits.Common) != 0 ? CommonWordCost : WordCost;
        Offer(start, end, word, cost);
    }

    /// <summary>A stem up to <paramref name="end"/> with an ending that a verb or adjective of the lexicon can have.</summary>
    private void AddInflected(ReadOnlySpan<char> run, int start, int end, WordRange stem)
    {
        if (end >= run.Length || Scripts.Of(run[end]) != Script.Hiragana)
            return;
        foreach (var ending in JapaneseInflection.Endings(run[end]))
        {
            var lemma = end - start == 1
                ? lexicon.Exact(lexicon.WordsStarting(run[start], ending.Lemma))
                : lexicon.Exact(lexicon.Extend(stem, ending.Lemma));
            if (lemma < 0 || (lexicon.Traits(lemma) & ending.Class) == 0)
                continue;
            Offer(start, end + ending.Taken, lemma, CommonWordCost);
        }
    }

    private bool IsWorthIndexing(ReadOnlySpan<char> run, int start, int end, int word)
    {
        if (word < 0)
            return end - start > 1;
        if ((lexicon.Traits(word) & WordTraits.Grammar) != 0)
            return false;
        if (end - start > 1)
            return true;
        // One kanji within a run of kanji is a part of something the lexicon does not know.
        return (start == 0 || Scripts.Of(run[start - 1]) != Script.Han) && (end == run.Length || Scripts.Of(run[end]) != Script.Han);
    }

    private void Offer(int start, int end, int word, int cost)
    {
        var total = costs[start] + cost;
        if (total >= costs[end])
            return;
        costs[end] = total;
        previous[end] = start;
        words[end] = word;
    }

    private static bool CanBeginWord(ReadOnlySpan<char> run, int i) => run[i] != 'ー';

    /// <summary>Katakana may be split between words of the lexicon, but not before a long-vowel mark or a small kana.</summary>
    private static bool CanEndWord(ReadOnlySpan<char> run, int end) =>
        end == run.Length || run[end] is not ('ー' or 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ャ' or 'ュ' or 'ョ' or 'ッ' or 'ン');

    private static int KatakanaEnd(ReadOnlySpan<char> run, int i)
    {
        while (i < run.Length && Scripts.Of(run[i]) == Script.Katakana)
            i++;
        return i;
    }

    private void EnsureCapacity(int length)
    {
        if (costs.Length >= length)
            return;
        var capacity = Math.Max(length, costs.Length * 2);
        costs = new int[capacity];
        previous = new int[capacity];
        words = new int[capacity];
    }
}
