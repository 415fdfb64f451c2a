using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Channels.Teams.Inbound;

/// <summary>Reads the markup that Teams puts into the text of a message: quotations and HTML tags. Text that people type is escaped, and so is never taken
/// for markup.</summary>
internal static class Markup
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(5);

    /// <summary>A mention. Names are short, and whatever else follows an open tag costs no more than its length.</summary>
    private static readonly Regex At = Pattern(@"<at\b[^<>]{0,200}>(?<name>[^<]{0,300})</at>");

    private static readonly Regex LineTags = Pattern(@"</?(br|p|div|li|ul|ol|h[1-6]|pre|table|tr)(\s[^<>]{0,500})?/?>");

    private static readonly Regex OtherTags = Pattern(@"</?(a|attachment|b|code|em|emoji|font|i|img|s|span|strike|strong|td|th|u)(\s[^<>]{0,500})?/?>");

    /// <summary>Teams puts a no-break space after a mention, and clients paste others.</summary>
    private static readonly Regex Blanks = Pattern("[\u00A0\u2007\u202F]");

    private static readonly Regex Invisible = Pattern("[\u200B\u2060\uFEFF]");

    /// <summary>Replaces mentions of people by their names.</summary>
    /// <param name="isBot">Kiku itself is no part of what is asked.</param>
    public static string WithNames(string text, Func<string, bool> isBot) => At.Replace(text, match =>
        WebUtility.HtmlDecode(match.Groups["name"].Value).Trim() is var name && isBot(name) ? " " : WebUtility.HtmlEncode(name));

    public static bool Mentions(string text, Func<string, bool> isBot) =>
        At.Matches(text).Any(match => isBot(WebUtility.HtmlDecode(match.Groups["name"].Value).Trim()));

    /// <summary>Removes quotations. A message that holds nothing else keeps them.</summary>
    public static string WithoutQuotations(string text)
    {
        var unmarked = WithoutElement(text, "quoted");
        var own = WithoutElement(unmarked, "blockquote");
        return WithoutTags(own).Any(char.IsLetterOrDigit) ? own : unmarked.Replace("blockquote", "div", StringComparison.OrdinalIgnoreCase);
    }

    public static string WithoutTags(string text) => OtherTags.Replace(LineTags.Replace(text, "\n"), "");

    /// <summary>Decodes HTML entities, and replaces no-break spaces by ordinary ones.</summary>
    public static string Decoded(string text) => Invisible.Replace(Blanks.Replace(WebUtility.HtmlDecode(text), " "), "");

    /// <summary>Removes the elements of a name with their content; one without an end tag ends with the text, unless it closes itself.</summary>
    private static string WithoutElement(string text, string name)
    {
        var (open, close) = ($"<{name}", $"</{name}>");
        var rest = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length && text.IndexOf(open, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
        {
            rest.Append(text, at, start - at).Append(' ');
            var end = text.IndexOf('>', start);
            if (end < 0)
                return rest.ToString();
            at = end + 1;
            if (text[end - 1] != '/')
                at = AfterElement(text, at, open, close);
        }

        return rest.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Finds the end of an element, past nested ones of the same name.</summary>
    private static int AfterElement(string text, int at, string open, string close)
    {
        for (var depth = 1; depth > 0;)
        {
            var end = text.IndexOf(close, at, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                return text.Length;
            var inner = text.IndexOf(open, at, end - at, StringComparison.OrdinalIgnoreCase);
            (depth, at) = inner < 0 ? (depth - 1, end + close.Length) : (depth + 1, inner + open.Length);
        }

        return at;
    }

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout);
}
