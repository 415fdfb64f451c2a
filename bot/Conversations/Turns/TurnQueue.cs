using System.Threading.Channels;

namespace Bot.Conversations;

/// <summary>Gives turns to send: to each conversation and workspace as often as its chat service allows, the oldest first, side by side across
/// conversations and in order within a thread. What waits here has no lease: it is claimed when its turn comes, by whichever replica is first.</summary>
internal sealed class TurnQueue : IDisposable
{
    /// <summary>The number of messages in memory beyond which further ones are read from the store later.</summary>
    private const int MostMessages = 32_768;

    private readonly int parallel;
    private readonly TimeProvider time;
    private readonly long origin;
    private readonly Lock gate = new();
    private readonly ConversationLines lines;
    private readonly HashSet<long> known = [];
    private readonly Channel<Turn> begun = Channel.CreateUnbounded<Turn>();
    private readonly ITimer timer;
    private TimeSpan wake = TimeSpan.MaxValue;
    private long lastWaiter;
    private bool isClosed;

    /// <summary>More waits in the store than is known here, so that new messages are found there too, after those before them.</summary>
    private bool isFull;

    public TurnQueue(IEnumerable<IChannel> channels, ConversationOptions options, TimeProvider time)
    {
        lines = new(channels.ToDictionary(channel => channel.Name, channel => channel.Limits, StringComparer.Ordinal));
        parallel = options.Parallel;
        this.time = time;
        origin = time.GetTimestamp();
        timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Number of conversations that are remembered.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return lines.Count;
        }
    }

    /// <summary>Number of those that wait for a turn without being a message.</summary>
    public int Waiters { get; private set; }

    /// <summary>Number of messages that were begun and not given back, or are about to be stored with a claim.</summary>
    public int InHand { get; private set; }

    /// <summary>Number of messages whose turn has come and that no worker has taken.</summary>
    public int Begun => begun.Reader.Count;

    /// <summary>The time since the start, by the monotonic timer: the clock may be set.</summary>
    private TimeSpan Now => time.GetElapsedTime(origin);

    /// <summary>Keeps a worker and the next turn for a message that is about to be stored, if it is its turn.</summary>
    /// <returns>Whether it may be claimed in the commit that stores it; then <see cref="Unreserve"/> must follow.</returns>
    public bool TryReserve(IncomingMessage message)
    {
        lock (gate)
        {
            var now = Now;
            if (isClosed || isFull || InHand >= parallel || !lines.Of(message.Address, Ticket.HasTurn(message), now).TryReserve(message.Address, now))
                return false;
            InHand++;
            return true;
        }
    }

    /// <summary>The message was stored and added, or not.</summary>
    public void Unreserve(IncomingMessage message)
    {
        lock (gate)
        {
            var now = Now;
            InHand--;
            lines.Of(message.Address, Ticket.HasTurn(message), now).Unreserve();
            Begin(now);
        }
    }

    /// <summary>Adds a message that was stored just now. Without a claim and without room it is found in the store later.</summary>
    /// <returns>False: closed, and a claim is still the caller's.</returns>
    public bool TryAdd(Ticket ticket)
    {
        lock (gate)
        {
            if (isClosed)
                return false;
            isFull |= known.Count >= MostMessages;
            if ((ticket.Claim is not null || !isFull) && known.Add(ticket.Id))
                Add(ticket);
            return true;
        }
    }

    /// <summary>Adds messages that wait in the store, as far as there is room and they are not known.</summary>
    /// <param name="isLast">With these, everything that waits there was added.</param>
    /// <returns>How many were new; null: there is no room for all.</returns>
    public int? AddWaiting(IReadOnlyList<Ticket> tickets, bool isLast)
    {
        lock (gate)
        {
            if (isClosed)
                return null;
            var before = known.Count;
            foreach (var ticket in tickets)
            {
                if (known.Count >= MostMessages)
                {
                    isFull = true;
                    return null;
                }

                if (known.Add(ticket.Id))
                    Add(ticket);
            }

            isFull &= !isLast;
            return known.Count - before;
        }
    }

    /// <summary>Waits for a turn to send something that is in no inbox.</summary>
    public async Task WaitAsync(ConversationAddress address, CancellationToken cancellation)
    {
        Ticket ticket;
        lock (gate)
        {
            ticket = new(--lastWaiter, time.GetUtcNow(), address, TakesTurn: true) { Waiter = new(TaskCreationOptions.RunContinuationsAsynchronously) };
            Waiters++;
            Add(ticket);
        }

        await using var stopping = cancellation.Register(() => Leave(ticket, cancellation));
        await ticket.Waiter.Task;
    }

    /// <summary>The service wants nothing more in the conversation for so long.</summary>
    public void Hold(ConversationAddress address, TimeSpan pause)
    {
        lock (gate)
        {
            var now = Now;
            lines.Of(address, takesTurn: true, now).Window.Hold(now + pause);
        }
    }

    /// <summary>The messages whose turn has come, until closed. Each is to be given back.</summary>
    public IAsyncEnumerable<Turn> TakeAsync(CancellationToken cancellation) => begun.Reader.ReadAllAsync(cancellation);

    public void GiveBack(Turn turn, TurnEnd end)
    {
        lock (gate)
        {
            var (now, ticket) = (Now, turn.Ticket);
            var line = lines.Of(ticket.Address, ticket.TakesTurn, now);
            line.End(turn, end.IsUsed);
            InHand--;
            known.Remove(ticket.Id);
            if (end.Again is { } again)
                line.Window.Hold(now + (again - time.GetUtcNow()));
            if (end.Again is not null && !isClosed && known.Add(ticket.Id))
                line.Add(ticket with { Claim = null });
            Begin(now);
        }
    }

    /// <summary>Takes and begins no more messages.</summary>
    /// <returns>The claims that no worker has begun.</returns>
    public IReadOnlyList<Claim> Close()
    {
        lock (gate)
        {
            isClosed = true;
            begun.Writer.TryComplete();
            var left = lines.All.SelectMany(line => line.RemoveMessages()).ToList();
            while (begun.Reader.TryRead(out var turn))
                left.Add(turn.Ticket);
            return [.. left.Select(ticket => ticket.Claim).OfType<Claim>()];
        }
    }

    public void Dispose() => timer.Dispose();

    private void Wake()
    {
        lock (gate)
        {
            wake = TimeSpan.MaxValue;
            Begin(Now);
        }
    }

    private void Add(Ticket ticket)
    {
        var now = Now;
        var line = lines.Of(ticket.Address, ticket.TakesTurn, now);
        line.Add(ticket);

        // Where many wait, each that comes would look at all of them.
        if (line.NextTurn(now) is var turn && turn > now)
            WakeAt(turn, now);
        else
            Begin(now);
    }

    /// <summary>Begins all whose turn it is, while there are workers.</summary>
    private void Begin(TimeSpan now)
    {
        while (InHand < parallel || Waiters > 0)
        {
            if (lines.Next(InHand < parallel, now, out var next) is not { Line: var line, Ticket: var ticket })
            {
                WakeAt(next, now);
                return;
            }

            line.Begin(ticket, now);
            if (ticket.Waiter is { } waiter)
            {
                Waiters--;
                waiter.TrySetResult();
            }
            else
            {
                InHand++;
                begun.Writer.TryWrite(new(ticket, now));
            }
        }
    }

    private void WakeAt(TimeSpan at, TimeSpan now)
    {
        if (at >= wake)
            return;
        wake = at;
        // Timers count whole milliseconds: none is to come too soon.
        timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling((at - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    private void Leave(Ticket ticket, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!ticket.Waiter!.TrySetCanceled(cancellation))
                return;
            Waiters--;
            lines.Of(ticket.Address, takesTurn: true, Now).Remove(ticket);
        }
    }
}
