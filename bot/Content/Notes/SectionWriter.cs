using System.Buffers;
using System.Collections.Immutable;
using Bot.Content.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>Walks the blocks of a document and puts what they say under the headings they stand under.</summary>
internal sealed class SectionWriter
{
    private static readonly SearchValues<char> InAddresses = SearchValues.Create("/.:#");
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create("<>[]|*`");

    private readonly int firstLine;
    private readonly ProblemList problems;
    private readonly HiddenMarkup hidden;
    private readonly HashSet<LinkReferenceDefinition> used = [];
    private readonly SectionDrafts drafts;
    private readonly BlockWriter blocks;

    public SectionWriter(string source, int firstLine, ProblemList problems)
    {
        this.firstLine = firstLine;
        this.problems = problems;
        hidden = new HiddenMarkup(source);
        drafts = new SectionDrafts(firstLine);
        blocks = new BlockWriter(hidden, used, firstLine, new SourceLines(source), drafts);
    }

    public ImmutableArray<NoteSection> Write(MarkdownDocument document)
    {
        WriteAll(document, Place.Top);
        foreach (var group in document.OfType<LinkReferenceDefinitionGroup>())
            AddUnused(group);
        return drafts.ToSections();
    }

    private void WriteAll(ContainerBlock container, Place place)
    {
        var widths = BoldHeading.Widths(container);
        var siblings = blocks.Siblings(place);
        for (var i = 0; i < container.Count; i++)
        {
            if (IsHeading(container[i], widths[i]))
                siblings = blocks.Siblings(Place.Top);
            else if (container[i] is CustomContainer inner)
                WriteAll(inner, blocks.WriteTitle(inner, Place.Top));
            else
                siblings.Write(container[i]);
        }
    }

    /// <summary>Opens a section when the block is a heading.</summary>
    /// <param name="boldWidth">How wide the block may be as a heading in bold.</param>
    private bool IsHeading(Block block, int boldWidth)
    {
        if (block is HeadingBlock heading) return IsHeading(heading);
        if (boldWidth == 0 || hidden.IsHiding) return false;
        var text = InlineWriter.Text((ParagraphBlock)block, hidden, used);
        if (!BoldHeading.Reads(text, boldWidth)) return false;
        drafts.OpenBold(text.Text, block.Line + firstLine);
        return true;
    }

    /// <returns>False when the heading has no text to be called by.</returns>
    private bool IsHeading(HeadingBlock heading)
    {
        var line = heading.Line + firstLine;
        if (heading.ContainsData(NoteHeadingParser.WithoutSpace)) problems.Warn(line, "heading without a space after `#`");
        if (hidden.IsHiding) return false;
        var text = InlineWriter.Text(heading, hidden, used, oneLine: true).Text;
        if (text.Length == 0) return false;
        drafts.Open(heading.Level, text, line, heading.GetData(typeof(HeadingAttributes)) as HeadingAttributes);
        return true;
    }

    /// <summary>
    /// A definition that no link refers to, or that leads to a mere word, is text of the author's (a list of sources,
    /// <c>[Kato]: hiring</c>), and is put back where it stands.
    /// </summary>
    private void AddUnused(LinkReferenceDefinitionGroup group)
    {
        foreach (var definition in group.OfType<LinkReferenceDefinition>().Where(IsText))
            drafts.Insert(Unused(definition, $"{definition.Label}: {definition.Url} {definition.Title}".Trim(), definition.Line + firstLine));
    }

    private bool IsText(LinkReferenceDefinition definition) =>
        !used.Contains(definition) || !definition.Url.AsSpan().ContainsAny(InAddresses) || definition.Url.AsSpan().ContainsAny(NotInAddresses);

    private static Passage Unused(LinkReferenceDefinition definition, string text, int line)
    {
        var isLink = WebAddress.IsSafe(definition.Url);
        var start = text.IndexOf(": ", StringComparison.Ordinal) + 2;
        ImmutableArray<TextSpan> spans = isLink ? [new TextSpan(start, definition.Url!.Length, SpanStyle.Link, definition.Url)] : [];
        return new Passage(PassageKind.Paragraph, text, 0, null, line, spans);
    }
}
