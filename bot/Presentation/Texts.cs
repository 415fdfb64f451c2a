using Bot.Answers;
using Bot.Answers.Reading;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>The texts of answers, lists of sessions and sessions, the same on every surface.</summary>
internal sealed partial class Texts : Catalogue
{
    private static readonly Texts English = new(Language.English);
    private static readonly Texts Japanese = new(Language.Japanese);

    private Texts(Language language) : base(language)
    {
    }

    public static Texts In(Language language) => language == Language.Japanese ? Japanese : English;

    /// <summary>A text in both languages, for a reader whose language is unknown.</summary>
    public static string InBoth(Func<Texts, string> text) => $"{text(English)} / {text(Japanese)}";

    /// <summary>The name of a language in itself.</summary>
    public static string NameOf(Language language) => language == Language.Japanese ? "日本語" : "English";

    public string Tagline => Say("Ask what was said", "何が話されたか、聞く");
    public string Promise => Say("Every answer is a quotation from the notes.", "答えはすべてノートからの引用です。");
    public string HowToAsk => Say(
        "Ask in English or Japanese, in your own words. Name a session, a speaker or a company to ask about that one only.",
        "日本語でも英語でも、ふだんの言葉で聞いてください。セッション・話者・会社の名前を入れると、その中だけを探します。");
    public string Examples => Say("For example", "たとえば");

    public string NothingFound => Say("The notes say nothing about this.", "ノートには見つかりませんでした。");
    public string NotFound(string words) => Say($"The notes say nothing about {words}.", $"{words}はノートに見つかりませんでした。");
    public string Weak => Say("Not sure that this is the answer. The nearest in the notes:", "確かな答えではありません。ノートの中で近いもの:");
    public string OutsideScope(string scope) =>
        Say($"Nothing about this in {scope}. Elsewhere in the notes:", $"{scope}には見つかりませんでした。ほかのノートから:");
    public string Assumed(string word, string typed) => Say($"Assuming {word} for {typed}.", $"{typed}を{word}とみなしました。");
    public string Empty => Say("The question is empty.", "質問が空です。");
    public string TooLong(int length, int limit) => Say(
        $"The question has {length:N0} characters; at most {limit:N0} are read. Please shorten it.",
        $"質問が{length:N0}文字あります。読めるのは{limit:N0}文字までです。短くしてお尋ねください。");

    public string Nearest => Say("Nearest sessions", "近いセッション");
    public string TryAsking => Say("You could ask", "こう聞いてみてください");
    public string Matches(int first, int last, int total) => Say(
        (first, last) switch
        {
            _ when total == 1 => "1 match",
            (1, _) when last == total => $"{total} matches",
            (1, _) => $"{last} of {total} matches",
            _ => first == last ? $"{first} of {total} matches" : $"{first}–{last} of {total} matches",
        },
        first == 1 ? last == total ? $"{total} 件" : $"{total} 件中 {last} 件" : first == last ? $"{total} 件中 {first} 件目" : $"{total} 件中 {first}〜{last} 件目");
    public string More => Say("More excerpts", "もっと見る");
    public string AndMore(int count) => Say($"… and {count:N0} more", $"… ほか {count:N0} 件");
    public string Shown(MatchReason reason) => reason switch
    {
        MatchReason.Heading => Say("Shown because its heading matches.", "見出しが一致したため表示しています。"),
        MatchReason.Name => Say("Shown because the question names whom or what it is about.", "質問にある名前に関するノートとして表示しています。"),
        _ => Say("Shown because it is close in meaning.", "意味が近いため表示しています。"),
    };

    public string Courtesy(Courtesy courtesy) => courtesy switch
    {
        Answers.Reading.Courtesy.Greeting => Say("Hello! ", "こんにちは。"),
        Answers.Reading.Courtesy.Thanks => Say("You are welcome. ", "どういたしまして。"),
        _ => "",
    };

    public string Sessions => Say("Sessions", "セッション");
    public string Summary => Say("Summary", "要約");
    public string Highlights => Say("Highlights", "要点");
    public string Contents => Say("Contents", "目次");
    public string Source => Say("Source:", "出典:");
    public string NoNotes => Say("There are no notes of this session.", "このセッションのノートはありません。");
    public string NoSessions => Say("There are no sessions in these notes.", "ノートにセッションがありません。");
    public string ShowHint => Say(
        "“show” and a code, such as “show A10”, tells about one session.", "「A10 を見せて」のようにコードで聞くと、そのセッションを紹介します。");
    public string NotesIn(Language language) =>
        language == Language.Japanese ? Say("Japanese notes", "日本語版") : Say("English notes", "英語版");
    public string Kind(SessionKind kind) => kind switch
    {
        SessionKind.Keynote => Say("Keynote", "基調講演"),
        SessionKind.Panel => Say("Panel", "パネル"),
        SessionKind.Impressions => Say("Impressions", "感想"),
        _ => Say("Talk", "講演"),
    };

    public string Comma => Say(", ", "、");
    public string Space => Say(" ", "");
    public string Quoted(string text) => Say($"“{text}”", $"「{text}」");
    public string Quoted(IEnumerable<string> texts) => string.Join(Comma, texts.Select(Quoted));
}
