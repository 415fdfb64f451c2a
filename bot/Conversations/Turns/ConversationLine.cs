using System.Collections.Immutable;

namespace Bot.Conversations;

/// <summary>The conversations of one workspace, those with waiting tickets in the order of their oldest ones.</summary>
internal sealed class WorkspaceLines(ImmutableArray<RateLimit> limits)
{
    public RateWindow Window { get; } = new(limits);

    public SortedSet<ConversationLine> Waiting { get; } = new(ConversationLine.Order);
}

/// <summary>The tickets of one conversation in the order in which they came. A thread has one turn at a time.</summary>
internal sealed class ConversationLine(WorkspaceLines workspace, ImmutableArray<RateLimit> limits)
{
    /// <summary>The order of lines in which something waits: by their oldest tickets.</summary>
    public static IComparer<ConversationLine> Order { get; } =
        Comparer<ConversationLine>.Create((left, right) => Ticket.Order.Compare(left.First, right.First));

    private readonly SortedSet<Ticket> tickets = new(Ticket.Order);
    private readonly HashSet<string> busy = new(StringComparer.Ordinal);
    private int reserved;

    public WorkspaceLines Workspace { get; } = workspace;

    public RateWindow Window { get; } = new(limits);

    /// <summary>The oldest; null: nothing waits.</summary>
    public Ticket? First { get; private set; }

    /// <summary>When the next turn may be taken, by its own limits and those of the workspace.</summary>
    public TimeSpan NextTurn(TimeSpan now) => Window.Next(Workspace.Window.Next(now));

    public void Add(Ticket ticket) => Change(() => tickets.Add(ticket));

    public void Remove(Ticket ticket) => Change(() => tickets.Remove(ticket));

    /// <summary>Removes all that a worker would answer.</summary>
    public IReadOnlyList<Ticket> RemoveMessages()
    {
        var messages = tickets.Where(ticket => ticket.Waiter is null).ToList();
        Change(() => tickets.ExceptWith(messages));
        return messages;
    }

    /// <summary>The oldest whose thread is not in hand.</summary>
    /// <param name="isWorkerFree">Else the oldest that needs no worker.</param>
    public Ticket? Next(bool isWorkerFree) =>
        tickets.FirstOrDefault(ticket => ticket.Waiter is not null || (isWorkerFree && !busy.Contains(ThreadOf(ticket.Address))));

    /// <summary>Keeps the next turn for a message that is about to be stored, if nothing is before it.</summary>
    public bool TryReserve(ConversationAddress address, TimeSpan now)
    {
        if (First is not null || busy.Contains(ThreadOf(address)) || NextTurn(now) > now || (reserved > 0 && Window.HasLimits))
            return false;
        reserved++;
        return true;
    }

    public void Unreserve() => reserved--;

    public void Begin(Ticket ticket, TimeSpan now)
    {
        Remove(ticket);
        Window.Take(now);
        Workspace.Window.Take(now);
        if (ticket.Waiter is null)
            busy.Add(ThreadOf(ticket.Address));
    }

    public void End(Turn turn, bool isUsed)
    {
        busy.Remove(ThreadOf(turn.Ticket.Address));
        if (isUsed)
            return;
        Window.GiveBack(turn.At);
        Workspace.Window.GiveBack(turn.At);
    }

    /// <summary>It can be forgotten.</summary>
    public bool IsIdle(TimeSpan now) => First is null && reserved == 0 && busy.Count == 0 && Window.IsIdle(now);

    private static string ThreadOf(ConversationAddress address) => address.Thread ?? "";

    /// <summary>The place of the conversation among the others goes by its oldest ticket.</summary>
    private void Change(Action change)
    {
        if (First is not null)
            Workspace.Waiting.Remove(this);
        change();
        First = tickets.Min;
        if (First is not null)
            Workspace.Waiting.Add(this);
    }
}
