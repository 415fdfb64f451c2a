namespace Bot.Emulators.Slack.Model;

/// <summary>Which part of a history is asked for.</summary>
/// <param name="Inclusive">Whether the ends belong to it.</param>
internal sealed record HistoryRange(string? Oldest, string? Latest, bool Inclusive, int Limit)
{
    public bool ReachesBack(string ts) => Oldest is null || IsAfter(ts, Oldest);

    public bool Contains(string ts) => ReachesBack(ts) && (Latest is null || IsAfter(Latest, ts));

    private bool IsAfter(string later, string earlier) => string.CompareOrdinal(later, earlier) is var order && (order > 0 || (order == 0 && Inclusive));
}

internal sealed record Page(IReadOnlyList<SlackMessage> Messages, bool HasMore);

/// <summary>What the root of a thread says of its replies.</summary>
internal sealed record ThreadSummary(int Count, IReadOnlyList<string> Users, string Latest);
