using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Answers.Reading;

/// <summary>What a message says besides its question.</summary>
internal enum Courtesy
{
    None,
    Greeting,
    Thanks,
}

/// <param name="Text">Without greetings, thanks, politeness, the bot's name, emoji and marks around the whole.</param>
/// <param name="Courtesy">What was taken off last, when nothing else is left; else none.</param>
internal readonly record struct BareMessage(string Text, Courtesy Courtesy);

/// <summary>
/// Takes off what people wrap around a question and that carries no content, in both languages: the closed set of greetings, thanks and polite
/// formulas, the name of who is asked, emoji, and chat formatting around the whole message.
/// </summary>
internal static class Courtesies
{
    private static readonly char[] OpeningMarks = [.. "`*_~\"'“”「『> \t\n"];

    private static readonly char[] ClosingMarks = [.. "`*_~\"'“”」』 \t\n"];

    /// <summary>What a question may be left with where thanks stood behind it.</summary>
    private static readonly char[] Separators = [.. " 　,、，.。!！…:：;；\t\n"];

    public static BareMessage Strip(string message)
    {
        var text = CourtesyPatterns.Emoji.Replace(CourtesyPatterns.Shortcode.Replace(message, " "), " ").Trim();
        text = WithoutMarks(text);
        var courtesy = Courtesy.None;
        for (var before = ""; before != text;)
        {
            before = text;
            text = CourtesyPatterns.Bot.Replace(text, "").Trim();
            text = Take(CourtesyPatterns.Greeting, text, Courtesy.Greeting, ref courtesy);
            text = Take(CourtesyPatterns.Thanks, text, Courtesy.Thanks, ref courtesy);
            text = CourtesyPatterns.Frame.Replace(text, "").Trim();
        }

        var isEmpty = !HasWord(text);
        return isEmpty
            ? new BareMessage("", courtesy == Courtesy.None && HasWord(message) ? Courtesy.Greeting : courtesy)
            : new BareMessage(text, Courtesy.None);
    }

    /// <summary>Formatting or quotes around the whole message, as Slack and Markdown write them.</summary>
    private static string WithoutMarks(string text)
    {
        var inside = text.StartsWith("&gt;", StringComparison.Ordinal) ? text["&gt;".Length..].TrimStart() : text;
        inside = inside.TrimStart(OpeningMarks);
        return inside.Length == text.Length ? text : inside.TrimEnd(ClosingMarks).Trim();
    }

    private static bool HasWord(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static string Take(Regex pattern, string text, Courtesy kind, ref Courtesy courtesy)
    {
        var rest = pattern.Replace(text, "").Trim();
        if (rest.Length == text.Length)
            return text;
        courtesy = kind;
        return kind == Courtesy.Thanks ? rest.TrimEnd(Separators) : rest;
    }
}
