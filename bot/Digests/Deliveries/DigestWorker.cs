using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Finds what is due each minute, on every replica; the ledger lets one of them post it.</summary>
internal sealed partial class DigestWorker(
    ISubscriptionStore subscriptions, IDeliveryLedger ledger, SessionNews news, Deliverer deliverer, Replica replica, TimeProvider time, ILogger<DigestWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Posting waits for the chat service most of the time.</summary>
    private const int Parallel = 16;

    private const int LargestBatch = 100;

    private readonly Channel<DueDigest> due = Channel.CreateUnbounded<DueDigest>();
    private readonly ConcurrentDictionary<(string Subscription, DateOnly Date), bool> queued = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = Enumerable.Range(0, Parallel).Select(_ => WorkAsync(stoppingToken)).ToList();
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
            // An orderly stop: what was begun is looked up by whoever takes it over.
        }

        due.Writer.TryComplete();
        await Task.WhenAll(workers);
    }

    /// <summary>Queues what is due now. Safe to call at any time, on any number of replicas.</summary>
    internal async Task TickAsync(CancellationToken stop)
    {
        try
        {
            await news.ReadAsync(stop);
            var now = time.GetUtcNow();
            var all = await subscriptions.ListAsync(stop);
            foreach (var subscription in all.Where(subscription => subscription.IsActive))
            {
                foreach (var (date, instant) in DigestSchedule.DueDates(subscription, now))
                    Queue(new(subscription, date, instant, null));
            }

            await ReclaimAsync(all.ToDictionary(subscription => subscription.Id, StringComparer.Ordinal), stop);
        }
        catch (StoreException exception)
        {
            Log.StoreFailed(logger, exception.Message);
        }
    }

    private async Task ReclaimAsync(Dictionary<string, Subscription> all, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        foreach (var claim in await ledger.ReclaimAsync(LargestBatch, now, replica.LeaseFrom(now), stop))
        {
            if (all.TryGetValue(claim.Subscription, out var subscription))
                Queue(new(subscription, claim.Date, claim.Due, claim));
            else
                await ledger.RecordAsync(claim, new(DeliveryState.Skipped, now, "unsubscribed"), stop);
        }
    }

    private void Queue(DueDigest digest)
    {
        if (queued.TryAdd((digest.Subscription.Id, digest.Date), true))
            due.Writer.TryWrite(digest);
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        await Task.Yield();
        try
        {
            await foreach (var digest in due.Reader.ReadAllAsync(stop))
                await DeliverAsync(digest, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Its lease runs out.
        }
    }

    private async Task DeliverAsync(DueDigest digest, CancellationToken stop)
    {
        try
        {
            await deliverer.DeliverAsync(digest, stop);
        }
        catch (StoreException exception)
        {
            Log.StoreFailed(logger, exception.Message);
        }
#pragma warning disable CA1031 // One digest that breaks the program must not stop the others.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Broken(logger, digest.Subscription.Id, digest.Date, exception);
        }
        finally
        {
            queued.TryRemove((digest.Subscription.Id, digest.Date), out _);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The ledger of digests cannot be read or written; tried again in half a minute: {Reason}")]
        public static partial void StoreFailed(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Error, "The digest {Subscription} of {Date} broke; it is taken up when its lease has run out")]
        public static partial void Broken(ILogger logger, string subscription, DateOnly date, Exception exception);
    }
}

/// <param name="Claim">What was taken over from an earlier attempt; null: not claimed yet.</param>
internal sealed record DueDigest(Subscription Subscription, DateOnly Date, DateTimeOffset Due, DeliveryClaim? Claim);
