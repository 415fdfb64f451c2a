using System.Text.RegularExpressions;

namespace Bot.Content.Splitting;

/// <summary>Tells what kind of session it is, from what it is called.</summary>
internal static partial class SessionKinds
{
    private const int LongestHeading = 400;

    public static SessionKind Of(string title, string firstWords) =>
        IsImpressions(title) ? SessionKind.Impressions
        : Keynote().IsMatch(title) ? SessionKind.Keynote
        : Panel().IsMatch(title) || Discussion().IsMatch(firstWords) ? SessionKind.Panel
        : Keynote().IsMatch(firstWords) ? SessionKind.Keynote
        : SessionKind.Talk;

    /// <summary>Whether a heading calls what stands under it a keynote, a panel, a workshop or the like.</summary>
    public static bool IsNamed(string heading) => heading.Length <= LongestHeading && (Keynote().IsMatch(heading) || Named().IsMatch(heading));

    /// <summary>Whether a heading is one that a report ends with, outside any session.</summary>
    public static bool IsImpressions(string heading) => Impressions().IsMatch(heading);

    [GeneratedRegex(
        @"\bkeynote\b|基調講演|キーノート", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keynote();

    [GeneratedRegex(
        @"\bpanel\b|パネル(ディスカッション|討論)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Panel();

    [GeneratedRegex(
        @"\bpanel (discussion|session)\b|\bpanel:|\blightning talks?\b|\bworkshop\b|\bfireside chat\b|\blt(大会|[0-9]|\W*$)|パネル(ディスカッション|討論)|ライトニングトーク|ワークショップ"
        + @"|(招待|特別|一般)講演",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\bpanel (discussion|session)\b|パネルディスカッション|パネル討論",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Discussion();

    [GeneratedRegex(
        @"^(全体(の|を通した|を通しての)?)?(感想|雑感|所感|おわりに|終わりに|さいごに|最後に|はじめに)$|^(my |overall |final |closing )?(impressions?|thoughts|remarks|afterword)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Impressions();
}
