using Bot.Search.Lexicon;

namespace Bot.Search.Text;

/// <summary>
/// Words of alphabetic scripts. Keeps what engineers write together: <c>C#</c>, <c>k8s</c>, <c>1on1</c>, <c>1,024</c>; joins parts
/// (<c>CI/CD</c>, <c>MN-1</c>, <c>Node.js</c>, <c>micro-services</c>) and splits camel case (<c>GitHub</c>), so that every spelling finds the others.
/// </summary>
internal sealed class LatinTokenizer(BilingualLexicon lexicon)
{
    private const int LongestShortPart = 3;
    private readonly PhraseFinder phrases = new(lexicon);
    private readonly char[] stemBuffer = new char[64];
    private readonly char[] joined = new char[EnglishStemmer.LongestStem];

    public void Reset() => phrases.Reset();

    /// <summary>Ends a phrase: words on both sides of a full stop are no term.</summary>
    public void Flush(List<Token> tokens) => phrases.Flush(tokens);

    /// <summary>Takes note of what stands between words.</summary>
    public void Separator(char c)
    {
        if (c is not (' ' or '\t' or '\n' or '\r' or '-' or '/' or '\'' or '"' or '`' or '_'))
            phrases.Break();
    }

    /// <summary>Reads the compound (words without spaces between them) that begins at <paramref name="at"/>.</summary>
    /// <returns>Where it ends.</returns>
    public int Tokenize(ReadOnlySpan<char> text, FoldedText folded, int at, ref int position, List<Token> tokens)
    {
        var parts = 0;
        var joinedLength = 0;
        var (allShort, anyShort, allHyphens) = (true, false, true);
        var start = at;
        var firstPosition = position;
        var i = at;
        while (true)
        {
            var end = WordEnd(folded, i);
            var length = end - i;
            if (joinedLength >= 0)
                joinedLength = joinedLength + length <= joined.Length ? Join(folded, i, end, joinedLength) : -1;
            allShort &= length <= LongestShortPart;
            anyShort |= length <= LongestShortPart;
            var goesOn = end + 1 < folded.Length && folded[end] is '/' or '-' or '&' or '.' && Scripts.Of(folded[end + 1]) == Script.Latin;
            // A lone letter of a joined compound (A/B) says nothing by itself.
            if (length > 1 || (parts == 0 && !goesOn) || char.IsAsciiDigit(folded[i]))
                AddWord(text, folded, i, end, position, tokens);
            parts++;
            position++;
            i = end;
            if (!goesOn)
                break;
            allHyphens &= folded[i] == '-';
            i++;
        }

        // Short parts are one word (CI/CD); of longer ones (Node.js, micro-services, but not client/server) that is a second reading.
        if (parts is > 1 and <= 3 && joinedLength > 1 && (allShort || ((anyShort || allHyphens) && char.IsAsciiLetter(folded[start]))))
            Add(Key(joined.AsSpan(0, joinedLength)), text.Length, folded, start, i, firstPosition, isPart: !allShort, tokens);
        return i;
    }

    private int Join(FoldedText folded, int start, int end, int length)
    {
        folded.Span[start..end].CopyTo(joined.AsSpan(length));
        return length + end - start;
    }

    /// <summary>The end of one word: letters and digits, with the marks that belong to it.</summary>
    private static int WordEnd(FoldedText folded, int i)
    {
        while (i < folded.Length && Scripts.Of(folded[i]) == Script.Latin)
        {
            i++;
            if (i + 3 < folded.Length && folded[i] == ',' && IsThousands(folded, i))
                i++;
            else if (i + 1 < folded.Length && folded[i] == '.' && char.IsAsciiDigit(folded[i - 1]) && char.IsAsciiDigit(folded[i + 1]))
                i++;
        }

        return MarksEnd(folded, i);
    }

    /// <summary>The end of <c>#</c> and <c>++</c> that belong to the word before them: <c>C#</c>, <c>C++17</c>, but not <c>a+b</c>.</summary>
    private static int MarksEnd(FoldedText folded, int start)
    {
        var end = start;
        while (end < folded.Length && folded[end] is '#' or '+')
            end++;
        var standsBeforeWord = end < folded.Length && Scripts.Of(folded[end]) == Script.Latin;
        return !standsBeforeWord || (end - start > 1 && char.IsAsciiDigit(folded[end])) ? end : start;
    }

    private static bool IsThousands(FoldedText folded, int comma) =>
        char.IsAsciiDigit(folded[comma - 1]) && char.IsAsciiDigit(folded[comma + 1]) && char.IsAsciiDigit(folded[comma + 2])
        && char.IsAsciiDigit(folded[comma + 3]) && (comma + 4 >= folded.Length || !char.IsAsciiDigit(folded[comma + 4]));

