namespace Bot.Content.Text;

/// <summary>Tells the language of notes from their letters.</summary>
internal static class LanguageOfText
{
    /// <summary>
    /// Japanese when at least a fifth of the letters are kana or kanji. English notes quote a few Japanese names; Japanese
    /// notes on technology are full of Latin words, each of which has more letters than its kanji would.
    /// </summary>
    public static Language Of(string text)
    {
        var japanese = 0;
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (Characters.IsJapanese(c)) japanese++;
        }

        return japanese > 0 && japanese * 5 >= letters ? Language.Japanese : Language.English;
    }
}
