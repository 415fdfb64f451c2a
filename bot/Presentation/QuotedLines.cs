using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>Divides an excerpt into the paragraphs and list items that it stands in, with its marks.</summary>
internal static class QuotedLines
{
    /// <param name="longest">UTF-16 units; what is beyond is left out, and an ellipsis says so.</param>
    public static ImmutableArray<QuotedLine> Of(Excerpt excerpt, int longest)
    {
        var text = excerpt.Text.Length <= longest ? excerpt.Text : excerpt.Text[..Boundary(excerpt.Text, longest, 0)];
        var passages = excerpt.Passages.Where(passage => passage.Start < text.Length).ToList();
        if (passages.Count == 0)
            passages.Add(new(0, text.Length, PassageKind.Paragraph, 0, null, 0));
        var outermost = passages.Min(passage => passage.Depth);
        var lines = ImmutableArray.CreateBuilder<QuotedLine>();
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var before = i == 0 && excerpt.StartsMidway ? "… " : "";
            var after = i == passages.Count - 1 && (excerpt.EndsMidway || text.Length < excerpt.Text.Length) ? " …" : "";
            Inline[] inlines =
            [
                new(before, InlineKind.Quiet),
                .. Marked(text, passage.Start, Math.Min(passage.Start + passage.Length, text.Length), excerpt.Highlights),
                new(after, InlineKind.Quiet),
            ];
            lines.Add(new(passage.Kind, passage.Depth - outermost, passage.Marker, [.. inlines.Where(inline => inline.Text.Length > 0)]));
        }

        return lines.ToImmutable();
    }

    private static IEnumerable<Inline> Marked(string text, int start, int end, ImmutableArray<Highlight> highlights)
    {
        var done = start;
        foreach (var highlight in highlights)
        {
            var (from, to) = (Clamp(highlight.Start), Clamp(highlight.Start + highlight.Length));
            if (from == to)
                continue;
            yield return new(text[done..from]);
            yield return new(text[from..to], InlineKind.Mark);
            done = to;
        }

        yield return new(text[done..end]);

        int Clamp(int position) => Math.Min(Boundary(text, position, done), end);
    }

    /// <summary>Between two characters, at or before <paramref name="position"/>.</summary>
    private static int Boundary(string text, int position, int least)
    {
        var at = Math.Clamp(position, least, text.Length);
        return at > least && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
    }
}
