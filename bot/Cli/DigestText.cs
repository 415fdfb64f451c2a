using Bot.Conversations;
using Bot.Digests;
using Bot.Web;

namespace Bot.Cli;

/// <summary>Draws digests, and the ledger of those that were due, for a terminal.</summary>
internal static class DigestText
{
    public static void Write(Sheet sheet, DigestContent digest)
    {
        var wording = ChatWording.In(digest.Language);
        foreach (var entry in digest.Entries)
        {
            sheet.Blank();
            sheet.Write("", $"{wording.Reason(entry.Reason)} · {Printable.Line(entry.Conference.Name.In(digest.Language))}", Ink.Quiet);
            sheet.Write("", Printable.Line($"{entry.Reference} {entry.Version.Title}"), Ink.Title);
            if (Names.OfSpeakers(entry.Version) is { Length: > 0 } speakers)
                sheet.Write("", Printable.Line(speakers));
            WriteBody(sheet, entry);
        }

        if (digest.MoreNew > 0)
            sheet.Write("", wording.AndMore(digest.MoreNew), Ink.Quiet);
    }

    public static void Write(Sheet sheet, IReadOnlyList<DeliveryEntry> entries, int days)
    {
        foreach (var entry in entries)
        {
            sheet.Write("", string.Join("  ",
            [
                entry.Date.ToString("O"),
                entry.Due.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'"),
                entry.State.ToString().ToLowerInvariant().PadRight(9),
                $"{entry.Attempts}",
                Printable.Line($"{entry.Address.Channel}/{entry.Address.Workspace}/{entry.Address.Conversation}"),
                Printable.Line(entry.Reason ?? entry.MessageId ?? ""),
            ]));
        }

        var counts = entries.GroupBy(entry => entry.State).OrderBy(group => group.Key)
            .Select(group => $"{group.Count():N0} {group.Key.ToString().ToLowerInvariant()}");
        sheet.Write("", entries.Count == 0 ? $"No digest was due in the last {days} days." : string.Join(", ", counts), Ink.Quiet);
    }

    private static void WriteBody(Sheet sheet, DigestEntry entry)
    {
        if (entry.Summary is { } summary)
        {
            sheet.Blank();
            sheet.Write("", summary);
        }

        if (!entry.Highlights.IsEmpty)
            sheet.Blank();
        foreach (var highlight in entry.Highlights)
            sheet.Write("• ", highlight);
        if (entry.Suggestion is { Questions: [var question, ..] })
        {
            sheet.Blank();
            sheet.Write("▸ ", question, Ink.Heading);
        }

        if (entry.Link is { } link)
            sheet.Write("", link, Ink.Quiet);
    }
}
