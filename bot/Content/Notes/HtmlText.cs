using System.Net;
using System.Text;
using Bot.Content.Text;

namespace Bot.Content.Notes;

/// <summary>The text of a piece of HTML: tags dropped, entities decoded, blocks on lines of their own.</summary>
internal static class HtmlText
{
    private const int MaximumTag = 1_000;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tr", "ul",
    };

    /// <param name="position">Where the piece stands in the source of <paramref name="hidden"/>.</param>
    /// <returns>Texts with the line of the piece on which each begins, from 0.</returns>
    public static IEnumerable<(string Text, int Line)> Lines(string html, HiddenMarkup hidden, int position)
    {
        var text = new StringBuilder();
        var (line, start) = (0, 0);
        for (var i = 0; i < html.Length;)
        {
            if (hidden.Closing is { } closing)
            {
                i = SkipHidden(html, i, closing, hidden, ref line);
                continue;
            }

            var length = MarkupLength(html.AsSpan(i), hidden, position + i);
            if (length == 0)
            {
                if (text.Length == 0) start = line;
                if (html[i] == '\n') line++;
                text.Append(html[i++] is var c && c is '\n' or '\t' ? ' ' : c);
                continue;
            }

            var markup = html.Substring(i, length);
            if (IsBlock(markup) && Flush(text) is { } shown) yield return (shown, start);
            if (IsCell(markup) && text.Length > 0) text.Append(" | ");
            line += markup.Count('\n');
            i += length;
        }

        if (Flush(text) is { } last) yield return (last, start);
    }

    /// <summary>The name of a tag: <c>br</c> of <c>&lt;br/&gt;</c>. Empty for what is not a tag.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        var end = 0;
        while (end < name.Length && char.IsAsciiLetterOrDigit(name[end])) end++;
        return name[..end];
    }

    /// <summary>Whether what follows the tag stands on a new line.</summary>
    public static bool IsBlock(ReadOnlySpan<char> tag) => Blocks.Contains(NameOf(tag).ToString());

    private static bool IsCell(ReadOnlySpan<char> tag) => NameOf(tag) is "td" or "th" && !tag.StartsWith("</");

    private static int SkipHidden(string html, int from, string closing, HiddenMarkup hidden, ref int line)
    {
        var end = html.IndexOf(closing, from, StringComparison.OrdinalIgnoreCase);
        var next = end < 0 ? html.Length : end + (closing == "-->" ? closing.Length : 0);
        if (end >= 0) hidden.Show();
        line += html.AsSpan(from, next - from).Count('\n');
        return next;
    }

    /// <summary>How long the tag, comment or declaration is that stands here; 0 when it is text.</summary>
    private static int MarkupLength(ReadOnlySpan<char> html, HiddenMarkup hidden, int position)
    {
        if (html[0] != '<' || html.Length < 2) return 0;
        if (html.StartsWith("<!--")) return hidden.HideUntil("-->", position) ? 4 : 0;
        var isTag = char.IsAsciiLetter(html[1]) || (html[1] == '/' && html.Length > 2 && char.IsAsciiLetter(html[2]));
        if (!isTag && html[1] is not ('!' or '?')) return 0;
        var length = TagLength(html[..Math.Min(html.Length, MaximumTag)]);
        if (length > 0) hidden.Tag(html[..length], position);
        return length;
    }

    private static int TagLength(ReadOnlySpan<char> html)
    {
        var quote = '\0';
        for (var i = 1; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '>')
                return i + 1;
            else if (c == '<')
                return 0;
        }

        return 0;
    }

    private static string? Flush(StringBuilder text)
    {
        var shown = Characters.Shown(WebUtility.HtmlDecode(text.ToString())).Trim();
        text.Clear();
        return shown.Length == 0 ? null : shown;
    }
}
