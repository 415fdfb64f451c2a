using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Tests.Search;

/// <summary>What the analyzer makes of a text, in a form that a test can state.</summary>
internal static class Analyzed
{
    public static List<Token> Tokens(string text, BilingualLexicon? lexicon = null)
    {
        var tokens = new List<Token>();
        new Analyzer(lexicon ?? BilingualLexicon.Default).Analyze(text, tokens);
        return tokens;
    }

    /// <summary>The tokens of a kind as they stand in the text, a part marked with a star: <c>GitHub *Git *Hub</c>.</summary>
    public static string Texts(string text, TermKind kind, BilingualLexicon? lexicon = null) =>
        string.Join(' ', Tokens(text, lexicon).Where(token => token.Term.Kind == kind).Select(token => (token.IsPart ? "*" : "") + Text(text, token)));

    /// <summary>The Japanese words in dictionary form, or as they stand in the text when the dictionary does not know them.</summary>
    public static string JapaneseWords(string text, BilingualLexicon? lexicon = null) => string.Join(' ', Tokens(text, lexicon)
        .Where(token => token.Term.Kind == TermKind.JapaneseWord)
        .Select(token => (token.IsPart ? "*" : "") + (token.Lexeme >= 0 ? BilingualLexicon.Default.Word(token.Lexeme).ToString() : Text(text, token))));

    public static string Text(string text, Token token) => text.Substring(token.Start, token.Length);

    public static TermKey Word(string stem) => TermKey.Of(TermKind.Word, stem);

    /// <summary>Keys of the words that are no parts.</summary>
    public static IEnumerable<TermKey> WordKeys(string text) =>
        Tokens(text).Where(token => token.Term.Kind == TermKind.Word && !token.IsPart).Select(token => token.Term);
}
