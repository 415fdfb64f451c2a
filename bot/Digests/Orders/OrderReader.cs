using System.Text.RegularExpressions;
using Bot.Answers.Reading;
using static Bot.Answers.Reading.ReadingPatterns;

namespace Bot.Digests;

/// <summary>Reads orders as people type them: <c>digest daily 9am weekdays JST</c>, <c>ダイジェスト 毎朝9時</c>, <c>平日9時半にダイジェストを送って</c>.</summary>
internal static class OrderReader
{
    /// <summary>An order is short; anything longer is a question that happens to speak of digests.</summary>
    private const int LongestOrder = 120;

    private const int LongestMessage = 300;

    private static readonly Regex Mentions = Pattern(@"\bdigests?\b|ダイジェスト");

    private static readonly Regex Begins = Pattern(
        @"^\s*/?(kiku\s+)?((daily|weekly|the|a|send( me| us)?|post|subscribe( to)?)\s+)*digests?\b|^\s*(毎[日朝晩]の?)?ダイジェスト");

    /// <returns>Null: the text is not about digests.</returns>
    public static DigestOrder? Read(string text)
    {
        if (text.Length > LongestMessage || !Mentions.IsMatch(text))
            return null;

        // A greeting, thanks, emoji and marks around an order change nothing, as around a question.
        var order = Courtesies.Strip(text).Text.Trim().TrimEnd('。', '.', '!', '！', '?', '？');
        if (order.Length > LongestOrder || !Mentions.IsMatch(order))
            return null;
        var words = new OrderWords();
        words.Read(Mentions.Replace(order, " ", 1));
        if (Begins.IsMatch(order))
            return words.ToOrder(isCertain: words.Understood > 0 || words.Unknown.Count <= 1);

        // "digest" in the middle: an order only if nothing else is said.
        return words is { Understood: > 0, Unknown.Count: 0 } ? words.ToOrder(isCertain: true) : null;
    }
}
