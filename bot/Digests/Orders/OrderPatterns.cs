using System.Text.RegularExpressions;
using Bot.Content;
using static Bot.Answers.Reading.ReadingPatterns;

namespace Bot.Digests;

internal enum OrderWord
{
    Filler,
    Time,
    Days,
    Every,
    Zone,
    Language,
    Request,
}

/// <summary>The words that orders are made of, in both languages, each matched where it stands.</summary>
internal static class OrderPatterns
{
    private static readonly Regex Request = Pattern(
        @"\G((?<off>\b(off|stop|unsubscribe|cancel|disable)\b|やめて|やめる|止めて|停止|オフ|解除)|(?<status>\bstatus\b|状態|状況|ステータス|確認)"
        + @"|(?<preview>\b(preview|sample|example)\b|プレビュー|見本|お試し)|(?<now>\bnow\b|今すぐ|いますぐ)|(?<report>\breport\b|レポート|報告|履歴)"
        + @"|(?<help>\b(help|usage|how)\b|ヘルプ|使い方))");

    private static readonly Regex Days = Pattern(
        @"\G((?<workdays>\b(weekdays?|workdays?|business\s+days?)\b|平日|営業日)|(?<weekend>\bweekends?\b|週末|土日)"
        + @"|(?<everyday>\b(every\s*day|seven days a week)\b|毎日)"
        + @"|\b(?<from>(mon|tue|wed|thu|fri|sat|sun)[a-z]*)\s*(-|–|〜|to|through)\s*(?<to>(mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b"
        + @"|(?<from>[月火水木金土日])曜?日?\s*(-|–|〜|～|から)\s*(?<to>[月火水木金土日])(曜日?)?|\b(?<day>(mon|tues?|wed|thu(rs?)?|fri|sat|sun)(days?|nesdays?|urdays?)?)\b"
        + @"|(?<day>[月火水木金土日])曜日?|(毎週)?(?<day>[月火水木金土日])([・、,と](?<day>[月火水木金土日])曜?日?)+|(?<day>[月火水木金土])(?<day>[月火水木金土日])+(?!曜))");

    private static readonly Regex Every = Pattern(@"\G(\bdaily\b|\bevery\s+(morning|evening)\b|\beach\s+day\b|毎朝|毎晩)");

    private static readonly Regex Zone = Pattern(
        @"\G(\b[a-z]+(/[a-z_+\-]+)+(?<!/)[0-9]*\b|\b(JST|KST|UTC|GMT|P[SD]?T|M[SD]T|E[SD]?T|CES?T|BST|AE[SD]T|C[SD]T|IST|AST)\b|日本時間|東京|日本(?!語)|協定世界時)");

    private static readonly Regex LanguageName = Pattern(@"\G(\bin\s+)?((?<ja>\b(ja|jp|japanese)\b|日本語)|(?<en>\b(en|english)\b|英語))(で)?");

    private static readonly Regex Filler = Pattern(
        @"\G([\s,、。.:：!！・/]+|\b(at|on|in|to|the|a|an|and|please|each|every|send|post|me|us|here|this|channel|subscribe|start|set|time|for|of|from|turn|my"
        + @"|our|kiku|o'?clock)\b|毎週|に|を|で|の|は|と|から|時間|ここ|このチャンネル"
        + @"|送って(ください|下さい|ほしい|欲しい)?|送る|届けて(ください)?|投稿して(ください)?|お願い(します|いたします)?|ください|下さい|して|配信|開始|始めて|登録|設定"
        + @"|見せて|教えて|オン|\bon\b)");

    /// <summary>The first that matches is taken, so the longer reading stands before the shorter.</summary>
    private static readonly (OrderWord Word, Regex Pattern)[] Patterns =
    [
        (OrderWord.Time, OrderTimes.Pattern),
        (OrderWord.Request, Request),
        (OrderWord.Days, Days),
        (OrderWord.Every, Every),
        (OrderWord.Zone, Zone),
        (OrderWord.Language, LanguageName),
        (OrderWord.Filler, Filler),
    ];

    private static readonly (string Start, Weekdays Day)[] DayNames =
    [
        ("mo", Weekdays.Monday), ("月", Weekdays.Monday),
        ("tu", Weekdays.Tuesday), ("火", Weekdays.Tuesday),
        ("we", Weekdays.Wednesday), ("水", Weekdays.Wednesday),
        ("th", Weekdays.Thursday), ("木", Weekdays.Thursday),
        ("fr", Weekdays.Friday), ("金", Weekdays.Friday),
        ("sa", Weekdays.Saturday), ("土", Weekdays.Saturday),
        ("su", Weekdays.Sunday), ("日", Weekdays.Sunday),
    ];

    public static Match? Match(string text, int position, out OrderWord word)
    {
        foreach (var (kind, pattern) in Patterns)
        {
            if (pattern.Match(text, position) is { Success: true, Length: > 0 } match)
            {
                word = kind;
                return match;
            }
        }

        word = default;
        return null;
    }

    /// <summary>Single days, lists, and ranges such as Mon-Fri.</summary>
    public static Weekdays DaysOf(Match match)
    {
        if (match.Groups["workdays"].Success)
            return Weekdays.Workdays;
        if (match.Groups["weekend"].Success)
            return Weekdays.Weekend;
        if (match.Groups["everyday"].Success)
            return Weekdays.Everyday;
        if (match.Groups["to"].Success)
            return Range(DayOf(match.Groups["from"].Value), DayOf(match.Groups["to"].Value));
        return match.Groups["day"].Captures.Aggregate(Weekdays.None, (days, capture) => days | DayOf(capture.Value));
    }

    public static Language LanguageOf(Match match) => match.Groups["ja"].Success ? Language.Japanese : Language.English;

    public static DigestRequest RequestOf(Match match) =>
        Enum.GetValues<DigestRequest>().First(request => match.Groups[request.ToString().ToLowerInvariant()].Success);

    private static Weekdays DayOf(string name) => DayNames.First(day => name.StartsWith(day.Start, StringComparison.OrdinalIgnoreCase)).Day;

    private static Weekdays Range(Weekdays from, Weekdays to)
    {
        var days = from;
        while (from != to)
        {
            from = from == Weekdays.Sunday ? Weekdays.Monday : (Weekdays)((int)from << 1);
            days |= from;
        }

        return days;
    }
}
