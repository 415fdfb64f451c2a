using Markdig.Parsers;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>The text of a footnote, read where it stands.</summary>
internal sealed class FootnoteBlock : ContainerBlock
{
    public FootnoteBlock(BlockParser parser)
        : base(parser)
    {
    }

    /// <summary>As written: <c>[^1]</c>.</summary>
    public required string Label { get; init; }
}

/// <summary>
/// Reads <c>[^1]: text</c>. Markdig's own extension drops footnotes that nothing refers to and moves the others to the
/// end; notes must lose nothing, and an excerpt must point to the line where its text stands.
/// </summary>
internal sealed class FootnoteParser : BlockParser
{
    private const int MaximumLabel = 100;

    public FootnoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentContainer is not (MarkdownDocument or FootnoteBlock)) return BlockState.None;
        var line = processor.Line.AsSpan();
        if (!line.StartsWith("[^")) return BlockState.None;
        var close = line[..Math.Min(line.Length, MaximumLabel)].IndexOf("]:");
        if (close < 3) return BlockState.None;

        processor.NewBlocks.Push(new FootnoteBlock(this)
        {
            Label = line[..(close + 1)].ToString(),
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Line.Start, processor.Line.End),
        });
        for (var i = 0; i < close + 2; i++) processor.NextChar();
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        // A line that is not indented still continues the footnote's paragraph, as CommonMark's lazy continuation.
        if (!processor.IsCodeIndent) return BlockState.None;
        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}
