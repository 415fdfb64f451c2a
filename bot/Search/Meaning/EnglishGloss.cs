using System.Text;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Meaning;

/// <summary>
/// Renders text in English word by word, for a sentence model that reads English only: a Japanese word becomes its likeliest translation, and what is not
/// Japanese stays as it is. Not safe for concurrent use: it reuses its buffers.
/// </summary>
internal sealed class EnglishGloss(BilingualLexicon lexicon)
{
    private readonly Analyzer analyzer = new(lexicon);
    private readonly List<Token> tokens = [];
    private readonly StringBuilder gloss = new();

    /// <returns>The text itself when it holds no Japanese.</returns>
    public string Of(string text)
    {
        if (!text.Any(c => Scripts.Of(c).IsJapanese()))
            return text;
        analyzer.Analyze(text, tokens);
        gloss.Clear();
        var end = 0;
        foreach (var token in tokens.Where(token => token.Term.Kind == TermKind.JapaneseWord && !token.IsPart).OrderBy(token => token.Start))
        {
            if (token.Start < end)
                continue;
            AddOther(text.AsSpan(end, token.Start - end));
            end = token.End;
            Add(Translation(token, text));
        }

        AddOther(text.AsSpan(end));
        return gloss.ToString().Trim();
    }

    /// <summary>Adds what is no word of the dictionary: other scripts as they are, hiragana (endings and particles) as nothing.</summary>
    private void AddOther(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Scripts.Of(c).IsJapanese())
                gloss.Append(c);
        }
    }

    private void Add(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            return;
        if (gloss.Length > 0 && gloss[^1] != ' ')
            gloss.Append(' ');
        gloss.Append(words).Append(' ');
    }

    private string Translation(Token token, string text)
    {
        foreach (var same in lexicon.SameAs(token.Term).Concat(lexicon.SameInComputing(token.Term)))
        {
            if (same.Text.Length > 0 && Scripts.Of(same.Text[0]) == Script.Latin)
                return same.Text;
        }

        if (token.Lexeme < 0)
            return "";
        if (lexicon.Traits(token.Lexeme).HasFlag(WordTraits.Grammar))
            return "";
        var translations = lexicon.ToEnglish(token.Lexeme);
        return translations.Length == 0 ? "" : lexicon.English(translations[0].Id);
    }
}
