using Bot.Answers;
using Bot.Channels.Common;
using Bot.Conversations;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Draws an excerpt: where it stands, and the words themselves as a quotation with what matched in bold.</summary>
internal static class ExcerptBlocks
{
    public static void Draw(BlockList list, Excerpt excerpt, ChatWording wording, int longest)
    {
        var title = ShownText.Line($"{excerpt.Session} {excerpt.Title}", Limits.Title);
        list.RichText(
            RichTexts.Section(
                RichTexts.Link(excerpt.Link, title, InlineStyle.Strong),
                RichTexts.Text(Place(excerpt)),
                excerpt.Translation is { Link: not null } there ? RichTexts.Text("  ·  ") : null,
                excerpt.Translation is { Link: { } link } ? RichTexts.Link(link, wording.NotesIn(excerpt.Translation.Language)) : null),
            RichTexts.Quote(Quotation(excerpt, longest)));
    }

    /// <summary>One line for where there is no rich text.</summary>
    public static string Plain(Excerpt excerpt, ChatWording wording, int longest)
    {
        var (text, isCut) = Cut(excerpt.Text, longest);
        var title = ShownText.Line($"{excerpt.Session} {excerpt.Title}", Limits.Title);
        return $"{title}{Place(excerpt)}\n{wording.Open}{Before(excerpt)}{text}{After(excerpt, isCut)}{wording.Close}";
    }

    private static string Place(Excerpt excerpt)
    {
        var path = ShownText.Line(string.Join(" › ", excerpt.Section), Limits.Path);
        var speaker = excerpt.Speaker is { } name && !(excerpt.Section is [.., var last] && last == name) ? ShownText.Line(name, Limits.Person) : "";
        var place = string.Join(" · ", new[] { path, speaker }.Where(part => part.Length > 0));
        return place.Length == 0 ? "" : "\n" + place;
    }

    private static IEnumerable<Inline?> Quotation(Excerpt excerpt, int longest)
    {
        var (text, isCut) = Cut(excerpt.Text, longest);
        yield return RichTexts.Text(Before(excerpt));
        var done = 0;
        foreach (var highlight in excerpt.Highlights)
        {
            var (start, end) = (Boundary(text, highlight.Start, done), Boundary(text, highlight.Start + highlight.Length, done));
            if (start == end)
                continue;

            yield return RichTexts.Text(text[done..start]);
            yield return RichTexts.Text(text[start..end], InlineStyle.Strong);
            done = end;
        }

        yield return RichTexts.Text(text[done..]);
        yield return RichTexts.Text(After(excerpt, isCut));
    }

    private static string Before(Excerpt excerpt) => excerpt.StartsMidway ? "… " : "";

    private static string After(Excerpt excerpt, bool isCut) => isCut || excerpt.EndsMidway ? " …" : "";

    private static (string Text, bool IsCut) Cut(string text, int longest) =>
        text.Length <= longest ? (text, false) : (text[..Boundary(text, longest, 0)], true);

    /// <summary>Between two characters, at or before <paramref name="position"/>.</summary>
    private static int Boundary(string text, int position, int least)
    {
        var at = Math.Clamp(position, least, text.Length);
        return at > least && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
    }
}
