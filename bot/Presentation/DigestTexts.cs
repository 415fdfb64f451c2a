using System.Globalization;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>The texts of digests: what is ordered, when they come, and what became of them. Schedules, dates and states come as texts.</summary>
internal sealed class DigestTexts(Language language) : Catalogue(language)
{
    private const string Example = "digest daily 09:00 weekdays Asia/Tokyo";
    private const string JapaneseExample = "ダイジェスト 平日 9時 JST";

    public static DigestTexts In(Language language) => new(language);

    public string Help => Say(
        $"""
        A digest shows here each day what is new in the notes, or the session of the day.
        • {Example}: orders one; say everyday, or mon,thu, and en or ja for the language
        • digest status, digest preview, digest now, digest off
        """,
        $"""
        ダイジェストは、ノートの新着か「今日のセッション」を毎日ここにお届けします。
        • {JapaneseExample}:配信を始めます。「毎日」「月・木」のような曜日や、言語(日本語、英語)も指定できます
        • ダイジェスト 状態、ダイジェスト プレビュー、ダイジェスト 今すぐ、ダイジェスト 停止
        """);
    public string NotKnown => Say(
        "Kiku could not find out whether you may order digests here. Please try again in a moment.",
        "ダイジェストを設定できる方かどうかを確認できませんでした。少し待ってから、もう一度お試しください。");
    public string NotAllowed => Say(
        "Digests are ordered by others here. Please ask whoever manages Kiku.",
        "ここでのダイジェストの設定は、管理者だけができます。Kikuの管理者にご相談ください。");
    public string Stopped => Say("The digest is off here.", "ここへのダイジェストを停止しました。");
    public string NotSubscribed => Say($"There is no digest here. Order one with: {Example}", $"ここにはダイジェストが設定されていません。例:{JapaneseExample}");
    public string NothingToSay => Say("There are no notes to make a digest of.", "ダイジェストにするノートがありません。");
    public string HomeTitle => Say("Your digests", "あなたのダイジェスト");
    public string HomeHint => Say($"Order one in any conversation: {Example}", $"どの会話でも設定できます。例:{JapaneseExample}");
    public string OrderButton => Say("Send me one daily at 9:00", "毎朝9時に受け取る");
    public string StopButton => Say("Stop", "停止");

    public string Subscribed(string schedule, bool isChange, string today, string next) => Say(
        $"A digest comes here {schedule}{(isChange ? " from now on" : "")}. {today}The {(isChange ? "next" : "first")} one: {next}. Stop it with: digest off",
        $"{(isChange ? "今後は" : "")}{schedule}に、ここへダイジェストをお届けします。{today}{(isChange ? "次回" : "初回")}は{next}です。停止するには:ダイジェスト 停止");
    public string SentToday => Say("Today’s came already. ", "今日の分は配信済みです。");
    public string MissedToday(string time) => Say($"None comes today, since {time} is over. ", $"今日は{time}を過ぎているため、今日の配信はありません。");
    public string NotToday => Say("None comes today. ", "今日の配信はありません。");

    /// <param name="last">Date and state of the last digest; null before the first.</param>
    public string Status(string schedule, string next, (string Date, string State)? last, string zoneData) => Say(
        $"A digest comes here {schedule}. Next: {next}. "
            + (last is { } was ? $"Last: {was.Date}, {was.State}." : "None was due yet.") + $" Time zone data: {zoneData}.",
        $"{schedule}に、ここへダイジェストをお届けしています。次回:{next}。"
            + (last is { } before ? $"前回:{before.Date}、{before.State}。" : "配信はまだありません。") + $"タイムゾーンデータ:{zoneData}。");
    public string PausedStatus(string schedule, string? reason) => Say(
        $"The digest ({schedule}) is paused, because it could not be posted: {reason}. Order it again to go on.",
        $"ダイジェスト({schedule})は、投稿できなかったため一時停止しています:{reason}。再開するには、もう一度設定してください。");
    public string Paused(string conversation, string reason) => Say(
        $"The digest that you ordered for {conversation} is paused: it cannot be posted there ({reason}). Order it again once that is mended.",
        $"設定されたダイジェスト({conversation}宛て)は、投稿できないため一時停止しました({reason})。原因を解消してから、もう一度設定してください。");
    public string ForExample => Say($"For example: {Example}", $"例:{JapaneseExample}");

