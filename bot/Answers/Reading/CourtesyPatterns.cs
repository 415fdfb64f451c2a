using System.Text.RegularExpressions;
using static Bot.Answers.Reading.ReadingPatterns;

namespace Bot.Answers.Reading;

/// <summary>The closed set of greetings, thanks and polite formulas of both languages, as patterns at the beginning or the end of a message.</summary>
internal static class CourtesyPatterns
{
    /// <summary>What stands between a formula and the rest; matched as a whole, so that a long row of it costs no more than its length.</summary>
    private const string Gap = @"(?>[\s,、，.。!！~〜ー…:：;；\-–—]*)";
    private const string WordEnd = @"(?![\w'-])";

    /// <summary>What may follow a Japanese formula that could also begin a longer word.</summary>
    private const string PhraseEnd = @"(?=[\s,、，.。!！~〜ー…]|$)";

    private static readonly string[] EnglishGreetings =
    [
        @"(hi|hello|hey|hiya|howdy|yo|greetings|good\s+(morning|afternoon|evening|day)|dear)(\s+(there|all|everyone|everybody|team|folks|guys|again))?",
        @"excuse\s+me", @"sorry(\s+to\s+(bother|disturb)\s+you)?(\s+but)?", "pardon",
    ];

    private static readonly string[] JapaneseGreetings =
    [
        "こんにち[はわ]", "こんばん[はわ]", "おはようございます", "(はじ|初)めまして", "もしもし",
        "(おはよう?|やあ|どうも|お(疲|つか)れ(様|さま|さん)?|ご苦労(様|さま))" + PhraseEnd,
        "お(疲|つか)れ(様|さま|さん)(です|でした|でございます)", "ご苦労(様|さま)(です|でした)",
        "(いつも|大変)?お世話(になって(い|お)ります|になります|様です|さまです)",
        "(突然|夜分|何度も|たびたび)?(すみません|すいません|申し訳(ありません|ございません)|失礼(いた)?します|恐れ入ります|恐縮です)(が|けど|けれど)?",
        "お忙しい(ところ|中)(すみません|すいません|恐れ入ります|恐縮です|申し訳(ありません|ございません))?(が)?",
    ];

    private static readonly string[] EnglishThanks =
    [
        @"((many\s+)?thanks|thank\s+you|thx|ty|cheers|much\s+appreciated)"
            + @"(\s+(a\s+lot|so\s+much|very\s+much|a\s+bunch|again|in\s+advance|for\s+(your|the)\s+help))*",
        @"((best|kind)\s+)?regards",
    ];

    private static readonly string[] JapaneseThanks =
    [
        "((どうぞ)?(よろしく|宜しく)(お(願|ねが)い(し|致し|いたし)ます|です)?|お(願|ねが)い(し|致し|いたし)ます)",
        "(どうも|誠に)?(ありがとう|有難う|有り難う)(ございま(す|した))?", "(大変)?助かり(ます|ました)", "感謝(し(ます|ています)|いたします)?",
    ];

    private static readonly string[] EnglishFrames =
    [
        "please", "pls", "kindly", @"quick\s+question", @"(i\s+have\s+)?a\s+question",
        @"(i\s+was|i'm|i\s+am|just)\s+(wondering|curious)(\s+(if|whether|about))?",
        @"i\s*('d|\s+would)?\s+(like|want)\s+to\s+(know|hear|learn|ask)(\s+about)?",
        @"((could|can|would|will)\s+you|do\s+you\s+(happen\s+to\s+)?(know|remember))(\s+(please|kindly|maybe|perhaps))?(\s+(tell|show|explain\s+to)\s+me)?",
    ];

    private static readonly string[] JapaneseFrames =
    [
        "質問(です|があります|させてください)", "聞きたい(のですが|んですが|んだけど|ことがあります)", "お(聞|伺|尋)き?(ねし|し)?たい(のですが|んですが|ことがあります)",
        "教えて(ほしい|欲しい)(のですが|んですが|んだけど)",
    ];

    public static readonly Regex Greeting = Pattern($"^({Any(EnglishGreetings)}){WordEnd}{Gap}|^({Any(JapaneseGreetings)}){Gap}");

    public static readonly Regex Thanks = Pattern($@"(?<![\w'-])({Any(EnglishThanks)}){Gap}$|({Any(JapaneseThanks)}){Gap}$");

    public static readonly Regex Frame = Pattern(
        $@"^({Any(EnglishFrames)}){WordEnd}{Gap}|(?<![\w'-])(please|pls){Gap}(?=[?？]*$)|^(ちょっと|一つ|ひとつ|少し)?({Any(JapaneseFrames)})(が|けど)?{Gap}");

    /// <summary>The name of who is asked, in front or at the end.</summary>
    public static readonly Regex Bot = Pattern(
        $@"^@?kiku(さん|くん|ちゃん|-san|\s?bot)?(?![\w-]){Gap}|(?<=[\s,、])@?kiku(さん|くん|ちゃん|-san)?(?=\s*[?？!！.。]*$)");

    /// <summary>Slack delivers emoji as shortcodes: https://docs.slack.dev/messaging/formatting-message-text</summary>
    public static readonly Regex Shortcode = Pattern(
        @"(?<![\w:]):(?=[a-z0-9_+'-]*[a-z])[a-z0-9_+'-]{2,60}:(:skin-tone-\d:)?(?![\w])|(?<=:):skin-tone-\d:");

    public static readonly Regex Emoji = ExactCase(@"[\u2600-\u27BF\u2B50\u2B55\uFE0F\u200D]|[\uD83C-\uD83E][\uDC00-\uDFFF]");

    private static string Any(string[] alternatives) => string.Join('|', alternatives);
}
