using AngleSharp.Dom;
using Bot.Import.Reading;

namespace Bot.Import.Html;

/// <summary>Cuts the main text of a page into headings and blocks of Markdown.</summary>
internal sealed class BlockReader
{
    /// <summary>Deeper than pages of people's making; what stands deeper is read as running text.</summary>
    private const int MaximumDepth = 100;

    private readonly List<LeftOut> leftOut;
    private readonly Uri? address;
    private readonly List<INode> inline = [];

    public BlockReader(List<LeftOut> leftOut, Uri? address)
    {
        this.leftOut = leftOut;
        this.address = address;
    }

    public List<Block> Blocks { get; } = [];

    public void Read(IElement main)
    {
        ReadChildren(main, 0);
        EndParagraph();
    }

    private void ReadChildren(IElement parent, int depth)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is not IElement element)
                inline.Add(child);
            else if (!NodeText.IsUnseen(element) && !LeaveOut(element))
                ReadElement(element, depth);
        }
    }

    private bool LeaveOut(IElement element)
    {
        if (PageParts.ReasonToLeaveOut(element) is not { } reason) return false;
        var text = reason == "embedded page"
            ? $"{element.GetAttribute("src") ?? element.GetAttribute("data")} {NodeText.Of(element)}".Trim()
            : NodeText.Of(element);
        if (text.Length > 0) leftOut.Add(new(reason, text));
        return true;
    }

    private void ReadElement(IElement element, int depth)
    {
        if (NodeText.IsInline(element) && !HoldsBlocks(element, depth))
        {
            inline.Add(element);
            return;
        }

        if (element.LocalName == "br")
        {
            BreakLine(element);
            return;
        }

        EndParagraph();
        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6' and var digit]:
                Add(digit - '0', MarkdownBlocks.Heading(element, address), NodeText.Of(element));
                break;
            case "ul" or "ol" or "dl" or "table" or "pre" or "blockquote" or "figcaption":
                Add(0, MarkdownBlocks.Of(element, address, leftOut), NodeText.Of(element));
                break;
            case var _ when depth >= MaximumDepth:
                Add(0, MarkdownEscape.Line(NodeText.Of(element)), NodeText.Of(element));
                break;
            default:
                ReadChildren(element, depth + 1);
                break;
        }

        EndParagraph();
    }

    /// <summary>A link or a span around headings and paragraphs is no running text, whatever it is called.</summary>
    private static bool HoldsBlocks(IElement element, int depth) =>
        depth < MaximumDepth && element.FirstElementChild is not null
            && element.QuerySelector("h1,h2,h3,h4,h5,h6,p,div,ul,ol,table,pre,blockquote") is not null;

    /// <summary>Two line breaks are what a paragraph was before there were paragraphs.</summary>
    private void BreakLine(IElement lineBreak)
    {
        if (inline.FindLast(node => !string.IsNullOrWhiteSpace(node.TextContent) || node is IElement) is IElement { LocalName: "br" })
            EndParagraph();
        else
            inline.Add(lineBreak);
    }

    private void EndParagraph()
    {
        var markdown = InlineReader.Read(inline, address);
        var text = NodeText.Of(inline);
        inline.Clear();
        Add(0, markdown, text);
    }

    private void Add(int level, string markdown, string text)
    {
        if (markdown.Length > 0) Blocks.Add(new(level, markdown, text));
    }
}
