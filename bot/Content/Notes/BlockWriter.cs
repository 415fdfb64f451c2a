using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>Turns the blocks under a heading into passages.</summary>
internal sealed class BlockWriter
{
    private readonly HiddenMarkup hidden;
    private readonly HashSet<LinkReferenceDefinition> used;
    private readonly int firstLine;
    private readonly SourceLines lines;
    private readonly SectionDrafts drafts;
    private readonly BulletLines bullets;

    /// <param name="firstLine">The line of the file on which the document begins.</param>
    public BlockWriter(
        HiddenMarkup hidden, HashSet<LinkReferenceDefinition> used, int firstLine, SourceLines lines, SectionDrafts drafts)
    {
        this.hidden = hidden;
        this.used = used;
        this.firstLine = firstLine;
        this.lines = lines;
        this.drafts = drafts;
        bullets = new BulletLines(drafts, lines, firstLine);
    }

    public SiblingBlocks Siblings(Place place) => new(this, drafts, lines, place);

    /// <summary>Writes the title of a container, as in <c>:::details Title</c>.</summary>
    /// <returns>Where the rest of the container stands.</returns>
    public Place WriteTitle(CustomContainer container, Place place) =>
        ContainerTitle.Of(container) is { } title && !hidden.IsHiding
            ? WriteTitle(new PassageText(title, [], []), place, container.Line + firstLine)
            : place;

    public void Write(Block block, Place place)
    {
        if (block is not LeafBlock) bullets.End();
        switch (block)
        {
            case LinkReferenceDefinitionGroup:
            case ThematicBreakBlock:
                bullets.End();
                break;
            case HtmlBlock html:
                bullets.End();
                WriteHtml(html, place);
                break;
            case CodeBlock code:
                bullets.End();
                WriteCode(code, place);
                break;
            case LeafBlock leaf:
                WriteText(InlineWriter.Text(leaf, hidden, used), leaf.Line, place);
                break;
            case Table table:
                WriteTable(table, place);
                break;
            case ListBlock list:
                WriteList(list, place);
                break;
            case QuoteBlock quote:
                WriteQuote(quote, place);
                break;
            case FootnoteBlock footnote:
                WriteFootnote(footnote);
                break;
            case CustomContainer container:
                WriteAll(container, 0, WriteTitle(container, place));
                break;
            case ContainerBlock container:
                WriteAll(container, 0, place);
                break;
        }
    }

    private void WriteAll(ContainerBlock container, int from, Place place)
    {
        var siblings = Siblings(place);
        for (var i = from; i < container.Count; i++) siblings.Write(container[i]);
    }

    /// <param name="line">Of the text in the document, from 0.</param>
    private void WriteText(PassageText text, int line, Place place)
    {
        if (!BlockMarks.IsContentsMark(text.Text)) bullets.Write(BlockMarks.WithoutId(text), line, place);
    }

    private void WriteList(ListBlock list, Place place)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var inside = place.Inside(PassageKind.Paragraph);
            if (item is not [ParagraphBlock first, ..])
            {
                WriteAll(item, 0, inside);
                continue;
            }

