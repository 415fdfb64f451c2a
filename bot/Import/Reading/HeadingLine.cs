using System.Text.RegularExpressions;
using Bot.Content.Splitting;

namespace Bot.Import.Reading;

/// <summary>Recognises headings among lines of plain text, where nothing says that they are.</summary>
internal static partial class HeadingLine
{
    /// <summary>Longer lines are sentences, also in Japanese, which needs half the characters.</summary>
    private const int LongestGuess = 80;

    private const int LongestGuessInJapanese = 45;

    private const string SentenceEnds = "。．.!！,、;；:：…」』";

    /// <returns>The heading that a mark makes of the line, such as <c>■</c>, <c>#</c>, <c>**…**</c> or <c>【…】</c>; null without one.</returns>
    public static (int Level, string Text)? Marked(string line)
    {
        if (Hashes().Match(line) is { Success: true } hashes)
            return (hashes.Groups["mark"].Length, hashes.Groups["text"].Value);
        if (Mark().Match(line) is { Success: true } mark) return (2, mark.Groups["text"].Value);
        return Bold().Match(line) is { Success: true } bold ? (2, bold.Groups["text"].Value) : null;
    }

    /// <summary>A short line that ends like no sentence; it has to stand alone.</summary>
    public static bool IsLikely(string line) =>
        line.Length <= (line.Any(Content.Text.Characters.IsJapanese) ? LongestGuessInJapanese : LongestGuess)
        && line.Any(char.IsLetter)
        && !SentenceEnds.Contains(line[^1], StringComparison.Ordinal)
        && !ListItem(line)
        && !SpeakerProposals.IsList(line)
        && !line.Contains("://", StringComparison.Ordinal);

    public static bool ListItem(string line) => Item().IsMatch(line);

    /// <summary>The level of the heading that a line of signs makes of the one above it; null when it is none.</summary>
    public static int? Underlines(string line, string above) =>
        line.Length < 3 || above.Length is 0 or > LongestGuess || ListItem(above) || line.Length > (3 * above.Length) + 3 ? null
        : line.All(c => c is '=' or '＝' or '━') ? 1
        : line.All(c => c is '-' or '~' or '─') ? 2
        : null;

    /// <summary>A line drawn with signs: it has no words that could be lost.</summary>
    public static bool IsRule(string line) => Rule().IsMatch(line);

    [GeneratedRegex(
        @"^(?<mark>#{1,6})(?:[ 　]+(?<text>[^#\s].*?)|(?<text>[^#\s0-9].*?))[ 　]*#*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hashes();

    // A bracket that closes in the middle opens a sentence: 【追記】この記事は…
    [GeneratedRegex(
        @"^(?:[■□◆◇▼▽★☆][ 　]*(?<text>[^■□◆◇▼▽★☆\s].{0,99})|【(?<text>[^】]{1,100})】)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^(?:\*\*(?<text>[^*]{1,100})\*\*|__(?<text>[^_]{1,100})__)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^(?:[-*+][ 　\t]|[0-9]{1,9}[.)][ 　\t]|[・•●○◎▪◦‣])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^[-=_*~#+. 　―─━]{3,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();
}
