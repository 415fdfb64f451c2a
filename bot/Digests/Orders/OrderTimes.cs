using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answers.Reading;

namespace Bot.Digests;

/// <summary>Times of day as people say them: 21:00, 9pm, 9 in the evening, 夜の9時, 正午.</summary>
internal static class OrderTimes
{
    private const string KanjiDigits = "〇一二三四五六七八九";

    private const string Hour = @"(?<hour>\d{1,2}|[〇零一二三四五六七八九十]{1,3})";

    private const string JapanesePart =
        "(?<part>午前|午後|早朝|毎朝|朝|未明|明け方|お昼|昼|毎夕|夕方|夕|真夜中|夜中|深夜|毎夜|毎晩|今夜|今晩|夜|晩)";

    private const string EnglishPart = @"(?<part>mornings?|afternoons?|evenings?|nights?)\b";

    /// <summary>The first that matches is taken, so the longer reading stands before the shorter.</summary>
    private static readonly string[] Forms =
    [
        $@"({JapanesePart}の?\s*)?{Hour}時(?!間)((?<halfhour>半)|(?<minute>\d{{1,2}}|[〇零一二三四五六七八九十]{{1,3}})分)?(頃|ごろ|ちょうど)?",
        $@"{JapanesePart}の?\s*(?<hour>\d{{1,2}})[:：](?<minute>\d{{2}})",
        $@"(in\s+the|(?<every>every|each))\s+{EnglishPart}\s+(at\s+)?(?<hour>\d{{1,2}})([:.](?<minute>\d{{2}}))?(?![\w:])(?!\s*[ap]\.?m)",
        $@"(?<hour>\d{{1,2}})([:：h](?<minute>\d{{2}}))?(\s*o'?clock)?\s+(in\s+the|at|(?<every>every|each))\s+{EnglishPart}",
        @"(?<hour>\d{1,2})[:：h](?<minute>\d{2})\s*(?<part>[ap]\.?m\.?\b)?",
        @"(?<hour>\d{1,2})\s*(?<part>[ap]\.?m\.?)(?![a-z])",
        @"(?<hour>\d{1,2})\s*o'?clock\b",
        @"(12\s+)?(?<noon>\b(noon|midday)\b)|(?<noon>正午|お昼)",
        @"(12\s+)?(?<midnight>\bmidnight\b)|(?<midnight>真夜中|夜中)",
    ];

    public static Regex Pattern { get; } = ReadingPatterns.Pattern($@"\G({string.Join('|', Forms)})");

    /// <summary>It says which days as well: 毎晩9時, 9 every evening.</summary>
    public static bool IsEveryDay(Match match) => match.Groups["every"].Success || match.Groups["part"].Value.StartsWith('毎');

    /// <returns>Null: there is no such time of day.</returns>
    public static TimeOnly? TimeOf(Match match)
    {
        if (match.Groups["noon"].Success)
            return new(12, 0);
        if (match.Groups["midnight"].Success)
            return TimeOnly.MinValue;
        var minute = match.Groups["halfhour"].Success ? 30 : Number(match.Groups["minute"].Value);
        return HourOf(Number(match.Groups["hour"].Value), match.Groups["part"].Value.ToUpperInvariant()) is { } hour && minute < 60 ? new(hour, minute) : null;
    }

    /// <summary>Converts an hour of a part of the day to one of the day. Japanese counts the hours of a night on: 深夜25時 is one o'clock.</summary>
    private static int? HourOf(int hour, string part) => part switch
    {
        "" => hour < 24 ? hour : null,
        "午前" or "AM" or "A.M" or "A.M." or "朝" or "早朝" or "毎朝" or "未明" or "明け方" or "MORNING" or "MORNINGS" => hour <= 12 ? hour % 12 : null,
        "午後" or "PM" or "P.M" or "P.M." or "AFTERNOON" or "AFTERNOONS" => hour < 24 ? (hour % 12) + 12 : null,
        "昼" or "お昼" => hour switch { >= 10 and <= 17 => hour, >= 1 and <= 5 => hour + 12, _ => null },
        "夕" or "夕方" or "毎夕" => hour switch { >= 1 and <= 11 => hour + 12, >= 13 and < 24 => hour, _ => null },
        "深夜" or "真夜中" or "夜中" => hour switch { <= 5 => hour, >= 9 and <= 11 => hour + 12, 12 => 0, _ => LateHour(hour, from: 21) },
        _ => hour switch { <= 4 => hour, <= 11 => hour + 12, 12 => 0, _ => LateHour(hour, from: 13) },
    };

    private static int? LateHour(int hour, int from) => hour >= from && hour < 24 ? hour : hour is >= 24 and <= 29 ? hour - 24 : null;

    /// <summary>Digits of every script, since Japanese keyboards write full-width ones, or kanji up to 二十九.</summary>
    private static int Number(string text)
    {
        var number = 0;
        foreach (var character in text)
        {
            var digit = character == '零' ? 0 : KanjiDigits.IndexOf(character, StringComparison.Ordinal);
            number = character == '十'
                ? Math.Max(number, 1) * 10
                : digit >= 0 && number >= 10 && number % 10 == 0 && text.Contains('十', StringComparison.Ordinal)
                    ? number + digit
                    : (number * 10) + (digit >= 0 ? digit : CharUnicodeInfo.GetDecimalDigitValue(character));
        }

        return number;
    }
}
