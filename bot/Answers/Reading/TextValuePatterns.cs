using System.Text.RegularExpressions;
using static Bot.Answers.Reading.ReadingPatterns;

namespace Bot.Answers.Reading;

/// <summary>How notes write a value of each <see cref="ValueKind"/>.</summary>
internal static class TextValuePatterns
{
    /// <summary>Bounded: a row of ten thousand digits is no number, and must cost no more time than other text.</summary>
    private const string Digits = @"(?<![\d,.])(?>\d[\d,.]{0,20})";

    // What no shorter match could help is matched as a whole, (?>…): nothing goes back into it.
    private const string English = "(?>" + Digits
        + @"|\b(an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
        + @"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|several|few|couple\s+of|dozens?)\b)";

    private const string Japanese = @"(?>((?<![\d０-９,.])(?>[\d０-９][\d０-９,.]{0,20})|[一二三四五六七八九十百千数半])\s{0,2}[十百千万億兆]{0,4})";

    public static readonly Regex Money = Pattern(
        @"[$€£¥￥]|" + English + @"([\s-]+(hundred|thousand|million|billion)){0,3}[\s-]*"
        + @"(dollars?|euros?|yen|pounds?|cents?|francs?|crowns?|kron(a|er)|rupees?|won|yuan|USD|EUR|JPY|GBP)\b|\b(free\s+of\s+charge|for\s+free)\b|"
        + Japanese + "(円|ドル|ユーロ|ポンド|元|ウォン)|無料|無償");

    public static readonly Regex Duration = Pattern(
        English + @"[\s-]+([a-z]+[\s-]+)?(years?|months?|weeks?|days?|hours?|minutes?|seconds?|milliseconds?|decades?|quarters?)\b"
        + @"|\d\s*(ms|h|min)\b|" + Japanese + "(年|[かヶカケ箇]月|週間?|日|時間|分|秒|ミリ秒)");

    public static readonly Regex Age = Pattern(
        @"\byears?[\s-]old\b|\baged\s+\d|\bages?\s+(is|are|was|were|of)\b|\bborn\b|\b(twenties|thirties|forties|fifties)\b|\b[2-6]0s\b|歳|年齢|生まれ|[2-6２-６][0０]代");

    public static readonly Regex Share = Pattern(
        @"%|％|\bper\s?cent\b|\b(half|halved|thirds?|quarters?|fifths?|tenths?|twice|doubled?|tripled?)\b"
        + @"|[\d０-９一二三四五六七八九](割|倍|分の)|パーセント|半分|半数|半減|" + English + @"\s+(in|of|out\s+of)\s+" + English);

    public static readonly Regex DataSize = Pattern(
        @"\d\s*([KMGTP]i?B|B)\b|" + English + @"[\s-]*((kilo|mega|giga|tera|peta)?bytes?|gigs?)\b|"
        + Japanese + "((キロ|メガ|ギガ|テラ|ペタ)(バイト)?|バイト)");

    /// <summary>A capital name with a small number is likely one as well; a number that counts is followed by what it counts.</summary>
    public static readonly Regex Version = ExactCase(
        @"(?<![\d.])\d+\.\d+(\.\d+)?(?!\s*(%|％|[a-z]*(illion|eters?)))|\b[Vv]\d+|\b[Vv]ersions?\s+\d|バージョン\s*\d"
        + @"|(?<![A-Za-z])[A-Z][A-Za-z#+]+ ?\d{1,2}(?![\d,:%％]|\s*[a-z]|[人名件台個社年月日時分つ回])");
}
