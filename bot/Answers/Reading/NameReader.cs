using Bot.Content;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Answers.Reading;

/// <summary>Tells names from common words by how they are written and whether the dictionary has them.</summary>
internal static class NameReader
{
    /// <param name="isFirst">A capital means nothing at the beginning of a question.</param>
    /// <param name="language">Of the question.</param>
    public static bool IsName(string word, bool isFirst, Language language, BilingualLexicon lexicon)
    {
        if (word.All(c => Scripts.Of(c) == Script.Katakana))
            return lexicon.FindWord(word) < 0;
        if (!word.All(char.IsAscii))
            return false;
        if (language == Language.Japanese || word.AsSpan(isFirst ? 1 : 0).ContainsAnyInRange('A', 'Z'))
            return true;
        var terms = new Analyzer(lexicon).WordsOf(word);
        return terms.Length != 1 || lexicon.FindEnglish(terms[0]) < 0;
    }
}
