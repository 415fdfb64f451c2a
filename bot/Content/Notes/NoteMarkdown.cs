using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>
/// The Markdown that notes are written in: CommonMark with tables, task lists, footnotes, strikethrough, marked text, containers, wiki links, and the
/// tags of site generators.
/// </summary>
internal static class NoteMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <exception cref="ArgumentException">Nested deeper than Markdig allows (128).</exception>
    public static MarkdownDocument Parse(string text) => Markdown.Parse(text, Pipeline);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseTaskLists()
            // Without it `**重要。**次` keeps its stars: CommonMark wants a space after a closing full stop.
            .UseCjkFriendlyEmphasis()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked);
        builder.BlockParsers.Replace<HeadingBlockParser>(new NoteHeadingParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new FootnoteParser());
        // Markdig's extension reads `std::vector` as a container too.
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new CustomContainerParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BareAddressParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TemplateTagParser());
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += static (_, block) => OnHeadingClosed(block);
        builder.BlockParsers.FindExact<NoteHeadingParser>()!.Closed += static (_, block) => OnHeadingClosed(block);
        foreach (var parser in builder.BlockParsers) parser.Closed += MarkdownLimits.OnClosed;
        return builder.Build();
    }

    /// <summary>Before inlines are parsed, so that <c>{#a_b speaker=c_d}</c> is not read as emphasis.</summary>
    private static void OnHeadingClosed(Block block)
    {
        if (block is not HeadingBlock { Lines.Count: > 0 } heading) return;
        // Markdig has the line of the underline.
        heading.Line = heading.Lines.Lines[0].Line;
        ref var slice = ref heading.Lines.Lines[heading.Lines.Count - 1].Slice;
        if (HeadingAttributes.AtEndOf(slice.AsSpan(), out var length) is not { } attributes) return;
        slice.End = slice.Start + length - 1;
        heading.SetData(typeof(HeadingAttributes), attributes);
    }
}
