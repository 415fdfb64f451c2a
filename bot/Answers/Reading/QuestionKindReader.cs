using System.Text.RegularExpressions;
using static Bot.Answers.Reading.ReadingPatterns;

namespace Bot.Answers.Reading;

/// <summary>Tells by its question words what kind of answer a question asks for, in both languages.</summary>
internal static class QuestionKindReader
{
    private static readonly Regex Quantity = Pattern(
        @"\bhow (many|much|big|large|small|long|old|often|frequently|far|fast|quickly|high|tall|expensive)\b|\bpercentage\b|\bnumber of\b"
        + @"|何(人|名|件|台|個|回|歳|隻|本|社|倍|円|割|つ|年間|[かヶカケ]月|日間|時間|分|種類|%|％|パーセント)|いく(つ|ら)|ど(の|れ)くらい|どれ(だけ|ほど)|割合");

    private static readonly Regex Explanation = Pattern(@"\b(why|how|reasons?)\b|what makes|なぜ|何故|なんで|どう(?!か)|どのよう|どんなふう|方法|理由");

    public static QuestionKind Read(string text) =>
        Quantity.IsMatch(text) ? QuestionKind.Quantity
        : Explanation.IsMatch(text) ? QuestionKind.Explanation
        : QuestionKind.Other;
}
