namespace Bot.Search.Text;

/// <summary>Writing systems as far as search treats them differently.</summary>
internal enum Script : byte
{
    /// <summary>Spaces, punctuation, symbols, emoji: what separates words.</summary>
    Other,

    /// <summary>Letters and digits of alphabetic scripts; words have spaces around them.</summary>
    Latin,

    Han,
    Hiragana,
    Katakana,
}

/// <summary>Unicode script of a folded character (Unicode Standard Annex #24, narrowed to what notes hold).</summary>
internal static class Scripts
{
    public static Script Of(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterOrDigit(c) ? Script.Latin : Script.Other,
        >= '\u3041' and <= '\u309F' => Script.Hiragana,
        >= '\u30A1' and <= '\u30FA' or 'ー' or >= '\u31F0' and <= '\u31FF' => Script.Katakana,
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '々' or '〆' or '〇' => Script.Han,
        // Surrogates carry the rare ideographs of names (𠮷) and emoji; treating all as ideographs makes both findable.
        >= '\uD840' and <= '\uD8BF' or >= '\uDC00' and <= '\uDFFF' => Script.Han,
        _ => char.IsLetterOrDigit(c) ? Script.Latin : Script.Other,
    };

    public static bool IsJapanese(this Script script) => script >= Script.Han;
}
