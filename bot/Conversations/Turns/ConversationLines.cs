namespace Bot.Conversations;

/// <summary>The lines of all conversations. Its owner holds it to one thread at a time.</summary>
internal sealed class ConversationLines(IReadOnlyDictionary<string, RateLimits> limits)
{
    /// <summary>The number of lines beyond which those are forgotten where nothing waits and no limit is near.</summary>
    private const int Remembered = 4096;

    private readonly Dictionary<Place, ConversationLine> lines = [];
    private readonly Dictionary<Place, WorkspaceLines> workspaces = [];
    private int forgetAt = Remembered;

    public int Count => lines.Count;

    public IEnumerable<ConversationLine> All => lines.Values;

    /// <param name="takesTurn">What takes none has a line of its own, without limits.</param>
    public ConversationLine Of(ConversationAddress address, bool takesTurn, TimeSpan now)
    {
        var place = new Place(address.Channel, address.Workspace, address.Conversation, takesTurn);
        if (lines.TryGetValue(place, out var line))
            return line;
        if (lines.Count >= forgetAt)
            Forget(now);
        var most = takesTurn && limits.TryGetValue(address.Channel, out var known) ? known : RateLimits.None;
        var shared = place with { Conversation = "" };
        if (!workspaces.TryGetValue(shared, out var workspace))
            workspaces.Add(shared, workspace = new(most.Workspace));
        lines.Add(place, line = new(workspace, most.Conversation));
        return line;
    }

    /// <summary>The oldest ticket whose turn it is; null: none, before <paramref name="wake"/> at least.</summary>
    public (ConversationLine Line, Ticket Ticket)? Next(bool isWorkerFree, TimeSpan now, out TimeSpan wake)
    {
        wake = TimeSpan.MaxValue;
        (ConversationLine Line, Ticket Ticket)? best = null;
        foreach (var workspace in workspaces.Values)
        {
            if (workspace.Waiting.Count == 0)
                continue;
            var free = workspace.Window.Next(now);
            if (free > now)
                wake = free < wake ? free : wake;
            else
                best = Oldest(workspace, best, isWorkerFree, now, ref wake);
        }

        return best;
    }

    private static (ConversationLine Line, Ticket Ticket)? Oldest(
        WorkspaceLines workspace, (ConversationLine Line, Ticket Ticket)? best, bool isWorkerFree, TimeSpan now, ref TimeSpan wake)
    {
        foreach (var line in workspace.Waiting)
        {
            if (best is { Ticket: var oldest } && Ticket.Order.Compare(oldest, line.First) <= 0)
                break;
            var free = line.Window.Next(now);
            if (free > now)
                wake = free < wake ? free : wake;
            else if (line.Next(isWorkerFree) is { } ticket && (best is null || Ticket.Order.Compare(ticket, best.Value.Ticket) < 0))
                best = (line, ticket);
        }

        return best;
    }

    private void Forget(TimeSpan now)
    {
        foreach (var (place, line) in lines)
        {
            if (line.IsIdle(now))
                lines.Remove(place);
        }

        // So that looking costs little where all of them are busy.
        forgetAt = Math.Max(Remembered, lines.Count * 2);
    }

    private readonly record struct Place(string Channel, string Workspace, string Conversation, bool TakesTurn);
}
