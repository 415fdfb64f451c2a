using System.Globalization;
using Bot.Answers;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>The texts of insights.</summary>
internal sealed class InsightsTexts(Language language) : Catalogue(language)
{
    public static InsightsTexts In(Language language) => new(language);

    public string Title => Say("Insights", "質問の傾向");
    public string Questions => Say("Questions", "質問");
    public string People => Say("People", "質問した人");
    public string TimeToReply => Say("Time to reply (median)", "返信までの時間（中央値）");
    public string Percentile95 => Say("95 % are faster than", "95%はこれより速い");
    public string Votes => Say("Votes", "評価");
    public string Helpful => Say("Found helpful", "役に立った");
    public string Unhelpful => Say("Did not help", "役に立たなかった");
    public string PerDay => Say("Questions per day", "日ごとの質問数");
    public string MostAsked => Say("Most asked", "よく聞かれた質問");
    public string InVain => Say("Asked in vain", "答えが見つからなかった質問");
    public string NearInVain => Say("Sessions nearest to what was asked in vain", "見つからなかった質問に近いセッション");
    public string Sessions => Say("Most shown sessions", "よく表示されたセッション");
    public string Comments => Say("Comments on answers that did not help", "役に立たなかった回答へのコメント");
    public string Workspaces => Say("Workspace", "ワークスペース");
    public string AllWorkspaces => Say("All", "すべて");
    public string Date => Say("Date", "日付");
    public string AsTable => Say("The same as a table", "表で見る");
    public string Period => Say("Period", "期間");
    public string NoChat => Say(
        "No chat service is set up. What is asked in the browser or the terminal is not kept.",
        "チャットサービスが設定されていません。ブラウザーや端末での質問は記録されません。");
    public string Of(Outcome outcome) => outcome switch
    {
        Outcome.Found => Say("Answered", "回答あり"),
        Outcome.Weak => Say("Unsure", "不確か"),
        _ => Say("Nothing found", "見つからず"),
    };

    public string Days(int days) => days == 1 ? Say("Today", "今日") : Say($"{Number(days)} days", $"{Number(days)} 日間");
    public string From(DateOnly first, DateOnly last) => first == last ? On(last) : Say($"{On(first)} – {On(last)}", $"{On(first)}〜{On(last)}");
    public string On(DateOnly date) => date.ToString(Say("d MMM yyyy", "yyyy年M月d日"), CultureInfo.InvariantCulture);
    public string Nothing(int days) => days == 1
        ? Say("Nothing was asked in chat today.", "今日はまだチャットで質問がありません。")
        : Say($"Nothing was asked in chat in the last {Days(days)}.", $"この {Days(days)}、チャットでの質問はありません。");

    /// <param name="questions">How many have no text.</param>
    public string TextsNotKept(int questions) => Say(
        $"The text of {(questions == 1 ? "1 question" : $"{Number(questions)} questions")} is not kept. "
            + "To see here from now on what people ask, in their own words, set Insights:KeepText to on.",
        $"{Number(questions)} 件の質問は本文が保存されていません。今後の質問を本文のままここで見るには、設定 Insights:KeepText を on にしてください。");
    public string Kept(int days) => Say(
        $"Questions are kept for {Days(days)} (Insights:Retention). Only questions in chat are counted.",
        $"質問の記録は {Days(days)}保存されます（Insights:Retention）。数えるのはチャットでの質問だけです。");

    /// <summary>Describes the chart to readers who cannot see it.</summary>
    public string Chart(int total, DateOnly busiest, int most) => Say(
        $"{Number(total)} questions; the most on one day were {Number(most)}, on {On(busiest)}.",
        $"質問は {Number(total)} 件。最も多かった日は{On(busiest)}で {Number(most)} 件。");

    /// <summary>A duration in the unit that people can feel.</summary>
    public static string Time(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMilliseconds):0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    public static string Percent(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : 100.0 * part / whole):0} %");

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
