using Bot.Digests;

namespace Bot.Cli;

/// <summary>Draws the ledger of digests that were due for a terminal.</summary>
internal static class DigestText
{
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
}
