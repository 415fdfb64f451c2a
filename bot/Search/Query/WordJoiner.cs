using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>
/// Reads words of a question as the notes write them where one of them is in no note: two as one (<c>data set</c>, dataset), one as two
/// (<c>loadbalancer</c>, load balancer). One thread at a time.
/// </summary>
internal sealed class WordJoiner(IReadOnlyList<LanguageIndex> indexes, BilingualLexicon lexicon)
{
    private const int ShortestHalf = 3;
    private readonly FoldedText folded = new();
    private readonly char[] stem = new char[EnglishStemmer.LongestStem];

    public void Read(string question, List<Token> tokens)
    {
        JoinWords(question, tokens);
        for (var i = 0; i < tokens.Count; i++)
            Split(question, i, tokens);
    }

    private void JoinWords(string question, List<Token> tokens)
    {
        var previous = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsWhole(tokens[i]))
                continue;
            if (previous >= 0 && tokens[i].Term.Kind == tokens[previous].Term.Kind && (!IsKnown(tokens[previous].Term) || !IsKnown(tokens[i].Term))
                && Joined(question, tokens[previous], tokens[i]) is { } joined)
            {
                tokens[previous] = joined;
                tokens.RemoveAt(i--);
                continue;
            }

            previous = i;
        }
    }

    private Token? Joined(string question, Token first, Token second)
    {
        var gap = second.Start - first.End;
        if (gap > 1 || (gap == 1 && question[first.End] is not (' ' or '-' or '.' or '/' or '・')))
            return null;
        CharacterFolding.Fold(string.Concat(question.AsSpan(first.Start, first.Length), question.AsSpan(second.Start, second.Length)), folded);
        var term = first.Term.Kind == TermKind.Word ? KeyOf(folded.Span) : JapaneseWords.Key(folded.Span);
        return WordForms.IsKept(folded.Span) && IsWritten(term, first, second) ? new Token(term, first.Start, second.End - first.Start, first.Position) : null;
    }

    /// <summary>
    /// Whether notes write the two as one: those of the words' language, or any where the dictionary does not know one of the words, which would
    /// be translated otherwise.
    /// </summary>
    private bool IsWritten(TermKey joined, Token first, Token second)
    {
        var own = first.Term.Kind == TermKind.Word ? Language.English : Language.Japanese;
        return indexes[(int)own].DocumentFrequency(joined) > 0 || (IsKnown(joined) && (!IsInDictionary(first) || !IsInDictionary(second)));
    }

    private bool IsInDictionary(Token token) => token.Lexeme >= 0 || lexicon.FindEnglish(token.Term) >= 0;

    /// <summary>Where a word splits into two that notes have, the rarer of which is the most frequent.</summary>
    private void Split(string question, int i, List<Token> tokens)
    {
        var token = tokens[i];
        if (!IsWhole(token) || token.Term.Kind != TermKind.Word || token.Length < 2 * ShortestHalf || IsKnown(token.Term) || IsInDictionary(token))
            return;
        CharacterFolding.Fold(question.AsSpan(token.Start, token.Length), folded);
        if (folded.Length != token.Length || !WordForms.IsKept(folded.Span))
            return;
        var (best, at) = (0, 0);
        for (var length = ShortestHalf; length <= folded.Length - ShortestHalf; length++)
        {
            var frequency = Math.Min(Frequency(KeyOf(folded.Span[..length])), Frequency(KeyOf(folded.Span[length..])));
            if (frequency > best)
                (best, at) = (frequency, length);
        }

        if (best == 0)
            return;
        tokens[i] = token with { Term = KeyOf(folded.Span[..at]), Length = at };
        tokens.Insert(i + 1, token with { Term = KeyOf(folded.Span[at..]), Start = token.Start + at, Length = token.Length - at });
    }

    private static bool IsWhole(Token token) => !token.IsPart && token.Term.Kind is TermKind.Word or TermKind.JapaneseWord;

    private TermKey KeyOf(ReadOnlySpan<char> word) => TermKey.Of(TermKind.Word, EnglishStemmer.Stem(word, stem));

    private bool IsKnown(TermKey term) => Frequency(term) > 0;

    private int Frequency(TermKey term)
    {
        var frequency = 0;
        foreach (var index in indexes)
            frequency += index.DocumentFrequency(term);
        return frequency;
    }
}
