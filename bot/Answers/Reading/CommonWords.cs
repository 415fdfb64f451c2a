using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Answers.Reading;

/// <summary>The words that are too common to be taken for a name where they stand alone.</summary>
internal sealed class CommonWords(BilingualLexicon lexicon)
{
    /// <summary>IT, HP and the like are too easily something else.</summary>
    private const int LeastLatinLength = 3;

    private readonly Analyzer analyzer = new(lexicon);

    public bool Contain(string word)
    {
        if (!word.All(char.IsAscii))
            return lexicon.FindWord(word) is >= 0 and var id && lexicon.Traits(id).HasFlag(WordTraits.Common);
        var terms = analyzer.WordsOf(word);
        return word.Length < LeastLatinLength || terms.Length == 0 || IsCommonEnglish(TermKey.Phrase(terms));
    }

    /// <summary>What a common Japanese word means.</summary>
    private bool IsCommonEnglish(TermKey key)
    {
        if (lexicon.FindEnglish(key) is not (>= 0 and var term))
            return false;
        var translations = lexicon.ToJapanese(term);
        for (var i = 0; i < translations.Length; i++)
        {
            if (lexicon.Traits(translations[i].Id).HasFlag(WordTraits.Common))
                return true;
        }

        return false;
    }
}
