using AngleSharp.Dom;
using Bot.Import.Reading;

namespace Bot.Import.Html;

/// <summary>Writes lists, tables, quotations and programs of a page as Markdown.</summary>
internal sealed class MarkdownBlocks
{
    private const int MaximumDepth = 12;

    private readonly Uri? address;
    private readonly List<LeftOut> leftOut;

    private MarkdownBlocks(Uri? address, List<LeftOut> leftOut)
    {
        this.address = address;
        this.leftOut = leftOut;
    }

    public static string Of(IElement element, Uri? address, List<LeftOut> leftOut) => new MarkdownBlocks(address, leftOut).Block(element, 0);

    public static string Heading(IElement element, Uri? address)
    {
        var text = InlineReader.Read([element], address).Replace("\\\n", " ", StringComparison.Ordinal);
        if (text.EndsWith('}')) return text[..^1] + "&#125;";
        return text.EndsWith('#') ? text[..^1] + "\\#" : text;
    }

    private string Block(IElement element, int depth)
    {
        if (depth > MaximumDepth) return MarkdownEscape.Line(NodeText.Of(element));
        return element.LocalName switch
        {
            "ul" or "ol" => List(element, depth),
            "dl" => string.Join("\n\n", Parts(element, depth)),
            "table" => Table(element),
            "pre" => Code(element),
            "blockquote" => Prefixed(Join(element, depth), "> ", "> "),
            _ => Join(element, depth),
        };
    }

    private string List(IElement list, int depth)
    {
        var items = new List<string>();
        var number = int.TryParse(list.GetAttribute("start"), out var start) && start is >= 0 and < 1_000_000 ? start : 1;
        foreach (var item in Parts(list, depth))
        {
            var sign = list.LocalName == "ol" ? $"{number++}. " : "- ";
            items.Add(Prefixed(item, sign, new string(' ', sign.Length)));
        }

        return string.Join('\n', items);
    }

    /// <summary>Each child that has words; text between them counts as one.</summary>
    private IEnumerable<string> Parts(IElement element, int depth)
    {
        foreach (var child in element.ChildNodes)
        {
            var part = child is not IElement inner ? InlineReader.Read([child], address)
                : IsLeftOut(inner) ? ""
                : inner.LocalName is "ul" or "ol" ? Block(inner, depth + 1)
                : Join(inner, depth + 1);
            if (part.Length > 0) yield return part;
        }
    }

    /// <summary>Paragraphs apart, and a list right under the words that it belongs to.</summary>
    private string Join(IElement element, int depth)
    {
        if (depth > MaximumDepth) return MarkdownEscape.Line(NodeText.Of(element));
        var parts = new List<string>();
        var inline = new List<INode>();
        foreach (var child in element.ChildNodes)
        {
            if (child is not IElement inner || (NodeText.IsInline(inner) && inner.QuerySelector("p,div,ul,ol,table,pre,blockquote") is null)
                || inner.LocalName == "br")
            {
                inline.Add(child);
                continue;
            }

            parts.Add(InlineReader.Read(inline, address));
            inline.Clear();
            if (!NodeText.IsUnseen(inner) && !IsLeftOut(inner)) parts.Add(Block(inner, depth + 1));
        }

        parts.Add(InlineReader.Read(inline, address));
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    private bool IsLeftOut(IElement element)
    {
        if (PageParts.ReasonToLeaveOut(element) is not { } reason) return false;
        var text = NodeText.Of(element);
        if (text.Length > 0) leftOut.Add(new(reason, text));
        return true;
    }

    private string Table(IElement table)
    {
        // Tables within tables lay pages out, and hold text of every kind.
        if (table.QuerySelector("table") is not null) return MarkdownEscape.Line(NodeText.Of(table));
        var rows = table.QuerySelectorAll("tr")
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(Cell).ToList())
            .Where(cells => cells.Exists(cell => cell.Length > 0))
            .ToList();
        var caption = table.QuerySelector("caption") is { } words ? InlineReader.Read([words], address) : "";
        if (rows.Count == 0) return MarkdownEscape.Line(NodeText.Of(table));
        var width = rows.Max(row => row.Count);
        var lines = rows.Select(row => "| " + string.Join(" | ", row.Concat(Enumerable.Repeat("", width - row.Count))) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", width)));
        return (caption.Length > 0 ? caption + "\n\n" : "") + string.Join('\n', lines);
    }

    private string Cell(IElement cell) => InlineReader.Read([cell], address).Replace("\\\n", " ", StringComparison.Ordinal);

    private static string Code(IElement element)
    {
        var code = element.TextContent.Trim('\n').TrimEnd();
        if (code.Trim().Length == 0) return "";
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal)) fence += "`";
        return $"{fence}\n{code}\n{fence}";
    }

    private static string Prefixed(string markdown, string first, string others)
    {
        if (markdown.Length == 0) return "";
        var lines = markdown.Split('\n').Select((line, i) => ((i == 0 ? first : others) + line).TrimEnd());
        return string.Join('\n', lines);
    }
}
