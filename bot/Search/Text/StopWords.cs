using System.Collections.Frozen;

namespace Bot.Search.Text;

/// <summary>Words that say nothing about the subject: grammar, and the words that questions are put with.</summary>
internal static class StopWords
{
    private const string English = """
        a an the this that these those there here and or but nor so if then than as of at by for from in into on onto out over
        to up with without within about between through during before after above below under again against off per via
        i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which
        what when where why how am is are was were be been being do does did doing done have has had having will would shall should can
        could may might must not no nor only own same just also too very more most many much few several lot lots some any each every all both
        either neither other another such instead actually really still already ever even yet maybe perhaps
        quite rather else though although because since while until whether upon etc
        s t d ll m re ve don didn doesn isn wasn aren weren won wouldn couldn shouldn hasn haven hadn let
        """;

    private const string EnglishQuestion = """
        say said says saying tell told telling tells talk talked talking talks mention mentioned mentions mentioning
        speak spoke spoken speaking discuss discussed discussing discussion discussions explain explained explaining describe described ask asked
        please get gets got getting gave given speaker speakers presenter presenters presented anything something
        anyone someone everyone everybody nobody thing things know knows give gives show find
        think thought thinks opinion opinions summarize summarise summary
        """;

    /// <summary>Without the hiragana that ends them: 話 stands for 話す, 話し, 話した.</summary>
    private const string JapaneseQuestion = """
        話 話し合 語 述 説明 教 聞 知 言 言及 紹介 議論 発言 思 考 意見 感想 様子 内容 登壇 登壇者 講演者 発表 発表者 何 誰 何故 何処 何時 何人
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AskingInJapanese = Read(JapaneseQuestion);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Grammar = Read(English);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Asking = Read(EnglishQuestion);

    /// <summary>Every English word here, folded.</summary>
    public static IEnumerable<string> AllEnglish => Words(English).Concat(Words(EnglishQuestion));

    /// <summary>Whether a folded word is grammar. A word typed in capitals (IT, US) is an acronym and never is.</summary>
    public static bool IsGrammar(ReadOnlySpan<char> word) => Grammar.Contains(word);

    /// <summary>Whether a folded word only asks: <em>what did they <b>say</b> about …</em></summary>
    public static bool IsAsking(ReadOnlySpan<char> word) => Asking.Contains(word);

    /// <summary>Whether a Japanese word only asks: <em>採用について何を<b>話した</b>か</em></summary>
    public static bool IsAskingInJapanese(ReadOnlySpan<char> word)
    {
        var stem = word;
        while (!stem.IsEmpty && Scripts.Of(stem[^1]) == Script.Hiragana)
            stem = stem[..^1];
        return AskingInJapanese.Contains(stem) || word[0] is '何' or '誰' || word.StartsWith("どの") || word.StartsWith("どう") || word.StartsWith("と言");
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(string words) =>
        Words(words).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string[] Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
