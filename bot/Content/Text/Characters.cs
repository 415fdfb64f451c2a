namespace Bot.Content.Text;

/// <summary>Blocks of the Unicode standard that matter to reading Japanese.</summary>
internal static class Characters
{
    public static bool IsKanji(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '々';

    public static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u309F';

    public static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FF' and not '・') or (>= '\u31F0' and <= '\u31FF') or (>= '\uFF66' and <= '\uFF9F');

    public static bool IsJapanese(char c) => IsKanji(c) || IsHiragana(c) || IsKatakana(c);

    /// <summary>Full-width punctuation, which brings its own space.</summary>
    public static bool IsWidePunctuation(char c) =>
        c is (>= '\u3000' and <= '\u303F' and not '々') or '・'
        || (c is >= '\uFF01' and <= '\uFF60' && !char.IsLetterOrDigit(c));

    /// <summary>Written without spaces between words: joined lines need none either.</summary>
    public static bool IsWide(char c) =>
        IsJapanese(c) || IsWidePunctuation(c) || c is >= '\uFF01' and <= '\uFF60'
        // Kanji outside the basic plane: the first half of the pair tells.
        || c is >= '\uD840' and <= '\uD887';
}
