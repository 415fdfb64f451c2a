using System.Buffers;

namespace Bot.Content.Text;

/// <summary>Blocks of the Unicode standard that matter to reading Japanese, and characters that nobody reads.</summary>
internal static class Characters
{
    /// <summary>Control characters but for tab and line break, which a terminal could obey; and those that set the direction of writing, by which a text
    /// could show other words than it holds (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).</summary>
    public static SearchValues<char> Hidden { get; } = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4))
            .Select(code => (char)code).Where(c => c is not '\t' and not '\n'),
    ]);

    /// <summary>With a space for each that is <see cref="Hidden"/>, so that places stay.</summary>
    public static string Shown(string text) => !text.AsSpan().ContainsAny(Hidden)
        ? text
        : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Hidden.Contains(source[i]) ? ' ' : source[i];
        });

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
