using System.Globalization;
using Bot.Answers;

namespace Bot.Insights;

internal sealed class JapaneseInsightsWording : InsightsWording
{
    public static JapaneseInsightsWording Instance { get; } = new();

    public override string Title => "質問の傾向";

    public override string Questions => "質問";

    public override string People => "質問した人";

    public override string TimeToReply => "返信までの時間（中央値）";

    public override string Percentile95 => "95 % はこれより速い";

    public override string Votes => "評価";

    public override string Helpful => "役に立った";

    public override string Unhelpful => "役に立たなかった";

    public override string PerDay => "日ごとの質問数";

    public override string MostAsked => "よく聞かれた質問";

    public override string InVain => "答えが見つからなかった質問";

    public override string NearInVain => "見つからなかった質問に近いセッション";

    public override string Sessions => "よく表示されたセッション";

    public override string Comments => "役に立たなかった回答へのコメント";

    public override string Workspaces => "ワークスペース";

    public override string AllWorkspaces => "すべて";

    public override string Date => "日付";

    public override string AsTable => "表で見る";

    public override string Period => "期間";

    public override string NoChat => "チャットサービスが設定されていません。ブラウザーや端末での質問は記録されません。";

    public override string Of(Outcome outcome) => outcome switch { Outcome.Found => "回答あり", Outcome.Weak => "不確か", _ => "見つからず" };

    public override string Days(int days) => days == 1 ? "今日" : string.Create(CultureInfo.InvariantCulture, $"{days:N0} 日間");

    public override string From(DateOnly first, DateOnly last) => first == last ? On(last) : $"{On(first)}〜{On(last)}";

    public override string On(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    public override string Nothing(int days) => days == 1 ? "今日はまだチャットで質問がありません。" : $"この {Days(days)}、チャットでの質問はありません。";

    public override string TextsNotKept(int questions) =>
        string.Create(CultureInfo.InvariantCulture, $"{questions:N0} 件の質問は本文が保存されていません。")
        + "今後の質問を本文のままここで見るには、設定 Insights:KeepText を on にしてください。";

    public override string Kept(int days) => $"質問の記録は {Days(days)}保存されます（Insights:Retention）。数えるのはチャットでの質問だけです。";

    public override string Chart(int total, DateOnly busiest, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"質問は {total:N0} 件。最も多かった日は{On(busiest)}で {most:N0} 件。");
}
