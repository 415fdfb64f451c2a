using Bot.Answers;
using Bot.Content;

namespace Bot.Cli;

/// <summary>Every word that commands say beside the notes, in both languages.</summary>
internal abstract class Wording
{
    public static Wording In(Language language) => language == Language.Japanese ? Japanese.Instance : English.Instance;

    public abstract string Open { get; }

    public abstract string Close { get; }

    public abstract string Weak { get; }

    public abstract string OutsideScope(string scope);

    /// <summary>Says which word of the notes a misspelt word of the question is taken for.</summary>
    public abstract Run[] Assumed(Assumption assumption);

    public abstract string NotFound(string words);

    public abstract string NothingFound { get; }

    public abstract string Nearest { get; }

    public abstract string Ask { get; }

    public abstract string Matches(int shown, int total);

    public abstract string More(int top);

    public abstract string Translation(Language language);

    public abstract string Kind(SessionKind kind);

    public abstract string Summary { get; }

    public abstract string Highlights { get; }

    public abstract string Source { get; }

    public abstract string NoNotes { get; }

    public abstract string NoSessions { get; }

    public abstract string Examples { get; }

    public abstract string HowToAsk { get; }

    public abstract string ShowHint { get; }

    private static Run Plain(string text) => new(text, Ink.Plain);

    private static Run Marked(string text) => new(Printable.Line(text), Ink.Mark);

    private sealed class English : Wording
    {
        public static English Instance { get; } = new();

        public override string Open => "\"";

        public override string Close => "\"";

        public override string Weak => "Not sure that this is the answer. The nearest in the notes:";

        public override string NothingFound => "The notes say nothing about this.";

        public override string Nearest => "Nearest sessions:";

        public override string Ask => "You could ask:";

        public override string Summary => "Summary";

        public override string Highlights => "Highlights";

        public override string Source => "Source:";

        public override string NoNotes => "There are no notes of this session.";

        public override string NoSessions => "There are no sessions in these notes.";

        public override string Examples => "For example:";

        public override string HowToAsk => "Ask in English or Japanese, in your own words. Name a session, a speaker or a company to ask about that one only.";

        public override string ShowHint => "Read the notes of one: kiku show CODE";

        public override string OutsideScope(string scope) => $"Nothing about this in {scope}. Elsewhere in the notes:";

        public override Run[] Assumed(Assumption assumption) =>
            [Plain("Assuming "), Marked(assumption.Word), Plain(" for "), Marked(assumption.Typed), Plain(".")];

        public override string NotFound(string words) => $"The notes say nothing about {words}.";

        public override string Matches(int shown, int total) => total == 1 ? "1 match" : shown == total ? $"{total} matches" : $"{shown} of {total} matches";

        public override string More(int top) => $"more: --top {top}";

        public override string Translation(Language language) => language == Language.Japanese ? "Japanese notes:" : "English notes:";

        public override string Kind(SessionKind kind) => kind switch
        {
            SessionKind.Keynote => "keynote",
            SessionKind.Panel => "panel",
            SessionKind.Impressions => "impressions",
            _ => "talk",
        };
    }

    private sealed class Japanese : Wording
    {
        public static Japanese Instance { get; } = new();

        public override string Open => "「";

        public override string Close => "」";

        public override string Weak => "確かな答えではありません。ノートの中で近いもの:";

        public override string NothingFound => "ノートには見つかりませんでした。";

        public override string Nearest => "近いセッション:";

        public override string Ask => "こう聞いてみてください:";

        public override string Summary => "要約";

        public override string Highlights => "要点";

        public override string Source => "出典:";

        public override string NoNotes => "このセッションのノートはありません。";

        public override string NoSessions => "ノートにセッションがありません。";

        public override string Examples => "たとえば:";

        public override string HowToAsk => "日本語でも英語でも、ふだんの言葉で聞いてください。セッション・話者・会社の名前を入れると、その中だけを探します。";

        public override string ShowHint => "ノートを読む: kiku show コード";

        public override string OutsideScope(string scope) => $"{scope} には見つかりませんでした。ほかのノートから:";

        public override Run[] Assumed(Assumption assumption) =>
            [Marked(assumption.Typed), Plain(" を "), Marked(assumption.Word), Plain(" とみなしました。")];

        public override string NotFound(string words) => $"{words} はノートに見つかりませんでした。";

        public override string Matches(int shown, int total) => shown == total ? $"{total} 件" : $"{total} 件中 {shown} 件";

        public override string More(int top) => $"続き: --top {top}";

        public override string Translation(Language language) => language == Language.Japanese ? "日本語版:" : "英語版:";

        public override string Kind(SessionKind kind) => kind switch
        {
            SessionKind.Keynote => "基調講演",
            SessionKind.Panel => "パネル",
            SessionKind.Impressions => "感想",
            _ => "講演",
        };
    }
}
