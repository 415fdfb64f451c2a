using System.Text.RegularExpressions;
using static Bot.Answers.Reading.ReadingPatterns;

namespace Bot.Answers.Reading;

/// <summary>Tells the few commands apart from questions, in both languages.</summary>
internal static class IntentReader
{
    /// <summary>Commands are short; anything longer is a question.</summary>
    private const int LongestCommand = 200;

    private static readonly Regex Help = Pattern(
        @"^(help|how (do|can) i (ask|use)( .{0,20})?|what can (i|you) (ask|do)( .{0,20})?|ヘルプ|使い方|つかいかた|何ができる.{0,4}|どう使う.{0,4})$");

    private static readonly Regex Sessions = Pattern(
        @"^((list|show|show me|what are|which)?( all)?( the)? ?sessions( are there| do you have| exist)?|what sessions are there|agenda|program(me)?"
        + @"|セッション(の)?(一覧|リスト)?(を)?(見せて|教えて|表示して?)?(ください)?|一覧|(どんな|何の)セッションが(ある|あります|ありました)か?)$");

    private static readonly Regex SessionsAbout = Pattern(
        @"^((which|what|list( the)?|show( me)?( the)?) (sessions?|talks?)|sessions|talks)( that)? (mention(s|ed)?|((is|are|was|were) )?about|cover(s|ed)?"
        + @"|talk(s|ed)? about|discuss(es|ed)?|deal(s|t)? with|speak about|spoke about|use(s|d)?|refer(s|red)? to) (?<subject>.+)$");

    private static readonly Regex SessionsAboutJapanese = Pattern(
        @"^(どの|どんな|何の)(セッション|講演|発表)(が|で|は)(?<subject>.+?)(に(ついて)?(触れ|言及|話)|について|を(扱|取り上げ|紹介)|の話|が(出|登場)).*$"
        + @"|^(?<subject>.+?)(に触れ|に言及し|について話し|について触れ|を扱っ|を取り上げ|が出てく|が登場す|の話が出|の話をし).{0,8}(セッション|講演|発表)(は|を|って)?.{0,10}$");

    private static readonly Regex SpeakersAbout = Pattern(
        @"^who( all)? (spoke|talked|speaks|talks|presented|is speaking|was speaking|gave a talk) (about|on) (?<subject>.+)$"
        + @"|^who (mentioned|mentions|discussed|discusses|brought up) (?<subject>.+)$");

    private static readonly Regex SpeakersAboutJapanese = Pattern(
        @"^(誰|だれ|どなた)が(?<subject>.+?)(について|の話を|に関して|のことを|に)(話|語|発表|講演|触れ|言及|し).*$|^(?<subject>.+?)(について|の話を|に関して|のことを|に)(話した|話していた|話しました|語った|語っていた|発表した|講演した"
        + @"|触れた|言及した|した)(の|人|方)?(は|って)(誰|だれ|どなた).*$");

    private const string SummaryWords =
        @"(summary|overview|gist|recap|outline|highlights?|key\s+(points?|takeaways?|messages?|ideas?|learnings?)"
        + @"|main\s+(points?|ideas?|messages?)|takeaways?|tl;?dr)";

    private static readonly Regex Summary = Pattern(
        @"^((give|show|tell|get)( me| us)? )?(what (are|were|is|was) )?((the|a|an|any|some|your) )?((short|brief|quick|main) )?"
        + SummaryWords + @" (of|from|for|about|on) (?<subject>.+)$"
        + @"|^(summari[sz]e|recap|sum up) (?<subject>.+)$|^what (is|was|'s) (?<subject>.+?) (all )?about$|^(?<subject>.+?)('s)? " + SummaryWords + "$");

    private static readonly Regex SummaryJapanese = Pattern(
        @"^(?<subject>.+?)の?(要約|概要|まとめ|ポイント|要点|サマリー?|ハイライト|あらまし)"
        + "((を|は|って)?(教えて|聞かせて|見せて|して|何|なに|知りたい|まとめて)?.{0,8})$"
        + @"|^(?<subject>.+?)を(要約|まとめ)(して|て)?.{0,6}$|^(?<subject>.+?)(は|って)(何|なん)(について)?の(話|セッション|講演|発表|トーク).{0,6}$");

    private static readonly Regex Speakers = Pattern(
        @"^(who|which people) (are|were|is|was) (all )?(the )?(speakers?|presenters?|panell?ists?)$"
        + @"|^(list|show)( me)?( all)?( the)? (speakers|presenters)$|^who (spoke|presented|gave (a )?talks?)$"
        + "|^(登壇者|講演者|発表者|スピーカー)(は|って)?(誰|だれ|どなた|一覧|リスト)?(です|でした)?か?$|^(誰|だれ|どなた)が(登壇|講演|発表)(し|する).{0,6}$");

    private static readonly Regex ConferenceFacts = Pattern(
        @"^(when|where|what (date|dates|day|venue|city|place)) (is|was|were|did|does|will|has)( (the|this|it|that))? ?(?<subject>.*?)"
        + " ?(held|take place|taken place|happen|located|be|on|in|at)?$"
        + "|^(?<subject>.*?)の?(開催(日|日程|地|場所|時期|期間)|会場|日程)(は|って)?(いつ|どこ|何)?(です|でした)?か?$"
        + "|^(?<subject>.*?)(は|って)(いつ|どこで)(開催|開か|行わ|あっ).{0,8}$");

    private static readonly Regex Show = Pattern(@"^(show|open|read)( me)?( the)?( session)?( notes (of|for))? (?<subject>.+)$");

    private static readonly Regex ShowJapanese = Pattern(@"^(?<subject>.+?)(を|の(メモ|ノート|内容)を)(見せて|表示して|開いて|読みたい|見たい).{0,4}$");

    private static readonly (IntentKind Kind, Regex Pattern)[] Patterns =
    [
        (IntentKind.Help, Help),
        (IntentKind.Sessions, Sessions),
        (IntentKind.SessionsAbout, SessionsAbout),
        (IntentKind.SessionsAbout, SessionsAboutJapanese),
        (IntentKind.SpeakersAbout, SpeakersAbout),
        (IntentKind.SpeakersAbout, SpeakersAboutJapanese),
        (IntentKind.Speakers, Speakers),
        (IntentKind.Summary, Summary),
        (IntentKind.Summary, SummaryJapanese),
        (IntentKind.ConferenceFacts, ConferenceFacts),
        (IntentKind.Show, Show),
        (IntentKind.Show, ShowJapanese),
    ];

    public static Intent Read(string text)
    {
        var plain = text.Trim().TrimEnd('?', '？', '!', '！', '.', '。').Trim();
        if (plain.Length > LongestCommand)
            return new Intent(IntentKind.Ask, text.Trim());
        foreach (var (kind, pattern) in Patterns)
        {
            if (pattern.Match(plain) is { Success: true } match)
                return new Intent(kind, match.Groups["subject"].Value.Trim());
        }

        return new Intent(IntentKind.Ask, text.Trim());
    }
}