    private void AddWord(ReadOnlySpan<char> text, FoldedText folded, int start, int end, int position, List<Token> tokens)
    {
        var word = folded.Span[start..end];
        var isAcronym = IsUpperCase(text, folded, start, end);
        if (!isAcronym && (StopWords.IsGrammar(word) || IsContraction(folded, start)))
            return;

        var key = Key(IsPluralAcronym(text, folded, start, end) ? word[..^1] : word);
        Add(key, text.Length, folded, start, end, position, isPart: false, tokens);
        phrases.Add(key, folded.OffsetOf(start), folded.EndOf(end, text.Length), position, tokens);
        if (NumberWords.TryGetDigits(word, out var digits))
            Add(TermKey.Of(TermKind.Word, digits), text.Length, folded, start, end, position, isPart: true, tokens);
        AddCamelCaseParts(text, folded, start, end, position, tokens);
    }

    private TermKey Key(ReadOnlySpan<char> word)
    {
        if (!word.Contains(','))
            return TermKey.Of(TermKind.Word, EnglishStemmer.Stem(word, stemBuffer));
        var length = 0;
        Span<char> digits = stackalloc char[Math.Min(word.Length, 64)];
        foreach (var c in word[..digits.Length])
        {
            if (c != ',')
                digits[length++] = c;
        }

        return TermKey.Of(TermKind.Word, digits[..length]);
    }

    private void AddCamelCaseParts(ReadOnlySpan<char> text, FoldedText folded, int start, int end, int position, List<Token> tokens)
    {
        var partStart = start;
        for (var i = start + 1; i <= end; i++)
        {
            var boundary = i == end || (IsUpper(text, folded, i) && !IsUpper(text, folded, i - 1))
                || IsNumeric(folded[i]) != IsNumeric(folded[i - 1]) || IsAcronymEnd(text, folded, partStart, i, end);
            if (!boundary)
                continue;
            if (i - partStart > 1 && (partStart > start || i < end))
                Add(Key(folded.Span[partStart..i]), text.Length, folded, partStart, i, position, isPart: true, tokens);
            partStart = i;
        }
    }

    /// <summary>
    /// Whether an acronym ends before the word that begins at <paramref name="i"/>: <c>OOM</c> of <c>OOMKilled</c>, but no part of <c>APIs</c>
    /// or <c>VMware</c>.
    /// </summary>
    private static bool IsAcronymEnd(ReadOnlySpan<char> text, FoldedText folded, int start, int i, int end) =>
        i - start > 1 && i + 2 < end && IsUpper(text, folded, i) && !IsUpper(text, folded, i + 1) && !IsUpper(text, folded, i + 2)
        && char.IsAsciiLetter(folded[i + 1]) && IsUpper(text, folded, i - 1);

    /// <summary>The marks within a number belong to it: 000 is no part of 1,000.</summary>
    private static bool IsNumeric(char c) => char.IsAsciiDigit(c) || c is ',' or '.';

    private static void Add(TermKey key, int textLength, FoldedText folded, int start, int end, int position, bool isPart, List<Token> tokens)
    {
        var from = folded.OffsetOf(start);
        tokens.Add(new Token(key, from, folded.EndOf(end, textLength) - from, position, IsPart: isPart));
    }

    private static bool IsUpper(ReadOnlySpan<char> text, FoldedText folded, int i) => char.IsUpper(text[folded.OffsetOf(i)]);

    /// <summary>GPUs, APIs: the stemmer takes <c>us</c> for a part of the word.</summary>
    private static bool IsPluralAcronym(ReadOnlySpan<char> text, FoldedText folded, int start, int end) =>
        end - start > 2 && folded[end - 1] == 's' && !IsUpper(text, folded, end - 1) && IsUpperCase(text, folded, start, end - 1);

    private static bool IsUpperCase(ReadOnlySpan<char> text, FoldedText folded, int start, int end)
    {
        if (end - start < 2)
            return false;
        for (var i = start; i < end; i++)
        {
            if (!IsUpper(text, folded, i))
                return false;
        }

        return true;
    }

    /// <summary>What follows an apostrophe: <c>t</c> of <em>don't</em>, <c>s</c> of <em>Mercari's</em>.</summary>
    private static bool IsContraction(FoldedText folded, int start) =>
        start > 1 && folded[start - 1] == '\'' && Scripts.Of(folded[start - 2]) == Script.Latin
        && (start + 2 >= folded.Length || Scripts.Of(folded[start + 2]) != Script.Latin || Scripts.Of(folded[start + 1]) != Script.Latin);
}
