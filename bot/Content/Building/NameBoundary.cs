using Bot.Content.Text;

namespace Bot.Content.Building;

/// <summary>Whether a name found in a text stands there by itself, and is not a part of a longer word.</summary>
internal static class NameBoundary
{
    // What may follow a name without a break: 氏, 様, 君, 殿, 社 (Mr., Ms., the company).
    private const string Titles = "氏様君殿社";

    /// <summary>A single Latin letter is found everywhere.</summary>
    public static bool CanBeFound(string? name) => name is { Length: > 1 } || (name is [var c] && Characters.IsKanji(c));

    public static bool IsWhole(string text, int start, int length)
    {
        var end = start + length;
        return (start == 0 || !Continues(text[start - 1], text[start]))
            && (end == text.Length || Titles.Contains(text[end], StringComparison.Ordinal) || !Continues(text[end - 1], text[end]));
    }

    /// <summary>Words continue within a script: 加藤 in 加藤木, メルカリ in メルカリスト, Kato in Katoh; hiragana are particles.</summary>
    private static bool Continues(char a, char b) =>
        (Characters.IsKanji(a) && Characters.IsKanji(b))
        || (Characters.IsKatakana(a) && Characters.IsKatakana(b))
        || (IsAlphabetic(a) && IsAlphabetic(b));

    private static bool IsAlphabetic(char c) => char.IsLetterOrDigit(c) && !Characters.IsJapanese(c);
}
