namespace Bot.Conversations;

internal sealed class JapaneseChatWording : ChatWording
{
    public static JapaneseChatWording Instance { get; } = new();

    public override string GivenUp => "申し訳ありません、お答えできませんでした。原因は記録されています。しばらくしてからもう一度お尋ねください。";

    public override string TooFast => "1分間の質問が多すぎます。少し待ってから、もう一度お尋ねください。";

    public override string OutdatedButton => "このボタンは以前のバージョンのものです。もう一度お尋ねください。";

    public override string Thanks => "ありがとうございます。記録しました。";

    public override string TooLong(int length, int most) => $"質問が{length:N0}文字あります。読めるのは{most:N0}文字までです。短くしてお尋ねください。";
}
