using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Has delivered what is due, on every replica; the ledger lets one of them post it.</summary>
internal sealed partial class DigestWorker(
    DueDigests due, Deliverer deliverer, IDeliveryLedger ledger, TimeProvider time, ILogger<DigestWorker> logger) : BackgroundService
{
    /// <summary>How long the ledger remembers, in days.</summary>
    private const int KeptDays = 400;

    /// <summary>In each workspace; posting waits for the chat service most of the time.</summary>
    private const int Parallel = 16;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Each workspace has a lane of its own: thousands in one hold up nobody in another.</summary>
    private readonly Dictionary<(string Channel, string Workspace), Channel<IReadOnlyList<DueDigest>>> lanes = [];
    private readonly ConcurrentDictionary<string, bool> queued = new(StringComparer.Ordinal);
    private readonly List<Task> workers = [];
    private DateOnly erased;

    /// <summary>Number of subscriptions whose digests are queued or being delivered.</summary>
    public int InHand => queued.Count;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await TickAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // An orderly stop: what is being sent is finished, what was only claimed is taken over.
        }

        await Task.WhenAll(workers);
    }

    private async Task TickAsync(CancellationToken stop)
    {
        try
        {
            foreach (var digests in await due.FindAsync(stop))
                Queue(digests, stop);
            await EraseAsync(stop);
        }
        catch (StoreException exception)
        {
            Log.StoreFailed(logger, exception.Message);
        }
    }

    private void Queue(IReadOnlyList<DueDigest> digests, CancellationToken stop)
    {
        if (!queued.TryAdd(digests[0].Subscription, true))
            return;
        var workspace = (digests[0].Address.Channel, digests[0].Address.Workspace);
        if (!lanes.TryGetValue(workspace, out var lane))
        {
            lanes.Add(workspace, lane = Channel.CreateUnbounded<IReadOnlyList<DueDigest>>());
            workers.AddRange(Enumerable.Range(0, Parallel).Select(_ => WorkAsync(lane.Reader, stop)));
        }

        lane.Writer.TryWrite(digests);
    }

    private async Task EraseAsync(CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (erased == today)
            return;
        await ledger.EraseAsync(today.AddDays(-KeptDays), stop);
        erased = today;
    }

    private async Task WorkAsync(ChannelReader<IReadOnlyList<DueDigest>> lane, CancellationToken stop)
    {
        await Task.Yield();
        try
        {
            await foreach (var digests in lane.ReadAllAsync(stop))
                await DeliverAsync(digests, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Its lease runs out.
        }
    }

    /// <summary>One after the other: each entry of the ledger is made before any of a later date.</summary>
    private async Task DeliverAsync(IReadOnlyList<DueDigest> digests, CancellationToken stop)
    {
        try
        {
            foreach (var digest in digests)
                await deliverer.DeliverAsync(digest, stop);
        }
        catch (StoreException exception)
        {
            Log.StoreFailed(logger, exception.Message);
        }
#pragma warning disable CA1031 // One digest that breaks the program must not stop the others.
        catch (Exception exception) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Broken(logger, digests[0].Subscription, exception);
        }
        finally
        {
            queued.TryRemove(digests[0].Subscription, out _);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The ledger of digests cannot be read or written; tried again in half a minute: {Reason}")]
        public static partial void StoreFailed(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Error, "A digest of {Subscription} broke; it is taken up when its lease has run out")]
        public static partial void Broken(ILogger logger, string subscription, Exception exception);
    }
}
