using System.Collections.Frozen;

namespace Bot.Search.Text;

/// <summary>Numbers in words, so that <em>third</em>, 三つ目 and 第3回 meet: each also counts as its digits.</summary>
internal static class NumberWords
{
    private const string English = """
        one first:1  two twice:2  three third thrice:3  four fourth:4  five fifth:5  six sixth:6  seven seventh:7  eight eighth:8
        nine ninth:9  ten tenth:10  eleven eleventh:11  twelve twelfth:12  thirteen:13  fourteen:14  fifteen:15  sixteen:16
        seventeen:17  eighteen:18  nineteen:19  twenty:20  thirty:30  forty:40  fifty:50  hundred:100  thousand:1000
        """;

    private const string Digits = "〇一二三四五六七八九";
    private const string Counters = "つ人名個社回年月日台件章節度位種段歩倍割冊本点項層部行列階週時秒円枚票通匹頭";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ValueOf = EnglishIrregularForms.Read(English);

    public static bool TryGetDigits(ReadOnlySpan<char> word, out ReadOnlySpan<char> digits)
    {
        var found = ValueOf.TryGetValue(word, out var value);
        digits = value;
        return found;
    }

    /// <summary>Whether a character is a kanji numeral of a number below 10,000.</summary>
    public static bool IsBelowMyriad(char c) => c is '十' or '百' or '千' || Digits.Contains(c);

    public static bool IsNumeral(char c) => c is '十' or '百' or '千' or '万' || Digits.Contains(c);

    /// <summary>Whether a numeral is a number and not part of a word: something is counted (三人) or ordered (第三).</summary>
    public static bool IsCounted(char before, char after) => before == '第' || Counters.Contains(after);

    /// <summary>The value of kanji numerals up to 9,999: 三十二 is 32, 二〇 is 20.</summary>
    public static int Value(ReadOnlySpan<char> numerals)
    {
        var (total, digit) = (0, 0);
        foreach (var c in numerals)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10000, _ => 0 };
            if (unit == 0)
            {
                digit = (digit * 10) + Digits.IndexOf(c);
            }
            else
            {
                total += Math.Max(digit, 1) * unit;
                digit = 0;
            }
        }

        return total + digit;
    }
}
