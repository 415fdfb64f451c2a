using Markdig.Parsers;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>Takes <c>#Heading</c> without a space for the heading that was meant, which CommonMark does not.</summary>
internal sealed class NoteHeadingParser : HeadingBlockParser
{
    /// <summary>Marks such a heading, for the warning.</summary>
    public static readonly object WithoutSpace = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        // Within a list or quotation it is rather a hashtag; after one, at the margin, it is not within.
        var isWithin = processor.CurrentContainer is not MarkdownDocument && processor.Column > 0;
        if (state != BlockState.None || processor.IsCodeIndent || isWithin) return state;
        var line = processor.Line.AsSpan();
        var level = line.IndexOfAnyExcept('#');
        if (level is < 1 or > 6 || !IsHeading(line[level..])) return BlockState.None;

        var heading = new HeadingBlock(this)
        {
            HeaderChar = '#',
            Level = level,
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Line.Start, processor.Line.End),
        };
        heading.SetData(WithoutSpace, true);
        processor.NewBlocks.Push(heading);
        processor.GoToColumn(processor.Column + level);
        return BlockState.Break;
    }

    /// <summary>A line of hashtags, an issue's number and a script's first line are text.</summary>
    private static bool IsHeading(ReadOnlySpan<char> rest)
    {
        if (!char.IsLetter(rest[0]) && rest[0] is not ('*' or '`' or '"' or '(' or '[') && rest[0] < 0x80) return false;
        return rest.IndexOf(" #") < 0 || rest.TrimEnd().TrimEnd('#').IndexOf(" #") < 0;
    }
}