    public string NoneDue(int days) => Say($"No digest was due in the last {days} days.", $"この{days}日間に配信予定のダイジェストはありませんでした。");
    public string Report(int days, IEnumerable<(int Count, string State)> counts) => Say(
        $"Digests of the last {days} days: {string.Join(", ", counts.Select(one => $"{one.Count} {one.State}"))}.",
        $"この{days}日間のダイジェスト:{string.Join("、", counts.Select(one => $"{one.State}{one.Count}件"))}。");
    public string ReportLine(string date, string conversation, string state) => Say($"• {date} {conversation}: {state}", $"• {date} {conversation}:{state}");
    public string Because(string state, string reason) => Say($"{state} ({reason})", $"{state}({reason})");

    /// <summary>The name of a state that is <paramref name="state"/> in English.</summary>
    public string State(string state) => Say(state, state switch
    {
        "posted" => "投稿済み",
        "skipped" => "見送り",
        "permanent" => "投稿不可",
        "unknown" => "不明",
        "retry" => "再試行待ち",
        _ => "処理中",
    });

    /// <summary>The meaning of a reason. A chat service's own code stays as it is, so that it can be looked up.</summary>
    public string Reason(string reason) => reason switch
    {
        "missed" => Say("Kiku did not run then", "その時刻にKikuが動いていませんでした"),
        "too_late" => Say("it was refused for too long", "長時間投稿できませんでした"),
        "nothing_to_say" => Say("there were no notes", "ノートがありませんでした"),
        "unsubscribed" => Say("it was stopped meanwhile", "その間に停止されました"),
        "paused" => Say("it was paused meanwhile", "その間に一時停止されました"),
        "may_have_been_posted" or "not_looked_up" =>
            Say("interrupted while posting; please look whether it is there", "投稿中に中断しました。投稿されているかご確認ください"),
        _ => reason,
    };

    public string Schedule(string days, string time, string zone, Language of) => Say(
        $"{days} at {time} ({zone}) in {(of == Language.Japanese ? "Japanese" : "English")}",
        $"{days}{time}({zone}、{(of == Language.Japanese ? "日本語" : "英語")})");
    public string EveryDay => Say("every day", "毎日");
    public string OnWeekdays => Say("on weekdays", "平日");
    public string OnWeekends => Say("on weekends", "週末");
    public string On(IEnumerable<DayOfWeek> days) =>
        Say("on " + string.Join(", ", days), "毎週" + string.Join("・", days.Select(Letter)) + "曜");
    public string Instant(DateTimeOffset local) => Say(
        local.ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd}({Letter(local.DayOfWeek)}){local:HH:mm}"));

    public string NoSuchTime(string text) => Say($"“{text}” is no time of day.", $"「{text}」という時刻はありません。");
    public string NoSuchZone(string text, string? near) => Say(
        $"There is no time zone “{text}”. {(near is null ? "Zones are named like Europe/Paris." : $"Did you mean {near}?")}",
        $"「{text}」というタイムゾーンはありません。{(near is null ? "Asia/Tokyo のように書いてください。" : $"{near} のことですか。")}");
    public string AmbiguousZone(string text, string? zones) => Say(
        $"“{text}” is the name of several time zones. Please say which: {zones}.", $"「{text}」は複数のタイムゾーンの略称です。どれか選んでください:{zones}");
    public string SaidTwice(string text) => Say($"“{text}” contradicts what stands before it.", $"「{text}」は、その前の指定と食い違っています。");
    public string NotUnderstood(string text) => Say($"“{text}” was not understood.", $"「{text}」がわかりませんでした。");

    private static char Letter(DayOfWeek day) => "日月火水木金土"[(int)day];
}
