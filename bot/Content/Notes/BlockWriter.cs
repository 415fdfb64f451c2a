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

    /// <param name="firstLine">The line of the file on which the document begins.</param>
    public BlockWriter(HiddenMarkup hidden, HashSet<LinkReferenceDefinition> used, int firstLine)
    {
        this.hidden = hidden;
        this.used = used;
        this.firstLine = firstLine;
    }

    public void Write(Block block, List<Passage> passages) => Write(block, Place.Top, passages);

    private void Write(Block block, Place place, List<Passage> passages)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup:
            case ThematicBreakBlock:
                break;
            case HtmlBlock html:
                WriteHtml(html, place, passages);
                break;
            case CodeBlock code:
                if (!hidden.IsHiding) WriteCode(code, place, passages);
                break;
            case LeafBlock leaf:
                WriteText(leaf, place, passages);
                break;
            case Table table:
                WriteTable(table, place, passages);
                break;
            case ListBlock list:
                WriteList(list, place, passages);
                break;
            case QuoteBlock quote:
                foreach (var child in quote) Write(child, place.Inside(PassageKind.Quotation), passages);
                break;
            case FootnoteBlock footnote:
                WriteFootnote(footnote, passages);
                break;
            case ContainerBlock container:
                foreach (var child in container) Write(child, place, passages);
                break;
        }
    }

    private void WriteText(LeafBlock leaf, Place place, List<Passage> passages)
    {
        var text = InlineWriter.Text(leaf, hidden, used);
        passages.AddRange(BulletLines.Split(text, place, leaf.Line + firstLine));
    }

    private void WriteList(ListBlock list, Place place, List<Passage> passages)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{item.Order}." : "•";
            var inside = place.Inside(PassageKind.Paragraph);
            for (var i = 0; i < item.Count; i++)
            {
                // Only the item's first paragraph has its marker; what follows in the item stands under it.
                var isFirst = i == 0 && item[i] is ParagraphBlock;
                Write(item[i], isFirst ? inside.AsItem(TaskMarker((ParagraphBlock)item[i]) ?? marker) : inside, passages);
            }
        }
    }

    private static string? TaskMarker(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is TaskList task ? task.Checked ? "☑" : "☐" : null;

    private void WriteFootnote(FootnoteBlock footnote, List<Passage> passages)
    {
        var before = passages.Count;
        foreach (var child in footnote) Write(child, Place.Top, passages);
        var label = new PassageText(footnote.Label, [], []);
        if (passages.Count == before)
        {
            passages.Add(new Passage(PassageKind.Paragraph, label.Text, 0, null, footnote.Line + firstLine, []));
            return;
        }

        var first = passages[before];
        var joined = PassageText.Join(" ", [label, new PassageText(first.Text, first.Spans, [])]);
        passages[before] = first with { Text = joined.Text, Spans = joined.Spans };
    }

    private void WriteTable(Table table, Place place, List<Passage> passages)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => PassageText.Join(" ", [.. cell.OfType<LeafBlock>().Select(CellText)])).ToList();
            if (cells.TrueForAll(cell => cell.Text.Length == 0)) continue;
            var text = PassageText.Join(" | ", cells);
            passages.Add(new Passage(PassageKind.TableRow, text.Text, place.Enclosing, null, row.Line + firstLine, text.Spans));
        }
    }

    private PassageText CellText(LeafBlock leaf) => InlineWriter.Text(leaf, hidden, used, oneLine: true);

    private void WriteHtml(HtmlBlock html, Place place, List<Passage> passages)
    {
        foreach (var (text, line) in HtmlText.Lines(html.Lines.ToString(), hidden, html.Span.Start))
        {
            var builder = new PassageTextBuilder(oneLine: false);
            builder.Append(text);
            passages.Add(place.Passage(builder.Build(), html.Line + firstLine + line));
        }
    }

    private void WriteCode(CodeBlock code, Place place, List<Passage> passages)
    {
        var line = code.Line + firstLine + (code is FencedCodeBlock ? 1 : 0);
        var lines = Enumerable.Range(0, code.Lines.Count).Select(i => code.Lines.Lines[i].Slice.ToString().TrimEnd()).ToList();
        if (code is not FencedCodeBlock && BulletLines.AreBullets(lines))
        {
            passages.AddRange(BulletLines.FromCode(lines, place, line));
            return;
        }

        var text = string.Join('\n', lines).TrimEnd().TrimStart('\n');
        if (text.Length > 0) passages.Add(new Passage(PassageKind.Code, text, place.Enclosing, null, line, []));
    }
}
