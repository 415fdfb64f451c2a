using Bot.Search.Lexicon;

namespace Bot.Search.Text;

/// <summary>
/// Writes numbers that count something in digits, so that 三百台 and 300台 are the same text, and the counters ヶ, ヵ, カ, 箇 and か in one way (３ヶ月).
/// A word of the lexicon (一部, 三角) stays a word. The multiples 万, 億 and 兆 stay, as they are written after digits as well.
/// </summary>
internal sealed class CountedNumbers(BilingualLexicon lexicon)
{
    private const int LongestNumber = 7;
    private const int LongestWord = 6;
    private const string Multiples = "万億兆";
    private const string Counter = "ヶヵケカか箇";
    private const string Countables = "月所国年条村社校店件点";

    /// <summary>What may stand before a single numeral that counts; after other kanji it is part of a name: 浩一.</summary>
    private const string BeforeNumber = "第約計全各毎月年時日回週秒分数";

    public void Normalise(FoldedText folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (NumberWords.IsBelowMyriad(folded[i]))
                i = NormaliseNumber(folded, i);
            if (i + 2 < folded.Length && IsNumber(folded[i]) && Counter.Contains(folded[i + 1]) && Countables.Contains(folded[i + 2]))
                folded.Replace(i + 1, 1, "か");
        }
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || c is '数' or '何' or '半' || Multiples.Contains(c);

    /// <returns>Where the last character of the number is.</returns>
    private int NormaliseNumber(FoldedText folded, int start)
    {
        var end = start;
        while (end < folded.Length && NumberWords.IsBelowMyriad(folded[end]))
            end++;
        if (end - start > LongestNumber || end == folded.Length || !Counts(folded, start, end))
            return end - 1;
        var digits = NumberWords.Value(folded.Span[start..end]).ToString();
        folded.Replace(start, end - start, digits);
        return start + digits.Length - 1;
    }

    private bool Counts(FoldedText folded, int start, int end)
    {
        var after = folded[end];
        var isCounted = Multiples.Contains(after) || NumberWords.IsCounted(' ', after)
            || (Counter.Contains(after) && end + 1 < folded.Length && Countables.Contains(folded[end + 1]));
        if (end - start > 1)
            return isCounted || after == '分' || Scripts.Of(after) is Script.Katakana or Script.Latin || after == '%';
        var before = start > 0 ? folded[start - 1] : ' ';
        return isCounted && (Scripts.Of(before) != Script.Han || BeforeNumber.Contains(before)) && !BeginsWord(folded.Span[start..]);
    }

    private bool BeginsWord(ReadOnlySpan<char> text)
    {
        var range = lexicon.WordsStarting(text[0], text[1]);
        for (var length = 2; !range.IsEmpty && length <= Math.Min(text.Length, LongestWord); length++)
        {
            if (lexicon.Exact(range) >= 0)
                return true;
            if (length < text.Length)
                range = lexicon.Extend(range, text[length]);
        }

        return false;
    }
}
