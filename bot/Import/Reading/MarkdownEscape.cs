using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Import.Reading;

/// <summary>Writes text so that Markdown shows it as it is. Addresses stay whole: they become links.</summary>
internal static partial class MarkdownEscape
{
    /// <summary>Of running text, on one line.</summary>
    public static string Inline(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var at = 0;
        foreach (Match address in Address().Matches(text))
        {
            Append(escaped, text, at, address.Index);
            escaped.Append(address.Value);
            at = address.Index + address.Length;
        }

        Append(escaped, text, at, text.Length);
        return escaped.ToString();
    }

    /// <summary>The same where a line begins, so that <c># 1</c>, <c>1. x</c> and <c>- x</c> stay words.</summary>
    public static string Line(string text)
    {
        var escaped = Inline(text);
        if (escaped.Length == 0) return escaped;
        if (escaped[0] is '#' or '>' or '+' or '-' or '=' or '|' or ':') return "\\" + escaped;
        return Number().Match(escaped) is { Success: true } match ? escaped.Insert(match.Length - 1, "\\") : escaped;
    }

    /// <summary>Of a heading, where braces at the end would be read as its id.</summary>
    public static string Heading(string text)
    {
        var escaped = Inline(text);
        if (escaped.EndsWith('}')) return escaped[..^1] + "&#125;";
        return escaped.EndsWith('#') ? escaped[..^1] + "\\#" : escaped;
    }

    private static void Append(StringBuilder escaped, string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            // Notes hide what stands between <!-- and -->, also where the sign is escaped by a backslash.
            if (text[i] == '<') escaped.Append("&lt;");
            else if (IsSign(text, i)) escaped.Append('\\').Append(text[i]);
            else escaped.Append(text[i]);
        }
    }

    private static bool IsSign(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        var after = i + 1 < text.Length ? text[i + 1] : ' ';
        return text[i] switch
        {
            '*' or '`' or '[' or ']' or '~' or '|' => true,
            '_' => !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after),
            '&' => char.IsAsciiLetter(after) || after == '#',
            '\\' => true,
            _ => false,
        };
    }

    [GeneratedRegex(@"https?://[A-Za-z0-9/.?&=%#:;,+@!~_-]*[A-Za-z0-9/]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[0-9]{1,9}[.)]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
