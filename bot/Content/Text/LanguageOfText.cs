using System.Collections.Frozen;

namespace Bot.Content.Text;

/// <summary>Tells the language of notes from their letters.</summary>
internal static class LanguageOfText
{
    private const int LeastWords = 5;

    /// <summary>Of English words in running text about half are of this closed class; of names and titles, few are.</summary>
    private static readonly FrozenSet<string> FunctionWords = FrozenSet.ToFrozenSet(
    [
        "a", "an", "the", "and", "or", "but", "if", "so", "than", "then", "of", "to", "in", "on", "at", "for", "with", "without", "from", "by", "as", "into",
        "about", "is", "are", "was", "were", "be", "been", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should", "not", "no",
        "it", "its", "this", "that", "these", "those", "there", "i", "you", "we", "he", "she", "they", "my", "your", "our", "his", "her", "their",
        "what", "which", "who", "how", "why", "when", "where",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Japanese when at least a fifth of the letters are kana or kanji. English notes quote a few Japanese names; Japanese
    /// notes on technology are full of Latin words, each of which has more letters than its kanji would.
    /// </summary>
    public static Language Of(string text)
    {
        var (japanese, letters) = Letters(text);
        return japanese > 0 && japanese * 5 >= letters ? Language.Japanese : Language.English;
    }

    /// <summary>Whether a text in notes of <paramref name="notes"/> is written in the other language.</summary>
    /// <remarks>
    /// A name or term in Latin letters is no English in Japanese notes, where it is a word like any other. One in Japanese characters within an
    /// English sentence is no Japanese; a text of nothing else is.
    /// </remarks>
    public static bool IsOther(string text, Language notes)
    {
        if (notes == Language.Japanese) return IsEnglishSentence(text);
        var (japanese, letters) = Letters(text);
        if (japanese == 0 || japanese == letters) return japanese > 0;
        return japanese * 5 >= letters && text.Count(Characters.IsHiragana) > 1 && EnglishWords(text).Joining == 0;
    }

    /// <summary>Whether a text is English running text: several words without Japanese grammar, some of which only join the others.</summary>
    public static bool IsEnglishSentence(string text) =>
        Of(text) == Language.English && !text.Any(Characters.IsHiragana) && HasEnglishGrammar(text);

    /// <summary>Counts words in Latin letters, and those of them that only join the others.</summary>
    public static (int All, int Joining) EnglishWords(string text)
    {
        int words = 0, joining = 0;
        var lookup = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsAsciiLetter(text[i])) i++;
            words++;
            if (lookup.Contains(text.AsSpan(start, i - start))) joining++;
        }

        return (words, joining);
    }

    private static bool HasEnglishGrammar(string text)
    {
        var (words, joining) = EnglishWords(text);
        return words >= LeastWords && joining > 1 && joining * 4 >= words;
    }

    private static (int Japanese, int All) Letters(string text)
    {
        var japanese = 0;
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (Characters.IsJapanese(c)) japanese++;
        }

        return (japanese, letters);
    }
}
