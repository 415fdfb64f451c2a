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

    public Analyzer(BilingualLexicon lexicon)
    {
        latin = new LatinTokenizer(lexicon);
        japanese = new JapaneseTokenizer(lexicon);
    }

    /// <summary>Replaces the contents of <paramref name="tokens"/> with those of <paramref name="text"/>, in order of position.</summary>
    public void Analyze(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        CharacterFolding.Fold(text, folded);
        var position = 0;
        latin.Reset();
        for (var i = 0; i < folded.Length;)
        {
            var script = Scripts.Of(folded[i]);
            if (script == Script.Other)
            {
                latin.Separator(folded[i]);
                i++;
            }
            else if (script == Script.Latin)
            {
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
}
