namespace Bot.Search.Text;

/// <summary>
/// Folds characters so that spellings of one text meet: case, full-width Latin, half-width kana, combining voiced marks,
/// Latin diacritics, circled digits. This is Unicode's NFKC with case folding (UAX #15) for the characters that Japanese and
/// English notes hold, as a table of our own: the framework's normalization needs ICU and gives no offsets.
/// </summary>
internal static class CharacterFolding
{
    private const string HalfWidthKatakana =
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>As <see cref="CharacterExpansions"/> reads other currency signs; elsewhere the sign means other things.</summary>
    private const string Dollar = " dollar ";

    private const string Voiceable = "カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほ";
    private const string Voiced = "ガギグゲゴザジズゼゾダヂヅデドバビブベボがぎぐげござじずぜぞだぢづでどばびぶべぼ";
    private const string SemiVoiceable = "ハヒフヘホはひふへほ";
    private const string SemiVoiced = "パピプペポぱぴぷぺぽ";

    /// <summary>Folds <paramref name="text"/> into <paramref name="folded"/>.</summary>
    public static void Fold(ReadOnlySpan<char> text, FoldedText folded)
    {
        folded.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '$' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                folded.Add(Dollar, i);
            }
            else if (c < 0x80)
            {
                folded.Add(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c, i);
            }
            else if (c is >= '\u3041' and <= '\u9FFF' and not ('\u3099' or '\u309A'))
            {
                // Hiragana and katakana stand for themselves, but for the enclosed and square forms among them; kanji for the form of today.
                AddJapanese(c, i, folded);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                AddPair(c, text[++i], i - 1, folded);
            }
            else
            {
                AddOther(c, i, folded);
            }
        }
    }

    /// <summary>Both halves come from the same place, so that no highlight cuts a pair. Variation selectors (U+E0100–U+E01EF) are left out.</summary>
    private static void AddPair(char high, char low, int offset, FoldedText folded)
    {
        if (high == '\uDB40' && low is >= '\uDD00' and <= '\uDDEF')
            return;
        if (KanjiVariants.TryFold(high, low, out var kanji))
        {
            folded.Add(kanji, offset);
            return;
        }

        folded.Add(high, offset);
        folded.Add(low, offset);
    }

    private static void AddJapanese(char c, int offset, FoldedText folded)
    {
        if (c is >= '\u3131' and <= '\u33FF' && CharacterExpansions.TryGet(c, out var expansion))
        {
            folded.Add(expansion, offset);
            return;
        }

        folded.Add(c is 'ゝ' or 'ヽ' && folded.Length > 0 ? folded[folded.Length - 1] : KanjiVariants.Fold(c), offset);
    }

    private static void AddOther(char c, int offset, FoldedText folded)
    {
        switch (c)
        {
            case >= '\uFF01' and <= '\uFF5E':
                folded.Add(char.ToLowerInvariant((char)(c - 0xFEE0)), offset);
                break;
            case '\u3099' or '\uFF9E':
                Compose(folded, Voiceable, Voiced);
                break;
            case '\u309A' or '\uFF9F':
                Compose(folded, SemiVoiceable, SemiVoiced);
                break;
            case >= '\uFF61' and <= '\uFF9D':
                folded.Add(HalfWidthKatakana[c - 0xFF61], offset);
                break;
            case >= '\u0300' and <= '\u036F' or '\u200B' or '\u200C' or '\u200D' or '\u00AD' or '\uFEFF' or '\uFE0F':
                break;
            case >= '\u2E80' and <= '\u2FDF' or >= '\uF900' and <= '\uFAFF':
                folded.Add(KanjiVariants.Fold(c), offset);
                break;
            default:
                if (CharacterExpansions.TryGet(c, out var expansion))
                    folded.Add(expansion, offset);
                else
                    folded.Add(char.ToLowerInvariant(c), offset);
                break;
        }
    }

    private static void Compose(FoldedText folded, string plain, string marked)
    {
        if (folded.Length == 0)
            return;
        var last = folded[folded.Length - 1];
        var index = plain.IndexOf(last);
        if (index >= 0)
            folded.ReplaceLast(marked[index]);
        else if (last is 'ウ' or 'う' && marked == Voiced)
            folded.ReplaceLast(last == 'ウ' ? 'ヴ' : 'ゔ');
    }
}
