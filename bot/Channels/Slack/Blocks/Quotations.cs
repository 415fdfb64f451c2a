using Bot.Presentation;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Maps the lines of a quotation: paragraphs to quotes, list items to lists with the quote's border.</summary>
internal static class Quotations
{
    private const string Bullet = "•";

    public static IEnumerable<RichTextPart> Of(IReadOnlyList<QuotedLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var first = lines[i];
            var run = lines.Skip(i).TakeWhile((line, at) => Continues(first, line, at)).ToList();
            yield return first.IsItem ? List(run) : RichTexts.Quote(run.SelectMany((line, at) => Inlines(line, at == 0 ? "" : "\n")));
            i += run.Count;
        }
    }

    /// <summary>Paragraphs follow paragraphs; items of one depth and kind follow each other, those of a numbered list without a gap.</summary>
    private static bool Continues(QuotedLine first, QuotedLine line, int at) => first.IsItem
        ? line.IsItem && line.Depth == first.Depth && line.Number == (first.Number is { } number ? number + at : null)
        : !line.IsItem;

    private static RichTextList List(List<QuotedLine> items)
    {
        return RichTexts.List(items.Select(item => RichTexts.Section(Inlines(item, TaskOf(item))))) with
        {
            Style = items[0].Number is null ? "bullet" : "ordered",
            Indent = items[0].Depth > 0 ? Math.Min(items[0].Depth, Limits.Indent) : null,
            Offset = items[0].Number is > 1 and var number ? number - 1 : null,
            Border = 1,
        };
    }

    /// <summary>The box of a task, which is no bullet of a list.</summary>
    private static string TaskOf(QuotedLine item) => item.Number is null && item.Marker != Bullet ? item.Marker + " " : "";

    private static IEnumerable<Inline?> Inlines(QuotedLine line, string before) => line.Text.Select(RichTexts.Of).Prepend(RichTexts.Text(before));
}
