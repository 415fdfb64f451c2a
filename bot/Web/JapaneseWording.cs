using Bot.Content;
using Bot.Web.Pages;

namespace Bot.Web;

internal sealed class JapaneseWording : Wording
{
    public static JapaneseWording Instance { get; } = new();

    public override string Tagline => "何が話されたか、聞く";

    public override string Promise => "答えはすべてノートからの引用です。";

    public override string Skip => "本文へ移動";

    public override string Navigation => "Kiku";

    public override string Sessions => "セッション";

    public override string HelpTitle => "使い方";

    public override string HowToAsk => "日本語でも英語でも、ふだんの言葉で聞いてください。セッション・話者・会社の名前を入れると、その中だけを探します。";

    public override string QuestionLabel => "質問";

    public override string Placeholder => "…について何と言っていた?";

    public override string AskButton => "聞く";

    public override string Examples => "たとえば";

    public override string Weak => "確かな答えではありません。ノートの中で近いもの:";

    public override string NothingFound => "ノートには見つかりませんでした。";

    public override string Nearest => "近いセッション";

    public override string TryAsking => "こう聞いてみてください";

    public override string Results => "引用";

    public override string More => "もっと見る";

    public override string Contents => "目次";

    public override string Summary => "要約";

    public override string Highlights => "要点";

    public override string SourceLabel => "出典:";

    public override string BackToAnswer => "答えに戻る";

    public override string ToExcerpt => "引用箇所へ";

    public override string NoNotes => "このセッションのノートはありません。";

    public override string NoSessions => "ノートにセッションがありません。";

    public override string NotFoundTitle => "ページが見つかりません";

    public override string NotFoundText => "アドレスが違うか、ノートが移動したのかもしれません。探しているものを聞くか、セッションの一覧からたどってください。";

    public override string FailedTitle => "エラーが起きました";

    public override string FailedText => "エラーを記録しました。もう一度お試しください。";

    public override string BadRequestTitle => "お答えできません";

    public override string BadRequestText => "リクエストの形式が正しくありません。";

    public override string Empty => "質問が空です。";

    public override string NotesIn(Language language) => language == Language.Japanese ? "日本語版" : "英語版";

    public override string SectionIn(Language language) => language == Language.Japanese ? "この節を日本語で読む" : "この節を英語で読む";

    public override string NotIn(Language language) =>
        language == Language.Japanese ? "このセッションの日本語のノートはありません。" : "このセッションの英語のノートはありません。";

    public override string OutsideScope(string scope) => $"{scope} には見つかりませんでした。ほかのノートから:";

    public override string NotFound(string words) => $"{words} はノートに見つかりませんでした。";

    public override Html Assumed(Html word, Html typed) => Html.Of($"{typed} を {word} とみなしました。");

    public override string Matches(int shown, int total) => shown == total ? $"{total} 件" : $"{total} 件中 {shown} 件";

    public override string TooLong(int length, int most) => $"質問が {length:N0} 文字あります。読めるのは {most:N0} 文字までです。短くしてください。";

    public override string Kind(SessionKind kind) => kind switch
    {
        SessionKind.Keynote => "基調講演",
        SessionKind.Panel => "パネル",
        SessionKind.Impressions => "感想",
        _ => "講演",
    };
}
