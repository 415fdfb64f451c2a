using System.Buffers;
using System.Collections.Immutable;
using Bot.Content.Text;
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
    private readonly List<Draft> drafts = [];

    public SectionWriter(string source, int firstLine, ProblemList problems)
    {
        this.firstLine = firstLine;
        this.problems = problems;
        hidden = new HiddenMarkup(source);
    }

    public ImmutableArray<NoteSection> Write(MarkdownDocument document)
    {
        drafts.Add(new Draft(0, "", null, firstLine));
        var blocks = new BlockWriter(hidden, used, firstLine);
        foreach (var block in document)
        {
            if (block is HeadingBlock heading && Heading(heading) is { } draft)
                drafts.Add(draft);
            else
                blocks.Write(block, drafts[^1].Passages);
        }

        foreach (var group in document.OfType<LinkReferenceDefinitionGroup>())
            AddUnused(group);
        return [.. drafts.Where(draft => draft.Level > 0 || draft.Passages.Count > 0).Select(draft => draft.ToSection())];
    }

    /// <returns>Null when the heading has no text to be called by.</returns>
    private Draft? Heading(HeadingBlock heading)
    {
        var line = heading.Line + firstLine;
        if (heading.ContainsData(NoteHeadingParser.WithoutSpace)) problems.Warn(line, "heading without a space after `#`");
        if (hidden.IsHiding) return null;
        var text = InlineWriter.Text(heading, hidden, used, oneLine: true).Text;
        return text.Length == 0 ? null : new Draft(heading.Level, text, heading.GetData(typeof(HeadingAttributes)) as HeadingAttributes, line);
    }

    /// <summary>
    /// A definition that no link refers to, or that leads to a mere word, is text of the author's (a list of sources,
    /// <c>[Kato]: hiring</c>), and is put back where it stands.
    /// </summary>
    private void AddUnused(LinkReferenceDefinitionGroup group)
    {
        foreach (var definition in group.OfType<LinkReferenceDefinition>().Where(IsText))
        {
            var line = definition.Line + firstLine;
            var text = $"{definition.Label}: {definition.Url} {definition.Title}".Trim();
            var draft = drafts.FindLast(draft => draft.Line <= line) ?? drafts[0];
            var next = draft.Passages.FindIndex(passage => passage.Line > line);
            draft.Passages.Insert(next < 0 ? draft.Passages.Count : next, Unused(definition, text, line));
        }
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

    private sealed record Draft(int Level, string Heading, HeadingAttributes? Attributes, int Line)
    {
        public List<Passage> Passages { get; } = [];

        public NoteSection ToSection() => new(Level, Heading, Attributes?.Id, Attributes?.Speaker, Line, [.. Passages]);
    }
}
