using Bot.Content;

namespace Bot.Conversations;

internal sealed class JapaneseChatWording : ChatWording
{
    public static JapaneseChatWording Instance { get; } = new();

    public override string Tagline => "何が話されたか、聞く";

    public override string Promise => "答えはすべてノートからの引用です。";

    public override string Greeting => "こんにちは、Kiku です。下のカンファレンスで話されたことを、原文のままお答えします。";

    public override string GreetingWithoutNotes => "こんにちは、Kiku です。ノートが用意され次第、カンファレンスで話されたことを、原文のままお答えします。";

    public override string HowToAsk => "日本語でも英語でも、ふだんの言葉で聞いてください。セッション・話者・会社の名前を入れると、その中だけを探します。";

    public override string Examples => "たとえば";

    public override string Weak => "確かな答えではありません。ノートの中で近いもの:";

    public override string NothingFound => "ノートには見つかりませんでした。";

    public override string Nearest => "近いセッション";

    public override string TryAsking => "こう聞いてみてください";

    public override string Sessions => "セッション";

    public override string Summary => "要約";

    public override string Highlights => "要点";

    public override string Contents => "目次";

    public override string NoNotes => "このセッションのノートはありません。";

    public override string NoSessions => "ノートにセッションがありません。";

    public override string ShowHint => "「A10 を見せて」のようにコードで聞くと、そのセッションを紹介します。";

    public override string MoreExcerpts => "もっと見る";

    public override string PreviousExcerpts => "戻る";

    public override string OpenNotes => "ノートを開く";

    public override string Share => "チャンネルに共有";

    public override string Helpful => "👍";

    public override string Unhelpful => "👎";

    public override string HelpfulLabel => "役に立った";

    public override string UnhelpfulLabel => "役に立たなかった";

    public override string CommentTitle => "どこが違いましたか?";

    public override string CommentLabel => "何を探していましたか?";

    public override string CommentHint => "ノートを管理している人が読みます。";

    public override string Send => "送信";

    public override string Cancel => "キャンセル";

    public override string Searching => "ノートを読んでいます…";

    public override string TryAgain => "うまくいきませんでした。少し待ってもう一度お試しください。";

    public override string GivenUp => "申し訳ありません、お答えできませんでした。原因は記録されています。しばらくしてからもう一度お尋ねください。";

    public override string TooFast => "1分間の質問が多すぎます。少し待ってから、もう一度お尋ねください。";

    public override string OutdatedButton => "このボタンは以前のバージョンのものです。もう一度お尋ねください。";

    public override string Thanks => "ありがとうございます。記録しました。";

    public override string Open => "「";

    public override string Close => "」";

    public override string Comma => "、";

    public override string Space => "";

    public override string TooLong(int length, int most) => $"質問が{length:N0}文字あります。読めるのは{most:N0}文字までです。短くしてお尋ねください。";

    public override string OutsideScope(string scope) => $"{scope} には見つかりませんでした。ほかのノートから:";

    public override string NotFound(string words) => $"{words}はノートに見つかりませんでした。";

    public override string Assumed(string word, string typed) => $"{typed}を{word}とみなしました。";

    public override string Matches(int first, int last, int total) =>
        first == 1 && last == total ? $"{total} 件" : first == last ? $"{total} 件中 {first} 件目" : $"{total} 件中 {first}〜{last} 件目";

    public override string Asked(string question) => $"質問: {question}";

    public override string SharedAnswer(string question) => $" の質問: {question}";

    public override string NotesIn(Language language) => language == Language.Japanese ? "日本語版" : "英語版";

    public override string AndMore(int count) => $"… ほか {count:N0} 件";

    public override string Reason(DigestReason reason) => reason switch
    {
        DigestReason.New => "新着",
        DigestReason.Changed => "更新",
        _ => "今日のセッション",
    };

    public override string Kind(SessionKind kind) => kind switch
    {
        SessionKind.Keynote => "基調講演",
        SessionKind.Panel => "パネル",
        SessionKind.Impressions => "感想",
        _ => "講演",
    };
}
