using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Search;

/// <summary>Texts for properties: pieces that analysis treats specially, between any UTF-16 units whatever.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "C#", "C++", "C++17", "k8s", "CI/CD", "A/B", "1on1", "1,024", "3.14", "GitHub", "Mercari's", "don't", "IT", "load balancing", "machine learning",
        "本番", "本", "テスト", "スト", "サーバー", "機械学習", "話した", "高く", "について", "ですか", "何", "誰", "ー", "ゝ", "ゞ", "々", "〆", "ｻｰﾊﾞｰ", "ﾞ", "ﾟ", "ｳﾞ", "か\u3099", "\u3099",
        "\u309A",
        "㍿", "㈱", "㌫", "㎏", "①", "⑳", "Ⅷ", "ﬁ", "é", "e\u0301", "\u0301", "\u200B", "\u00AD", "\uFE0F", "\u3000", "\u00A0", "𠮷野", "🚀", "👍🏽", "辻\U000E0100",
        "\uD83D", "\uDE80", "\uDB40", "\uDD00", "\0", "\n", "。", "、", ".", ",", "'", "’", "/", "-", "&", "#", "+", "_", " ", "ＡＢ", "１，０２４", "Привет", "ß",
        "İ", "ı",
    ];

    public static Arbitrary<string> Arbitrary { get; } = Gen.OneOf(
        Gen.Elements(Pieces), Gen.Elements(Pieces), Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString()))
        .ListOf().Select(pieces => string.Concat(pieces)).Resize(40).ToArbitrary();

    /// <summary>Whether a cut here would tear a surrogate pair apart.</summary>
    public static bool CutsPair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset]);
}
