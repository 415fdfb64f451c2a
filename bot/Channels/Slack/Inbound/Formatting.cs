using System.Text.RegularExpressions;

namespace Bot.Channels.Slack.Inbound;

/// <summary>The marks of Slack's mrkdwn, as they come in the text of a message
/// (https://docs.slack.dev/messaging/formatting-message-text#basic-formatting).</summary>
internal static class Formatting
{
    private const string Quote = "&gt;";

    /// <summary>The mark that quotes all that follows, to the end of the message.</summary>
    private const string QuoteAll = "&gt;&gt;&gt;";

    /// <summary>One stands within another.</summary>
    private const int MostStyles = 3;

    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(5);

    /// <summary>A name with a letter, or one of the few without: what stands between the colons of 10:30:00 is no emoji. A name that is not in Latin letters
    /// stands by itself, since 日時:明日:場所 is text.</summary>
    private static readonly Regex EmojiNames = Pattern(
        @"((?<![A-Za-z0-9:]):(\+1|-1|100|1234|(?=[a-z0-9_+'-]*[a-z])[a-z0-9_+'-]{1,100}):|(?<!\S):\p{Lo}[\p{Lo}\p{Nd}_-]{0,100}:)"
        + @"(:[a-z0-9_+'-]{1,100}:)*");

    private static readonly Regex Code = Pattern("(?<fence>`{1,3})(?<text>[^`]+)\\k<fence>");

    /// <summary>Bold, italic and struck through: around words, never within one.</summary>
    private static readonly Regex Style = Pattern(@"(?<![A-Za-z0-9])(?<mark>[*_~])(?=\S)(?<text>[^\n]{0,500}?\S)\k<mark>(?![A-Za-z0-9])");

    /// <summary>Removes the lines that quote somebody. A message that has no other lines keeps them.</summary>
    public static string WithoutQuotedLines(string text)
    {
        if (!text.Contains(Quote, StringComparison.Ordinal))
            return text;
        var all = text.IndexOf(QuoteAll, StringComparison.Ordinal);
        var isToTheEnd = all >= 0 && text.AsSpan(0, all).TrimEnd(" \t") is [] or [.., '\n'];
        var lines = (isToTheEnd ? text[..all] : text).Split('\n');
        var own = string.Join('\n', lines.Where(line => !IsQuoted(line)));
        return own.Any(char.IsLetterOrDigit) ? own : string.Join('\n', text.Split('\n').Select(WithoutMark));
    }

    /// <summary>Removes emoji by name and marks of formatting. A message of emoji alone keeps them.</summary>
    public static string WithoutMarks(string text)
    {
        var words = EmojiNames.Replace(text, " ");
        if (!words.Any(char.IsLetterOrDigit))
            words = text;
        words = Code.Replace(words, "${text}");

        for (var depth = 0; depth < MostStyles; depth++)
            words = Style.Replace(words, "${text}");
        return words;
    }

    private static bool IsQuoted(string line) => line.AsSpan().TrimStart().StartsWith(Quote, StringComparison.Ordinal);

    private static string WithoutMark(string line)
    {
        line = line.TrimStart();
        while (line.StartsWith(Quote, StringComparison.Ordinal))
            line = line[Quote.Length..].TrimStart();
        return line;
    }

    /// <summary>Interpreted, as those that read questions.</summary>
    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTimeout);
}
