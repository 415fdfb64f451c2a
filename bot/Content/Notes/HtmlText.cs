using System.Net;
using System.Text;
using Bot.Content.Text;

namespace Bot.Content.Notes;

/// <param name="Line">Of the piece of HTML on which the text begins, from 0.</param>
/// <param name="HeadingLevel">1 to 6 for a heading; else 0.</param>
internal readonly record struct HtmlPiece(string Text, int Line, int HeadingLevel, PassageKind Kind);

/// <summary>The text of a piece of HTML: tags dropped, entities decoded, blocks on lines of their own.</summary>
internal sealed class HtmlText
{
    private const int MaximumTag = 1_000;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tr", "ul",
    };

    private readonly string html;
    private readonly HiddenMarkup hidden;
    private readonly int position;
    private readonly StringBuilder text = new();
    private int line;
    private int start;
    private int headingLevel;
    private int quotations;
    private bool isInItem;
    private bool isInRow;

    /// <param name="position">Where the piece stands in the source of <paramref name="hidden"/>.</param>
    public HtmlText(string html, HiddenMarkup hidden, int position)
    {
        this.html = html;
        this.hidden = hidden;
        this.position = position;
    }

    public IEnumerable<HtmlPiece> Read()
    {
        for (var i = 0; i < html.Length;)
        {
            if (hidden.Closing is { } closing)
            {
                i = SkipHidden(i, closing);
                continue;
            }

            var length = MarkupLength(html.AsSpan(i), hidden, position + i);
            if (length == 0)
            {
                Append(html[i++]);
                continue;
            }

            var markup = html.Substring(i, length);
            if (IsBlock(markup))
            {
                if (headingLevel > 0 && NameOf(markup).Equals("br", StringComparison.OrdinalIgnoreCase))
                    text.Append(' ');
                else if (Flush() is { } piece)
                    yield return piece;
                Enter(markup);
            }

            if (IsCell(markup) && text.Length > 0) text.Append(" | ");
            line += markup.Count('\n');
            i += length;
        }

        if (Flush() is { } last) yield return last;
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

    private void Append(char c)
    {
        if (text.Length == 0) start = line;
        if (c == '\n') line++;
        text.Append(c is '\n' or '\t' ? ' ' : c);
    }

    /// <summary>Notes in which element the text after a tag stands.</summary>
    private void Enter(string tag)
    {
        var name = NameOf(tag).ToString().ToLowerInvariant();
        var isEnd = tag.StartsWith("</", StringComparison.Ordinal);
        if (name == "br") return;
        headingLevel = !isEnd && name is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;
        if (name == "blockquote") quotations = Math.Max(0, quotations + (isEnd ? -1 : 1));
        if (name is "li" or "ul" or "ol") isInItem = name == "li" && !isEnd;
        if (name is "tr" or "table") isInRow = name == "tr" && !isEnd;
    }

    private int SkipHidden(int from, string closing)
    {
        var end = html.IndexOf(closing, from, StringComparison.OrdinalIgnoreCase);
        var next = end < 0 ? html.Length : end + hidden.ClosingLength;
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

    private HtmlPiece? Flush()
    {
        var shown = Characters.Shown(WebUtility.HtmlDecode(text.ToString())).Trim();
        text.Clear();
        if (shown.Length == 0) return null;
        var kind = isInRow ? PassageKind.TableRow : isInItem ? PassageKind.ListItem : quotations > 0 ? PassageKind.Quotation : PassageKind.Paragraph;
        return new HtmlPiece(shown, start, headingLevel, kind);
    }
}
