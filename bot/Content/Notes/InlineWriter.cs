using Bot.Content.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Content.Notes;

/// <summary>Turns Markdig's inlines into text and spans.</summary>
internal sealed class InlineWriter
{
    private readonly HiddenMarkup hidden;
    private readonly PassageTextBuilder builder;
    private readonly HashSet<LinkReferenceDefinition> used;
    private bool insideLink;

    private InlineWriter(HiddenMarkup hidden, HashSet<LinkReferenceDefinition> used, bool oneLine)
    {
        this.hidden = hidden;
        this.used = used;
        builder = new PassageTextBuilder(oneLine);
    }

    /// <param name="used">Receives the definitions that links refer to.</param>
    public static PassageText Text(LeafBlock block, HiddenMarkup hidden, HashSet<LinkReferenceDefinition> used, bool oneLine = false)
    {
        var writer = new InlineWriter(hidden, used, oneLine);
        if (block.Inline is { } inline)
            writer.WriteChildren(inline);
        else
            writer.WriteRaw(block);
        return writer.builder.Build();
    }

    private void WriteRaw(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0) builder.SoftBreak();
            var slice = block.Lines.Lines[i].Slice;
            builder.Append(hidden.Visible(slice.ToString(), slice.Start));
        }
    }

    private void WriteChildren(ContainerInline container)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling) Write(child);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case HtmlInline html:
                WriteTag(html);
                break;
            case LiteralInline literal:
                builder.Append(hidden.Visible(literal.Content.ToString(), literal.Span.Start));
                break;
            case LineBreakInline lineBreak:
                WriteBreak(lineBreak);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case ContainerInline container:
                WriteContainer(container);
                break;
            case not TaskList when !hidden.IsHiding:
                WriteLeaf(inline);
                break;
        }
    }

    private void WriteLeaf(Inline inline)
    {
        var start = builder.Position;
        switch (inline)
        {
            case HtmlEntityInline entity:
                builder.Append(Characters.Shown(entity.Transcoded.ToString()));
                break;
            case CodeInline code:
                builder.AppendVerbatim(code.Content);
                builder.Style(start, SpanStyle.Code, null);
                break;
            case AutolinkInline address:
                builder.Append(address.Url);
                StyleLink(start, address.Url);
                break;
        }
    }

    private void WriteContainer(ContainerInline container)
    {
        var start = builder.Position;
        // Delimiters that found no partner are text.
        if (container is DelimiterInline delimiter) builder.Append(delimiter.ToLiteral());
        var isComparison = container is EmphasisInline { DelimiterChar: '=' } mark && hidden.IsWithinWord(mark.Span);
        if (isComparison) builder.Append("==");
        WriteChildren(container);
        if (isComparison) builder.Append("==");
        if (container is EmphasisInline { DelimiterChar: '*' or '_' or '=' } emphasis && !isComparison)
            builder.Style(start, emphasis is { DelimiterCount: 2, DelimiterChar: not '=' } ? SpanStyle.Strong : SpanStyle.Emphasis, null);
    }

    private void WriteLink(LinkInline link)
    {
        if (link.Reference is { } definition) used.Add(definition);
        var start = builder.Position;
        var outer = insideLink;
        insideLink = true;
        WriteChildren(link);
        insideLink = outer;
        if (!link.IsImage) StyleLink(start, link.Url);
    }

    private void WriteBreak(LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
        {
            builder.HardBreak();
            builder.NextSourceLine();
        }
        else
        {
            builder.SoftBreak();
        }
    }

    private void WriteTag(HtmlInline html)
    {
        var tag = html.Tag;
        if (tag.StartsWith("<!--", StringComparison.Ordinal)) return;
        hidden.Tag(tag, html.Span.Start);
        if (!hidden.IsHiding && HtmlText.IsBlock(tag)) builder.HardBreak();
    }

    private void StyleLink(int start, string? url)
    {
        if (!insideLink && WebAddress.IsSafe(url)) builder.Style(start, SpanStyle.Link, url);
    }
}
