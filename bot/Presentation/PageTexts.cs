using Bot.Content;

namespace Bot.Presentation;

/// <summary>The texts that only the web page, or only the terminal, has a place for.</summary>
internal sealed partial class Texts
{
    public string Skip => Say("Skip to the content", "本文へ移動");
    public string HelpTitle => Say("Help", "使い方");
    public string QuestionLabel => Say("Your question", "質問");
    public string Placeholder => Say("What did they say about …?", "…について何と言っていた?");
    public string AskButton => Say("Ask", "聞く");
    public string Results => Say("Excerpts", "引用");
    public string BackToAnswer => Say("Back to the answer", "答えに戻る");
    public string NotFoundTitle => Say("There is nothing here", "ページが見つかりません");
    public string NotFoundText => Say(
        "The address may be mistyped, or the notes may have moved. Ask for what you are looking for, or start from the sessions.",
        "アドレスが違うか、ノートが移動したのかもしれません。探しているものを聞くか、セッションの一覧からたどってください。");
    public string NotHere => Say(
        "There is no such page, or pages are shown only to browsers on the machine that runs Kiku. Whoever runs it decides that by the setting Web:Access.",
        "ページがないか、Kikuが動いているマシンのブラウザーにだけ表示する設定です。運用者が設定 Web:Access で変更できます。");
    public string FailedTitle => Say("Something went wrong", "エラーが起きました");
    public string FailedText => Say("The failure was logged. Please try again.", "エラーを記録しました。もう一度お試しください。");
    public string BadRequestTitle => Say("That cannot be answered", "お答えできません");
    public string BadRequestText => Say("The request is not one that Kiku understands.", "リクエストの形式が正しくありません。");

    public string SectionIn(Language language) => language == Language.Japanese
        ? Say("This section in Japanese", "この節を日本語で読む")
        : Say("This section in English", "この節を英語で読む");
    public string NotIn(Language language) => language == Language.Japanese
        ? Say("There are no Japanese notes of this session.", "このセッションの日本語のノートはありません。")
        : Say("There are no English notes of this session.", "このセッションの英語のノートはありません。");

    public string ShowCommand => Say("Read the notes of one: kiku show CODE", "ノートを読む: kiku show コード");
    public string MoreBy(string command) => Say($"more: {command}", $"続き: {command}");
}
