namespace Bot.Lexicon;

/// <summary>Which words of the dictionary are grammar and not worth looking up.</summary>
internal static class JapaneseGrammar
{
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "prt", "aux", "aux-v", "aux-adj", "conj", "pn", "int" };

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "こと", "もの", "とき", "ところ", "ため", "よう", "ほう", "まま", "わけ", "はず", "つもり", "うち", "する", "ある", "いる", "なる", "できる",
        "おる", "いう", "やる", "くる", "いく", "ゆく", "みる", "おく", "しまう", "もらう", "くれる", "あげる", "いただく", "くださる", "ござる", "です", "ます",
        "これ", "それ", "あれ", "どれ", "ここ", "そこ", "あそこ", "どこ", "この", "その", "あの", "どの", "こう", "そう", "ああ", "どう", "こんな", "そんな",
        "なに", "なん", "いつ", "だれ", "なぜ", "どうして", "いくつ", "いくら", "何", "誰", "事", "物", "時", "為", "様", "方", "等", "及び", "又は", "又", "且つ",
        "また", "そして", "しかし", "ただし", "および", "または", "なお", "など", "ながら", "だけ", "まで", "から", "より", "ので", "のに", "について", "に関して",
        "に対して", "によって", "として", "という", "といった", "における", "において", "については", "出来る", "有る", "居る", "成る", "為る", "言う", "其の", "此の",
        "どんな", "どのような", "どのように", "ください", "下さい", "ありません", "ではない", "である", "になる", "にする", "がある", "もある", "のは", "のです", "でしょう",
        "ました", "ません", "ている", "ていた", "られる", "させる", "れる", "せる", "たい", "ない", "なかった", "なければ", "とか", "とは", "では", "には", "にも", "でも",
    };

    public static bool IsGrammar(string word, HashSet<string> marks) =>
        Words.Contains(word) || (marks.Count > 0 && marks.IsSubsetOf(Marks));
}
