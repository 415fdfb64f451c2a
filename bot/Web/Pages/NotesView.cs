using System.Collections.Immutable;
using Bot.Content;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>Draws the passages of sections: nested lists, quotations, tables, code. The excerpt's own passages stand out.</summary>
internal sealed class NotesView
{
    /// <summary>What the loader puts between the cells of a table row.</summary>
    private const string CellSeparator = " | ";

    private const string Bullet = "•";

    private readonly Func<Passage, Html> text;
    private readonly Func<int, bool> isExcerpt;
    private bool anchored;

    /// <param name="isExcerpt">Whether the passage at a line belongs to the excerpt that the reader came for.</param>
    /// <param name="marks">Words to mark in the excerpt.</param>
    public NotesView(Func<int, bool> isExcerpt, ImmutableArray<string> marks)
        : this(passage => InlineText.Draw(passage.Text, passage.Spans, isExcerpt(passage.Line) ? InlineText.Find(passage.Text, marks) : [])) =>
        this.isExcerpt = isExcerpt;

    /// <param name="text">Draws the text of a passage.</param>
    public NotesView(Func<Passage, Html> text) => (this.text, isExcerpt) = (text, _ => false);

    public Html Draw(ImmutableArray<Passage> passages) => DrawBlocks(passages, 0, passages.Length);

    private Html DrawBlocks(ImmutableArray<Passage> passages, int from, int to)
    {
        var parts = new List<Html>();
        for (var i = from; i < to;)
        {
            parts.Add(passages[i].Kind switch
            {
                PassageKind.ListItem => DrawList(passages, ref i, to),
                PassageKind.Quotation => DrawQuotation(passages, ref i, to),
                PassageKind.TableRow => DrawTable(passages, ref i, to),
                PassageKind.Code => DrawCode(passages[i++]),
                _ => DrawParagraph(passages[i++]),
            });
        }

        return Html.Join(parts);
    }

    private Html DrawParagraph(Passage passage) => Html.Of($"<p{Attributes(passage)}>{text(passage)}</p>\n");

    private Html DrawCode(Passage passage) => Html.Of($"<pre{Attributes(passage)} tabindex=\"0\"><code>{text(passage)}</code></pre>\n");

    /// <summary>An item owns what follows it and is nested deeper.</summary>
    private Html DrawList(ImmutableArray<Passage> passages, ref int i, int to)
    {
        var (depth, ordered) = (passages[i].Depth, IsOrdered(passages[i]));
        var items = new List<Html>();
        while (i < to && passages[i].Kind == PassageKind.ListItem && passages[i].Depth == depth && IsOrdered(passages[i]) == ordered)
        {
            var item = passages[i++];
            var inner = i;
            while (i < to && passages[i].Depth > depth)
                i++;

            var number = ordered ? Html.Of($" value=\"{NumberOf(item)}\"") : Html.Empty;
            items.Add(Html.Of($"<li{number}{Attributes(item)}>{Task(item)}{text(item)}{DrawBlocks(passages, inner, i)}</li>\n"));
        }

        return ordered ? Html.Of($"<ol>{Html.Join(items)}</ol>\n") : Html.Of($"<ul>{Html.Join(items)}</ul>\n");
    }

    private Html DrawQuotation(ImmutableArray<Passage> passages, ref int i, int to)
    {
        var depth = passages[i].Depth;
        var parts = new List<Html>();
        while (i < to && passages[i].Kind == PassageKind.Quotation && passages[i].Depth >= depth)
            parts.Add(passages[i].Depth > depth ? DrawQuotation(passages, ref i, to) : DrawParagraph(passages[i++]));

        return Html.Of($"<blockquote>{Html.Join(parts)}</blockquote>\n");
    }

    private Html DrawTable(ImmutableArray<Passage> passages, ref int i, int to)
    {
        var rows = new List<Html>();
        for (; i < to && passages[i].Kind == PassageKind.TableRow; i++)
            rows.Add(Html.Of($"<tr{Attributes(passages[i])}>{DrawCells(passages[i])}</tr>\n"));

        return Html.Of($"<div class=\"table\" tabindex=\"0\"><table><tbody>{Html.Join(rows)}</tbody></table></div>\n");
    }

    private Html DrawCells(Passage row)
    {
        var cells = new List<Html>();
        for (var start = 0; start <= row.Text.Length;)
        {
            var end = row.Text.IndexOf(CellSeparator, start, StringComparison.Ordinal);
            if (end < 0)
                end = row.Text.Length;

            var offset = start;
            var spans = row.Spans.Where(span => span.Start >= offset && span.Start < end).Select(span => span with { Start = span.Start - offset });
            cells.Add(Html.Of($"<td>{text(row with { Text = row.Text[start..end], Spans = [.. spans] })}</td>"));
            start = end + CellSeparator.Length;
        }

        return Html.Join(cells);
    }

    private Html Attributes(Passage passage)
    {
        if (!isExcerpt(passage.Line))
            return Html.Empty;

        var id = anchored ? Html.Empty : Html.Of($" id=\"{SessionAddress.ExcerptAnchor}\"");
        anchored = true;
        return Html.Of($"{id} class=\"excerpt\"");
    }

    /// <summary>A task is ticked or not, which a bullet does not say.</summary>
    private static Html Task(Passage item) =>
        item.Marker is null or Bullet || IsOrdered(item) ? Html.Empty : Html.Of($"<span class=\"task\">{item.Marker}</span> ");

    private static bool IsOrdered(Passage passage) => passage.Marker is { Length: > 0 } marker && char.IsAsciiDigit(marker[0]);

    private static int NumberOf(Passage item)
    {
        var digits = string.Concat((item.Marker ?? "").TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, out var number) ? number : 1;
    }
}
