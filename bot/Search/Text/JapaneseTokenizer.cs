using System.Runtime.InteropServices;
using Bot.Search.Lexicon;

namespace Bot.Search.Text;

/// <summary>
/// Runs of Japanese characters: overlapping bigrams of all of them, and the words of the lexicon that a segmentation into the
/// likeliest words finds (<see cref="JapaneseSegmenter"/>), in dictionary form, with the parts of compounds.
/// </summary>
internal sealed class JapaneseTokenizer(BilingualLexicon lexicon)
{
    private const int LongestNumber = 7;

    /// <summary>What may follow a noun, and no stem of a verb.</summary>
    private const string Particles = "のはがをにでともやへだ";

    private readonly JapaneseSegmenter segmenter = new(lexicon);
    private readonly List<Segment> segments = [];
    private readonly List<Segment> parts = [];

    /// <summary>The katakana words on both sides of a middle dot, and where they begin in the folded text.</summary>
    private readonly List<char> dotted = [];
    private int dottedStart;
    private int dottedPosition;
    private bool isDotted;

    /// <summary>Takes note of what stands between runs: ・ joins katakana words.</summary>
    public void Separator(char c)
    {
        if (c == '・' && dotted.Count > 0 && !isDotted)
            isDotted = true;
        else
            dotted.Clear();
    }

    /// <returns>Where the run that begins at <paramref name="at"/> ends.</returns>
    public int Tokenize(int textLength, FoldedText folded, int at, ref int position, List<Token> tokens)
    {
        var end = at;
        while (end < folded.Length && Scripts.Of(folded[end]).IsJapanese())
            end++;

        AddCharacters(textLength, folded, at, end, position, tokens);
        AddWords(textLength, folded, at, end, position, tokens);
        AddNumbers(textLength, folded, at, end, position, tokens);
        AddDotted(textLength, folded, at, end, position, tokens);
        // A gap, so that words on both sides of punctuation are not neighbours.
        position += end - at + 1;
        return end;
    }

    private static void AddCharacters(int textLength, FoldedText folded, int start, int end, int position, List<Token> tokens)
    {
        for (var i = start; i < end; i++)
        {
            var from = folded.OffsetOf(i);
            if (i + 1 < end)
                tokens.Add(new Token(TermKey.Bigram(folded[i], folded[i + 1]), from, folded.EndOf(i + 2, textLength) - from, position + i - start));
            if (IsAlone(folded, start, end, i))
                tokens.Add(new Token(TermKey.Unigram(folded[i]), from, folded.EndOf(i + 1, textLength) - from, position + i - start));
        }
    }

    /// <summary>A kanji between other scripts is a word of its own: 人の, 本を.</summary>
    private static bool IsAlone(FoldedText folded, int start, int end, int i) =>
        (Scripts.Of(folded[i]) == Script.Han || end - start == 1)
        && (i == start || Scripts.Of(folded[i - 1]) != Script.Han)
        && (i + 1 == end || Scripts.Of(folded[i + 1]) != Script.Han);

    private static bool EndsWord(FoldedText folded, int end) =>
        end == folded.Length || Scripts.Of(folded[end]) != Script.Hiragana || Particles.Contains(folded[end]);

    /// <summary>フィーチャー・フラグ is フィーチャーフラグ as well.</summary>
    private void AddDotted(int textLength, FoldedText folded, int start, int end, int position, List<Token> tokens)
    {
        if (!isDotted)
            dotted.Clear();
        if (dotted.Count == 0)
            (dottedStart, dottedPosition) = (start, position);
        isDotted = false;
        foreach (var c in folded.Span[start..end])
        {
            if (Scripts.Of(c) != Script.Katakana)
            {
                dotted.Clear();
                return;
            }

            dotted.Add(c);
        }

        if (start == dottedStart)
            return;
        var from = folded.OffsetOf(dottedStart);
        tokens.Add(new Token(
            JapaneseWords.Key(CollectionsMarshal.AsSpan(dotted)), from, folded.EndOf(end, textLength) - from, dottedPosition, IsPart: true));
    }

    private static void AddNumbers(int textLength, FoldedText folded, int start, int end, int position, List<Token> tokens)
    {
        for (var i = start; i < end; i++)
        {
            var first = i;
            while (i < end && NumberWords.IsNumeral(folded[i]))
                i++;
            if (i == first || i - first > LongestNumber || !NumberWords.IsCounted(first > start ? folded[first - 1] : ' ', i < end ? folded[i] : ' '))
                continue;
            var digits = NumberWords.Value(folded.Span[first..i]).ToString();
            var from = folded.OffsetOf(first);
            tokens.Add(new Token(TermKey.Of(TermKind.Word, digits), from, folded.EndOf(i, textLength) - from, position + first - start, IsPart: true));
        }
    }

    private void AddWords(int textLength, FoldedText folded, int start, int end, int position, List<Token> tokens)
    {
        segmenter.Segment(folded.Span[start..end], segments);
        foreach (var segment in segments)
        {
            Add(segment, isPart: false, textLength, folded, start, position, tokens);
            segmenter.Decompose(folded.Span.Slice(start + segment.Start, segment.Length), segment.Word, parts);
            foreach (var part in parts)
                Add(part with { Start = segment.Start + part.Start }, isPart: true, textLength, folded, start, position, tokens);
        }
    }

    private void Add(Segment segment, bool isPart, int textLength, FoldedText folded, int start, int position, List<Token> tokens)
    {
        var text = segment.Word >= 0 ? lexicon.Word(segment.Word) : folded.Span.Slice(start + segment.Start, segment.Length);
        var from = folded.OffsetOf(start + segment.Start);
        var to = folded.EndOf(start + segment.Start + segment.Length, textLength);
        tokens.Add(new Token(JapaneseWords.Key(text), from, to - from, position + segment.Start, segment.Word, isPart));
        // 申し込み is a form of 申し込む, and a noun.
        var form = folded.Span.Slice(start + segment.Start, segment.Length);
        if (segment.Word >= 0 && !form.SequenceEqual(text) && EndsWord(folded, start + segment.Start + segment.Length)
            && lexicon.FindWord(form) is >= 0 and var noun)
            tokens.Add(new Token(JapaneseWords.Key(form), from, to - from, position + segment.Start, noun, IsPart: true));
    }
}
