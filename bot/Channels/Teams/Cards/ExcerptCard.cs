using System.Collections.Immutable;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Conversations;

namespace Bot.Channels.Teams.Cards;

/// <summary>Draws an excerpt: where it stands, and the words themselves as a quotation with what matched marked.</summary>
internal static class ExcerptCard
{
    public static Container Block(Excerpt excerpt, ChatWording wording, int longest)
    {
        CardElement?[] items =
        [
            CardBuilder.Runs(CardBuilder.Link(Title(excerpt), excerpt.Link, run => run with { Weight = "bolder" })),
            Place(excerpt, wording) is { } place ? place with { Spacing = "none" } : null,
            new Container(Quotation(excerpt, longest), "emphasis") { Spacing = "small" },
        ];
        return new([.. items.OfType<CardElement>()]) { Separator = true, Spacing = "medium" };
    }

    /// <summary>A card of its own, as the message extension puts into a message.</summary>
    public static Drawing Draw(Excerpt excerpt, ChatWording wording)
    {
        var card = new CardBuilder(excerpt.Language);
        card.Add(Block(excerpt, wording, Excerpt.MaximumLength));
        card.Button(CardBuilder.Open(wording.OpenNotes, excerpt.Link));
        return card.Draw(Plain(excerpt, wording, Excerpt.MaximumLength));
    }

    /// <summary>For where there is no card.</summary>
    public static string Plain(Excerpt excerpt, ChatWording wording, int longest)
    {
        var (text, isCut) = Cut(excerpt.Text, longest);
        string[] lines = [Title(excerpt), PlaceText(excerpt), $"{wording.Open}{Before(excerpt)}{text}{After(excerpt, isCut)}{wording.Close}"];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    public static string Title(Excerpt excerpt) => ShownText.Line($"{excerpt.Session} {excerpt.Title}", Limits.Title);

    public static string PlaceText(Excerpt excerpt)
    {
        var path = ShownText.Line(string.Join(" › ", excerpt.Section), Limits.Path);
        return ShownText.Join(
            path, excerpt.Speaker is { } name && !(excerpt.Section is [.., var last] && last == name) ? ShownText.Line(name, Limits.Person) : "");
    }

    private static RichTextBlock? Place(Excerpt excerpt, ChatWording wording)
    {
        static TextRun Quiet(TextRun run) => run with { Size = "small", IsSubtle = true };
        var there = excerpt.Translation is { Link: { } link } translation && ShownText.IsWebAddress(link, Limits.Url)
            ? CardBuilder.Link(wording.NotesIn(translation.Language), link, Quiet)
            : null;
        var place = PlaceText(excerpt);
        return CardBuilder.Runs(CardBuilder.Text(place, Quiet), there is not null && place.Length > 0 ? CardBuilder.Text("  ·  ", Quiet) : null, there);
    }

    /// <summary>A block for each line, since cards do not break lines within one.</summary>
    private static ImmutableArray<CardElement> Quotation(Excerpt excerpt, int longest)
    {
        var (text, isCut) = Cut(excerpt.Text, longest);
        var lines = ImmutableArray.CreateBuilder<CardElement>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            var isLast = end < 0;
            end = isLast ? text.Length : end;
            var before = start == 0 ? Before(excerpt) : "";
            var after = isLast ? After(excerpt, isCut) : "";
            if (CardBuilder.Runs([CardBuilder.Text(before), .. Marked(text, start, end, excerpt.Highlights), CardBuilder.Text(after)]) is { } line)
                lines.Add(line with { Spacing = lines.Count == 0 ? null : "small" });
            start = end + 1;
        }

        return lines.ToImmutable();
    }

    private static IEnumerable<TextRun?> Marked(string text, int start, int end, ImmutableArray<Highlight> highlights)
    {
        var done = start;
        foreach (var highlight in highlights)
        {
            var (from, to) = (Math.Clamp(highlight.Start, done, end), Math.Clamp(highlight.Start + highlight.Length, done, end));
            if (from == to)
                continue;
            yield return CardBuilder.Text(text[done..from]);
            yield return CardBuilder.Text(text[from..to], run => run with { Weight = "bolder", Highlight = true });
            done = to;
        }

        yield return CardBuilder.Text(text[done..end]);
    }

    private static string Before(Excerpt excerpt) => excerpt.StartsMidway ? "… " : "";

    private static string After(Excerpt excerpt, bool isCut) => isCut || excerpt.EndsMidway ? " …" : "";

    private static (string Text, bool IsCut) Cut(string text, int longest) => text.Length <= longest
        ? (text, false)
        : (text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)], true);
}
