using Bot.Search.Lexicon;

namespace Bot.Search.Text;

/// <summary>
/// Turns text into index terms: stemmed words and lexicon phrases for alphabetic scripts, overlapping bigrams and lexicon words
/// for Japanese. The same analysis serves notes and questions. Not safe for concurrent use: it reuses its buffers.
/// </summary>
internal sealed class Analyzer
{
    private readonly FoldedText folded = new();
    private readonly LatinTokenizer latin;
    private readonly JapaneseTokenizer japanese;
    private readonly CountedNumbers numbers;

    public Analyzer(BilingualLexicon lexicon)
    {
        latin = new LatinTokenizer(lexicon);
        japanese = new JapaneseTokenizer(lexicon);
        numbers = new CountedNumbers(lexicon);
    }

    /// <summary>Replaces the contents of <paramref name="tokens"/> with those of <paramref name="text"/>;
    /// phrases and Japanese words follow what they are made of.</summary>
    public void Analyze(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        CharacterFolding.Fold(text, folded);
        numbers.Normalise(folded);
        var position = 0;
        latin.Reset();
        for (var i = 0; i < folded.Length;)
        {
            var script = Scripts.Of(folded[i]);
            if (script == Script.Other)
            {
                latin.Separator(folded[i]);
                japanese.Separator(folded[i]);
                i++;
            }
            else if (script == Script.Latin)
            {
                japanese.Separator(' ');
                i = latin.Tokenize(text, folded, i, ref position, tokens);
            }
            else
            {
                latin.Flush(tokens);
                i = japanese.Tokenize(text.Length, folded, i, ref position, tokens);
            }
        }

        latin.Flush(tokens);
    }

    /// <summary>The words of a term of an alphabetic script, one for each place, the shortest reading of each; empty when it holds other scripts.</summary>
    public TermKey[] WordsOf(string term)
    {
        var tokens = new List<Token>();
        Analyze(term, tokens);
        if (tokens.Exists(token => token.Term.Kind is not (TermKind.Word or TermKind.Phrase)))
            return [];
        return [.. tokens.Where(token => token.Term.Kind == TermKind.Word && !token.IsPart).GroupBy(token => token.Position)
            .Select(readings => readings.MinBy(token => token.Length).Term)];
    }
}
