using System.Text;
using AngleSharp.Dom;
using Bot.Content.Text;
using Bot.Import.Reading;

namespace Bot.Import.Html;

/// <summary>Writes running text as Markdown: words as they stand, with links, code and what is set in bold.</summary>
internal sealed class InlineReader
{
    private const int MaximumDepth = 100;

    private readonly Uri? address;
    private readonly StringBuilder markdown = new();

    private InlineReader(Uri? address) => this.address = address;

    /// <returns>Lines of Markdown, one for each line break of the page; empty when there are no words.</returns>
    public static string Read(IEnumerable<INode> nodes, Uri? address)
    {
        var reader = new InlineReader(address);
        foreach (var node in nodes) reader.Write(node, 0);
        var lines = reader.markdown.ToString().Split('\n').Select(NodeText.Collapse).Where(line => line.Length > 0).Select(AtStart);
        return string.Join("\\\n", lines);
    }

    /// <summary>The first sign of a line is escaped where Markdown would read it; the rest was when it was written.</summary>
    private static string AtStart(string line)
    {
        if (line[0] is '#' or '>' or '+' or '-' or '=' or ':') return "\\" + line;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && line[digits] is '.' or ')' && digits > 0 ? line.Insert(digits, "\\") : line;
    }

    private void Write(INode node, int depth)
    {
        if (node is IText text) markdown.Append(MarkdownEscape.Inline(OneLine(text.Data)));
        else if (node is IElement element && !NodeText.IsUnseen(element)) Write(element, depth);
    }

    private void Write(IElement element, int depth)
    {
        if (depth > MaximumDepth)
        {
            markdown.Append(MarkdownEscape.Inline(NodeText.Of(element)));
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                markdown.Append('\n');
                break;
            case "code" or "kbd" or "samp" or "tt" when Code(element) is { } code:
                markdown.Append(code);
                break;
            case "strong" or "b":
                Between("**", element, depth);
                break;
            case "a" when Target(element.GetAttribute("href")) is { } target:
                WriteLink(element, target, depth);
                break;
            case "img":
                WriteImage(element);
                break;
            default:
                WriteChildren(element, depth);
                break;
        }
    }

    private void WriteChildren(IElement element, int depth)
    {
        foreach (var child in element.ChildNodes) Write(child, depth + 1);
        if (!NodeText.IsInline(element)) markdown.Append(' ');
    }

    /// <summary>Only around letters: beside punctuation the signs would stand as they are.</summary>
    private void Between(string sign, IElement element, int depth)
    {
        var start = markdown.Length;
        WriteChildren(element, depth);
        var inner = markdown.ToString(start, markdown.Length - start);
        if (inner.Length == 0 || !char.IsLetterOrDigit(inner[0]) || !char.IsLetterOrDigit(inner[^1]) || inner.AsSpan().ContainsAny('\n', '*')) return;
        markdown.Insert(start, sign).Append(sign);
    }

    private void WriteLink(IElement element, string target, int depth)
    {
        var start = markdown.Length;
        WriteChildren(element, depth);
        var inner = markdown.ToString(start, markdown.Length - start);
        if (inner.Trim().Length == 0 || inner.AsSpan().ContainsAny('\n', '[') || inner.Contains("://", StringComparison.Ordinal)) return;
        markdown.Insert(start, '[').Append("](<").Append(target).Append(">)");
    }

    private void WriteImage(IElement element)
    {
        var words = OneLine(element.GetAttribute("alt") ?? "").Trim();
        if (words.Length > 0) markdown.Append(MarkdownEscape.Inline(words));
    }

    private static string? Code(IElement element)
    {
        var code = NodeText.Of(element);
        return code.Length == 0 || code.Contains('`', StringComparison.Ordinal) ? null : $"`{code}`";
    }

    private string? Target(string? href)
    {
        if (string.IsNullOrWhiteSpace(href) || href.StartsWith('#')) return null;
        var whole = address is null ? href.Trim() : Uri.TryCreate(address, href.Trim(), out var absolute) ? absolute.AbsoluteUri : null;
        return WebAddress.IsSafe(whole) && !whole!.Contains('\\', StringComparison.Ordinal) ? whole : null;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\t', ' ').Replace('\u00A0', ' ').Replace('\f', ' ');
}
