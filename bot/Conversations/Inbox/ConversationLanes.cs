using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Bot.Conversations;

/// <summary>Claimed messages on their way to the workers: side by side across conversations, in order within one.</summary>
internal sealed class ConversationLanes(ConversationOptions options)
{
    /// <summary>Beyond this many for each worker, messages wait in the store, where they are safe and any replica can take them.</summary>
    private const int PerWorker = 16;

    private readonly Lock gate = new();
    private readonly Dictionary<ConversationAddress, Queue<Claim>> lanes = [];
    private readonly Channel<ConversationAddress> ready = Channel.CreateUnbounded<ConversationAddress>();
    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int count;
    private bool isClosed;

    public bool HasRoom => Room > 0;

    /// <summary>How many more may be claimed.</summary>
    public int Room => Volatile.Read(ref isClosed) ? 0 : Math.Max(0, (options.Parallel * PerWorker) - Volatile.Read(ref count));

    /// <returns>False: closed, and the claim is still the caller's.</returns>
    public bool TryAdd(Claim claim)
    {
        lock (gate)
        {
            if (isClosed)
                return false;
            count++;
            if (lanes.TryGetValue(claim.Message.Address, out var lane))
                lane.Enqueue(claim);
            else
                StartLane(claim);
            return true;
        }
    }

    private void StartLane(Claim claim)
    {
        lanes.Add(claim.Message.Address, new([claim]));
        ready.Writer.TryWrite(claim.Message.Address);
    }

    /// <summary>Something waits in the store: worth a look at once.</summary>
    public void NoteWaiting() => signals.Writer.TryWrite(true);

    /// <summary>Until <see cref="NoteWaiting"/> was called since the last time.</summary>
    public ValueTask<bool> WaitForWaitingAsync(CancellationToken cancellation) => signals.Reader.ReadAsync(cancellation);

    /// <summary>Hands out the next lane's first message until closed; the lane is kept from others until it is given back.</summary>
    public async IAsyncEnumerable<Claim> TakeAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var address in ready.Reader.ReadAllAsync(cancellation))
        {
            if (TryTake(address, out var claim))
                yield return claim;
        }
    }

    private bool TryTake(ConversationAddress address, [NotNullWhen(true)] out Claim? claim)
    {
        lock (gate)
            return lanes[address].TryDequeue(out claim);
    }

    public void GiveBack(ConversationAddress address)
    {
        bool hasMore;
        lock (gate)
        {
            count--;
            hasMore = lanes[address].Count > 0;
            if (!hasMore)
                lanes.Remove(address);
        }

        if (hasMore)
            ready.Writer.TryWrite(address);
        else if (Room == 1)
            NoteWaiting();
    }

    /// <summary>Takes nothing more, and returns what no worker has begun.</summary>
    public IReadOnlyList<Claim> Close()
    {
        lock (gate)
        {
            Volatile.Write(ref isClosed, true);
            ready.Writer.TryComplete();
            var left = lanes.Values.SelectMany(lane => lane).ToList();
            foreach (var lane in lanes.Values)
                lane.Clear();
            return left;
        }
    }
}
