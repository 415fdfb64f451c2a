namespace Bot.Search.Text;

/// <summary>How a Japanese word becomes an index term.</summary>
internal static class JapaneseWords
{
    private const int ShortestWithDroppedMark = 4;
    private const int LongestOnStack = 64;
    private const int HiraganaToKatakana = 'ァ' - 'ぁ';

    private const string SmallVowels = "ァィゥェォ";
    private const string Vowels = "アイウエオ";
    private const string VowelsAfterV = "バビブベボ";
    private const string RowOfE = "エェケゲセゼテデネヘベペメレヱ";

    /// <summary>
    /// The key of a word in dictionary form, the same for what readers take for spellings of it: サーバー and サーバ, ソフトウェア and ソフトウエア,
    /// メイン and メーン, ヴァイオリン and バイオリン, リンゴ and りんご.
    /// </summary>
    public static TermKey Key(ReadOnlySpan<char> word)
    {
        if (word.Length >= ShortestWithDroppedMark && word[^1] == 'ー' && Scripts.Of(word[^2]) == Script.Katakana)
            word = word[..^1];
        var normal = word.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[word.Length];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            normal[length++] = Normalised(i > 0 ? word[i - 1] : '\0', word[i], next, out var takesNext);
            i += takesNext ? 1 : 0;
        }

        if (length >= ShortestWithDroppedMark && normal[length - 1] == 'ー')
            length--;
        return TermKey.Of(TermKind.JapaneseWord, normal[..length]);
    }

    private static char Normalised(char before, char c, char next, out bool takesNext)
    {
        takesNext = c == 'ヴ' && SmallVowels.Contains(next);
        if (c == 'ヴ')
            return VowelsAfterV[takesNext ? SmallVowels.IndexOf(next) : 2];
        if (c == 'イ' && RowOfE.Contains(before))
            return 'ー';
        if (SmallVowels.IndexOf(c) is >= 0 and var vowel)
            return Vowels[vowel];
        return c switch
        {
            'ヂ' => 'ジ',
            'ヅ' => 'ズ',
            >= 'ぁ' and <= 'ゖ' => (char)(c + HiraganaToKatakana),
            _ => c,
        };
    }
}
