using System.Text.RegularExpressions;

namespace Bot.Content.Splitting;

/// <summary>Words by which a heading says what stands under it.</summary>
internal static partial class HeadingWords
{
    private const int LongestHeading = 400;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>A part of a talk or of a report, and the breaks between talks: never a talk of its own.</summary>
    public static bool IsPart(string heading) => heading.Length <= LongestHeading && (Part().IsMatch(heading) || SessionKinds.IsImpressions(heading));

    /// <summary>A question of a panel or an interview: what stands under it is an answer.</summary>
    public static bool IsQuestion(string heading) => Question().IsMatch(heading);

    /// <summary>A day, a track or a part of the programme, which holds talks.</summary>
    public static bool IsSlot(string heading) => heading.Length <= LongestHeading && Slot().IsMatch(heading);

    public static bool HasTime(string heading) => Time().IsMatch(heading);

    public static bool HasDate(string heading) => Date().IsMatch(heading);

    /// <summary>Whether notes of this title are of an event, and not of one talk.</summary>
    public static bool IsEvent(string title) => title.Length <= LongestHeading && (Event().IsMatch(title) || Con().IsMatch(title));

    [GeneratedRegex(
        @"^\W*(?:(?:an? |some |my |the |in |final |closing |opening |key |general |quick |short |other )*(?:intro(?:duction)?s?|background|overview|agenda"
        + @"|outline|motivation|summary|conclusions?|remarks|wrap[- ]?up|q ?& ?a|q and a|questions?(?: and answers| from the audience)?|discussion|demos?"
        + @"|references|links|resources|notes|about(?: me| us| the speakers?)?|who am i|thoughts|impressions|take-?aways|tl;?dr|lunch(?: break)?"
        + @"|(?:coffee |tea )?break|registration|welcome|dinner|reception|(?:after ?)?party|networking|general|information|schedule|sponsors"
        + @"|venue|thanks|acknowledge?ments"
        + @"|next steps|what(?:'|’)?s next|future work|further reading|slides|table of contents|contents|appendix)"
        + @"|はじめに|おわりに|終わりに|さいごに|最後に|まとめ|感想|雑感|所感|概要|背景|目次|前提|結論|参考(?:文献|資料|リンク|サイト|url)?|リンク|質疑(?:応答)?|q ?& ?a|質問"
        + @"|休憩(?:時間)?|昼休み|昼食|ランチ|懇親会|受付|会場|自己紹介|資料|スライド|情報|感謝|謝辞|おまけ|補足|付録|余談)"
        + @"(?:\W*$|\s*[(（:：].*$)",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^\W{0,3}(?:q(?:[0-9]{0,3}[.:．：)、 ]|uestion\b)|質問[0-9]*[:：.])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Question();

    [GeneratedRegex(
        @"^\W*(?:the )?(?:(?:day|track|room|hall|stage)[ -]*(?:[0-9]{1,2}|[a-z]|one|two|three|four|five)\b|(?:first|second|third|fourth|last) day\b"
        + @"|[0-9]{1,2} ?日目|第 ?[0-9一二三四五]+ ?日|(?:初日|最終日|午前|午後)(?:中|の部|のセッション)?\W*$|(?:morning|afternoon|evening)(?: sessions?| talks)?\W*$"
        + @"|lightning talks?(?: session)?\W*$|.{0,8}\blts?[ 　]?(?:大会|コーナー|枠|タイム|セッション)?\W*$|(?:the )?(?:talks|sessions|presentations|keynotes|programme?)\W*$"
        + @"|(?:発表|講演|セッション|トーク)?(?:内容|一覧)\W*$|(?:発表|講演|セッション|トーク|ライトニングトーク)\W*$)",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"^\W{0,2}[0-2]?[0-9][:：][0-5][0-9]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^\W{0,2}(?:20[0-9]{2}[-/.年][ ]?[0-9]{1,2}[-/.月][ ]?[0-9]{1,2}|[0-9]{1,2}[./][0-9]{1,2}[./]20[0-9]{2}"
        + @"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[0-9]{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september"
        + @"|october|november|december)\b.{0,6}[0-9])",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"\b\w*conf(?:erence)?\b|\b(?:summit|meet-?ups?|symposium|congress|colloquium|hackathon|workshops|festival|user group|trip report|recap)\b"
        + @"|\b(?:dev|tech|code|hack)?fest\b|\b\w*camp\b|\b(?:dev|tech) ?days?\b|カンファレンス|勉強会|ミートアップ|シンポジウム|フェスタ?|学園祭|技術祭|大会|祭り|まつり"
        + @"|参加(?:しました|した|して|記|レポ|メモ|報告)|(?:に|へ|も)?(?:行って|いって)(?:きた|きました|みた|みました)|聞いてきた|レポート|参加レポ",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Event();

    // PyCon, and not lexicon.
    [GeneratedRegex(@"\p{L}Con\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Con();
}
