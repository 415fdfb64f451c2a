using System.Text.RegularExpressions;

namespace Bot.Content.Notes;

/// <summary>
/// Writes texts in which Markdown sees no list: lines that begin with a <see cref="BulletMark"/>, as Japanese notes are often written, and
/// the rows of outlines that Markdown takes for code.
/// </summary>
internal sealed partial class BulletLines
{
    private readonly SectionDrafts drafts;
    private readonly SourceLines lines;
    private readonly int firstLine;

    /// <summary>The items that a further item may stand under. They outlive their paragraph: an empty line between items means nothing.</summary>
    private readonly Stack<Item> open = new();
    private int section;
    private int introduction = -1;

    public BulletLines(SectionDrafts drafts, SourceLines lines, int firstLine)
    {
        this.drafts = drafts;
        this.lines = lines;
        this.firstLine = firstLine;
    }

    /// <summary>To be called for every block that is no text: it ends the list.</summary>
    public void End()
    {
        open.Clear();
        introduction = -1;
    }

    /// <summary>One passage, or one for each line that begins with a mark.</summary>
    /// <param name="line">Of the text in the document, from 0.</param>
    public void Write(PassageText text, int line, Place place)
    {
        if (section != drafts.Sections) End();
        section = drafts.Sections;
        var parts = Parts(text);
        for (var i = 0; i < parts.Count; i++)
        {
            var (start, lineOfPart) = (parts[i].Position, line + parts[i].Line);
            var mark = BulletMark.At(text.Text.AsSpan(start));
            var part = text.Slice(start + (mark?.Length ?? 0), i + 1 < parts.Count ? parts[i + 1].Position : text.Text.Length);
            if (part.Text.Length == 0) continue;
            if (mark is { } found)
                AddItem(found, lines.ColumnOf(text.Text[start], lineOfPart), part, place, lineOfPart + firstLine);
            else
                AddText(place.Passage(part, lineOfPart + firstLine), isFollowed: parts.Count > 1);
        }
    }

    /// <summary>Rows that stand as they are, of an outline or of text between the marks of code.</summary>
    /// <param name="line">Of the first row in the file.</param>
    public void WriteRows(List<string> rows, int line, Place place)
    {
        End();
        section = drafts.Sections;
        for (var i = 0; i < rows.Count; i++)
        {
            var text = rows[i].TrimStart();
            if (text.Length == 0) continue;
            var indent = SourceLines.Width(rows[i].AsSpan(0, rows[i].Length - text.Length));
            var mark = MarkOf(text);
            var rest = text[(mark?.Length ?? 0)..].TrimStart();
            if (mark is { } found && rest.Length > 0)
                AddItem(found, indent, new PassageText(rest, [], []), place, line + i);
            else
                drafts.Add((UnderItem(indent) is var parent && parent < 0 ? place : place.Under(parent)).Passage(new PassageText(text, [], []), line + i));
        }

        End();
    }

    /// <summary>The mark of an item of Markdown or of a word processor.</summary>
    public static BulletMark? MarkOf(string text)
    {
        if (BulletMark.At(text) is { } mark) return mark;
        var match = Marker().Match(text);
        if (!match.Success) return null;
        var marker = char.IsAsciiDigit(text[0]) ? match.Value.TrimEnd()[..^1] + "." : "•";
        return new BulletMark(marker, match.Length, 2);
    }

    private static List<SourceBreak> Parts(PassageText text)
    {
        var parts = new List<SourceBreak> { new(0, 0) };
        var breaks = text.Breaks.Concat(HardBreaks(text)).OrderBy(line => line.Position);
        foreach (var line in breaks)
        {
            if (line.Position > parts[^1].Position && line.Position < text.Text.Length && BulletMark.At(text.Text.AsSpan(line.Position)) is not null)
                parts.Add(line);
        }

        return parts;
    }

    /// <summary>Lines that HTML breaks within a line of the source.</summary>
    private static IEnumerable<SourceBreak> HardBreaks(PassageText text)
    {
        var next = 0;
        for (var at = text.Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf('\n', at + 1))
        {
            while (next < text.Breaks.Length && text.Breaks[next].Position <= at) next++;
            if (next < text.Breaks.Length && text.Breaks[next].Position == at + 1) continue;
            yield return new SourceBreak(at + 1, next == 0 ? 0 : text.Breaks[next - 1].Line);
        }
    }

    private void AddItem(BulletMark mark, int indent, PassageText text, Place place, int line)
    {
        while (open.TryPeek(out var above) && !(indent > above.Indent || (indent == above.Indent && mark.Rank > above.Rank))) open.Pop();
        var parent = open.TryPeek(out var item) ? item.Ordinal : introduction >= 0 ? introduction : place.Parent;
        var depth = place.Enclosing + open.Count;
        open.Push(new Item(indent, mark.Rank, drafts.Count));
        drafts.Add(new Passage(PassageKind.ListItem, text.Text, depth, mark.Shown, line, text.Spans) { Parent = parent });
    }

    private void AddText(Passage passage, bool isFollowed)
    {
        End();
        if (isFollowed) introduction = drafts.Count;
        drafts.Add(passage);
    }

    private int UnderItem(int indent)
    {
        while (open.TryPeek(out var above) && above.Indent >= indent) open.Pop();
        return open.TryPeek(out var item) ? item.Ordinal : -1;
    }

    private readonly record struct Item(int Indent, int Rank, int Ordinal);

    [GeneratedRegex(@"^([-*+]|[0-9]{1,9}[.)])[ \t]+(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();
}
