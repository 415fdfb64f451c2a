using Bot.Content;
using Bot.Search.Text;

namespace Bot.Answers.Reading;

/// <summary>Tells Japanese from English by the script: Japanese questions hold kana or kanji, English ones do not.</summary>
internal static class LanguageDetector
{
    public static Language Of(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\uFF66' and <= '\uFF9F' || (c is >= '\u3041' and <= '\u9FFF' && Scripts.Of(c) != Script.Latin))
                return Language.Japanese;
        }

        return Language.English;
    }
}
