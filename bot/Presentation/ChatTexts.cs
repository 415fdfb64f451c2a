namespace Bot.Presentation;

/// <summary>The texts of chats and digests beside answers.</summary>
internal sealed partial class Texts
{
    public string Greeting => Say(
        "Hello, I am Kiku. I know what was said at the conferences below, word for word.",
        "こんにちは、Kiku です。下のカンファレンスで話されたことを、原文のままお答えします。");
    public string GreetingWithoutNotes => Say(
        "Hello, I am Kiku. I quote what was said at conferences, word for word, as soon as there are notes.",
        "こんにちは、Kiku です。ノートが用意され次第、カンファレンスで話されたことを、原文のままお答えします。");
    public string PreviousExcerpts => Say("Back", "戻る");
    public string OpenNotes => Say("Open notes", "ノートを開く");
    public string Share => Say("Share to channel", "チャンネルに共有");
    public string Asked(string question) => Say($"You asked: {question}", $"質問: {question}");

    /// <summary>Follows the name of the person who shared the answer.</summary>
    public string SharedAnswer(string question) => Say($" asked: {question}", $" の質問: {question}");

    public static string Helpful => "👍";
    public static string Unhelpful => "👎";

    /// <summary>The label of a thumb for screen readers.</summary>
    public string HelpfulLabel => Say("This answer helped", "役に立った");
    public string UnhelpfulLabel => Say("This answer did not help", "役に立たなかった");
    public string CommentTitle => Say("What was wrong?", "どこが違いましたか?");
    public string CommentLabel => Say("What did you expect to find?", "何を探していましたか?");
    public string CommentHint => Say("Whoever keeps the notes reads this.", "ノートを管理している人が読みます。");
    public string Send => Say("Send", "送信");
    public string Cancel => Say("Cancel", "キャンセル");
    public string Searching => Say("is reading the notes…", "ノートを読んでいます…");
    public string TryAgain => Say("That did not work just now. Please try again in a moment.", "うまくいきませんでした。少し待ってもう一度お試しください。");
    public string GivenUp => Say(
        "Sorry, this could not be answered. The failure was logged; please ask again later.",
        "申し訳ありません、お答えできませんでした。原因は記録されています。しばらくしてからもう一度お尋ねください。");
    public string TooFast => Say(
        "That was a lot of questions in one minute. Please wait a moment, then ask again.",
        "1分間の質問が多すぎます。少し待ってから、もう一度お尋ねください。");
    public string OutdatedButton => Say("This button is from an older version. Please ask again.", "このボタンは以前のバージョンのものです。もう一度お尋ねください。");
    public string Thanks => Say("Thank you, noted.", "ありがとうございます。記録しました。");

    /// <summary>The reason for which a digest shows a session.</summary>
    public string Reason(DigestReason reason) => reason switch
    {
        DigestReason.New => Say("New", "新着"),
        DigestReason.Changed => Say("Updated", "更新"),
        _ => Say("Session of the day", "今日のセッション"),
    };
}
