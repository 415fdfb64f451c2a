using System.Collections.Immutable;
using System.Globalization;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Digests;

internal sealed class JapaneseDigestWording : DigestWording
{
    private static readonly (Weekdays Day, string Name)[] Names =
    [
        (Weekdays.Monday, "月"), (Weekdays.Tuesday, "火"), (Weekdays.Wednesday, "水"), (Weekdays.Thursday, "木"),
        (Weekdays.Friday, "金"), (Weekdays.Saturday, "土"), (Weekdays.Sunday, "日"),
    ];

    public static JapaneseDigestWording Instance { get; } = new();

    public override string Help => """
        ダイジェストは、ノートの新着か「今日のセッション」を毎日ここにお届けします。
        • ダイジェスト 平日 9時 JST:配信を始めます。「毎日」「月・木」のような曜日や、言語(日本語、英語)も指定できます
        • ダイジェスト 状態、ダイジェスト プレビュー、ダイジェスト 今すぐ、ダイジェスト 停止
        """;

    public override string NotKnown => "ダイジェストを設定できる方かどうかを確認できませんでした。少し待ってから、もう一度お試しください。";

    public override string NotAllowed => "ここでのダイジェストの設定は、管理者だけができます。Kikuの管理者にご相談ください。";

    public override string Stopped => "ここへのダイジェストを停止しました。";

    public override string NotSubscribed => "ここにはダイジェストが設定されていません。例:ダイジェスト 平日 9時 JST";

    public override string NothingToSay => "ダイジェストにするノートがありません。";

    public override string HomeTitle => "あなたのダイジェスト";

    public override string HomeHint => "どの会話でも設定できます。例:ダイジェスト 平日 9時 JST";

    public override string OrderButton => "毎朝9時に受け取る";

    public override string StopButton => "停止";

    public override string Subscribed(TakenOrder order) =>
        $"{(order.IsChange ? "今後は" : "")}{Schedule(order.Subscription)}に、ここへダイジェストをお届けします。{Today(order)}"
        + $"{(order.IsChange ? "次回" : "初回")}は{Show(order.Next, order.Subscription.Zone)}です。停止するには:ダイジェスト 停止";

    public override string Status(Subscription subscription, DateTimeOffset next, DeliveryEntry? last) =>
        $"{Schedule(subscription)}に、ここへダイジェストをお届けしています。次回:{Show(next, subscription.Zone)}。"
        + (last is null ? "配信はまだありません。" : $"前回:{last.Date:yyyy-MM-dd}、{StateOf(last)}。")
        + $"タイムゾーンデータ:{DigestSchedule.DataVersion}。";

    public override string PausedStatus(Subscription subscription) =>
        $"ダイジェスト({Schedule(subscription)})は、投稿できなかったため一時停止しています:{subscription.PausedBecause}。再開するには、もう一度設定してください。";

    public override string Paused(ConversationAddress address, string reason) =>
        $"設定されたダイジェスト({address.Conversation}宛て)は、投稿できないため一時停止しました({reason})。原因を解消してから、もう一度設定してください。";

    public override string Misread(ImmutableArray<OrderProblem> problems) => string.Join('\n', problems.Select(Explain)) + "\n例:ダイジェスト 平日 9時 JST";

    public override string Report(IReadOnlyList<DeliveryEntry> entries, int days)
    {
        var counts = entries.GroupBy(entry => entry.State).OrderBy(group => group.Key).Select(group => $"{NameOf(group.Key)}{group.Count()}件");
        var others = entries.Where(entry => entry.State != DeliveryState.Posted).Take(20)
            .Select(entry => $"• {entry.Date:yyyy-MM-dd} {entry.Address.Conversation}:{StateOf(entry)}");
        return entries.Count == 0
            ? $"この{days}日間に配信予定のダイジェストはありませんでした。"
            : $"この{days}日間のダイジェスト:{string.Join("、", counts)}。\n{string.Join('\n', others)}".TrimEnd();
    }

    public override string Schedule(Subscription subscription) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DaysOf(subscription.Days)}{subscription.Time:HH:mm}({subscription.Zone}、{(subscription.Language == Language.Japanese ? "日本語" : "英語")})");

    private static string Today(TakenOrder order) => order.Today switch
    {
        TodaysDigest.Sent => "今日の分は配信済みです。",
        TodaysDigest.Missed => string.Create(CultureInfo.InvariantCulture, $"今日は{order.Subscription.Time:HH:mm}を過ぎているため、今日の配信はありません。"),
        TodaysDigest.NotOrdered => "今日の配信はありません。",
        _ => "",
    };

    private static string DaysOf(Weekdays days) => days switch
    {
        Weekdays.Everyday => "毎日",
        Weekdays.Workdays => "平日",
        Weekdays.Weekend => "週末",
        _ => "毎週" + string.Join("・", Names.Where(name => days.HasFlag(name.Day)).Select(name => name.Name)) + "曜",
    };

    private static string Show(DateTimeOffset instant, string zone)
    {
        var local = DigestSchedule.InZone(instant, zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd}({Names[((int)local.DayOfWeek + 6) % 7].Name}){local:HH:mm}");
    }

    private static string NameOf(DeliveryState state) => state switch
    {
        DeliveryState.Posted => "投稿済み",
        DeliveryState.Skipped => "見送り",
        DeliveryState.Permanent => "投稿不可",
        DeliveryState.Unknown => "不明",
        DeliveryState.Retry => "再試行待ち",
        _ => "処理中",
    };

    private static string StateOf(DeliveryEntry entry) => NameOf(entry.State) + (entry.Reason is null ? "" : $"({Explain(entry.Reason)})");

    /// <summary>A chat service's own words stay as they are: they are what to look up.</summary>
    private static string Explain(string reason) => reason switch
    {
        "missed" => "その時刻にKikuが動いていませんでした",
        "too_late" => "長時間投稿できませんでした",
        "nothing_to_say" => "ノートがありませんでした",
        "unsubscribed" => "その間に停止されました",
        "paused" => "その間に一時停止されました",
        "may_have_been_posted" or "not_looked_up" => "投稿中に中断しました。投稿されているかご確認ください",
        _ => reason,
    };

    private static string Explain(OrderProblem problem) => problem switch
    {
        { Kind: OrderProblemKind.NoSuchTime } => $"「{problem.Text}」という時刻はありません。",
        { Kind: OrderProblemKind.NoSuchZone, Suggestion: { } near } => $"「{problem.Text}」というタイムゾーンはありません。{near} のことですか。",
        { Kind: OrderProblemKind.NoSuchZone } => $"「{problem.Text}」というタイムゾーンはありません。Asia/Tokyo のように書いてください。",
        { Kind: OrderProblemKind.AmbiguousZone } => $"「{problem.Text}」は複数のタイムゾーンの略称です。どれか選んでください:{problem.Suggestion}",
        { Kind: OrderProblemKind.SaidTwice } => $"「{problem.Text}」は、その前の指定と食い違っています。",
        _ => $"「{problem.Text}」がわかりませんでした。",
    };
}