            // Only the item's first paragraph has its marker; what follows in the item stands under it.
            var head = drafts.Count;
            Write(first, inside.AsItem(TaskMarker(first) ?? (list.IsOrdered ? $"{item.Order}." : "•")));
            WriteAll(item, 1, drafts.Count > head ? inside.Under(head) : inside);
        }
    }

    private static string? TaskMarker(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is TaskList task ? task.Checked ? "☑" : "☐" : null;

    /// <summary>A callout (<c>&gt; [!NOTE] Title</c>) is written as a quotation, but its words are the author's own.</summary>
    private void WriteQuote(QuoteBlock quote, Place place)
    {
        if (quote is not [ParagraphBlock first, ..])
        {
            WriteAll(quote, 0, place.Inside(PassageKind.Quotation));
            return;
        }

        var text = InlineWriter.Text(first, hidden, used);
        if (Callout.Read(text) is not { } callout)
        {
            WriteText(text, first.Line, place.Inside(PassageKind.Quotation));
            WriteAll(quote, 1, place.Inside(PassageKind.Quotation));
            return;
        }

        var inside = callout.Title.Text.Length > 0 ? WriteTitle(callout.Title, place, first.Line + firstLine) : place;
        WriteText(callout.Body, first.Line + callout.BodyLine, inside);
        WriteAll(quote, 1, inside);
    }

    private Place WriteTitle(PassageText title, Place place, int line)
    {
        drafts.Add(place.Passage(title, line));
        return place.Under(drafts.Count - 1);
    }

    private void WriteFootnote(FootnoteBlock footnote)
    {
        var (sections, before) = (drafts.Sections, drafts.Count);
        WriteAll(footnote, 0, Place.Top);
        var label = new PassageText(footnote.Label, [], []);
        if (drafts.Sections != sections || drafts.Count == before)
        {
            drafts.Add(new Passage(PassageKind.Paragraph, label.Text, 0, null, footnote.Line + firstLine, []));
            return;
        }

        var first = drafts[before];
        var joined = PassageText.Join(" ", [label, new PassageText(first.Text, first.Spans, [])]);
        drafts[before] = first with { Text = joined.Text, Spans = joined.Spans };
    }

    /// <summary>The first row of a table names what stands in the others.</summary>
    private void WriteTable(Table table, Place place)
    {
        var header = -1;
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => PassageText.Join(" ", [.. cell.OfType<LeafBlock>().Select(CellText)])).ToList();
            if (cells.TrueForAll(cell => cell.Text.Length == 0)) continue;
            var text = PassageText.Join(" | ", cells);
            var parent = header < 0 ? place.Parent : header;
            if (row.IsHeader) header = drafts.Count;
            drafts.Add(new Passage(PassageKind.TableRow, text.Text, place.Enclosing, null, row.Line + firstLine, text.Spans) { Parent = parent });
        }
    }

    private PassageText CellText(LeafBlock leaf) => InlineWriter.Text(leaf, hidden, used, oneLine: true);

    private void WriteHtml(HtmlBlock html, Place place)
    {
        foreach (var piece in new HtmlText(html.Lines.ToString(), hidden, html.Span.Start).Read())
        {
            var isHeading = piece.HeadingLevel > 0 && place.Enclosing == 0;
            var builder = new PassageTextBuilder(oneLine: isHeading);
            builder.Append(piece.Text);
            var text = builder.Build();
            var line = html.Line + firstLine + piece.Line;
            if (isHeading)
            {
                drafts.Open(piece.HeadingLevel, text.Text, line);
                place = Place.Top;
                continue;
            }

            drafts.Add(PlaceIn(piece, place).Passage(text, line));
        }
    }

    private static Place PlaceIn(HtmlPiece piece, Place place) => piece.Kind switch
    {
        PassageKind.ListItem => place.Inside(PassageKind.Paragraph).AsItem("•"),
        PassageKind.Paragraph => place,
        _ => place.Inside(piece.Kind),
    };

    private void WriteCode(CodeBlock code, Place place)
    {
        var line = code.Line + firstLine + (code is FencedCodeBlock ? 1 : 0);
        var rows = Enumerable.Range(0, code.Lines.Count).Select(i => code.Lines.Lines[i].Slice.ToString().TrimEnd()).ToList();
        if (hidden.IsHiding)
        {
            rows.ForEach(hidden.EndIn);
            return;
        }

        var isText = code is FencedCodeBlock fence ? FencedText.IsText(fence, rows) : FencedText.IsOutline(rows);
        if (isText)
        {
            bullets.WriteRows(rows, line, place);
            return;
        }

        var text = string.Join('\n', rows).TrimEnd().TrimStart('\n');
        if (text.Length > 0) drafts.Add(new Passage(PassageKind.Code, text, place.Enclosing, null, line, []) { Parent = place.Parent });
    }
}
