namespace Bot.Conversations;

/// <summary>Claims what waits in the inbox and has it answered. What was begun is finished at an orderly stop; what was not is released.</summary>
internal sealed partial class InboxWorker(
    IInbox inbox, ConversationLanes lanes, MessageHandler handler, Replica replica, ConversationOptions options, TimeProvider time, ILogger<InboxWorker> logger)
    : BackgroundService
{
    /// <summary>How often the store is looked at for what has become due, or was left by a replica that died.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private const int LargestBatch = 256;

    private readonly CancellationTokenSource abort = new();
    private Task workers = Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await ReleaseAsync(lanes.Close(), cancellationToken);
        await workers.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!workers.IsCompleted)
            Log.NotFinished(logger);
        await abort.CancelAsync();
    }

    public override void Dispose()
    {
        abort.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        workers = Task.WhenAll(Enumerable.Range(0, options.Parallel).Select(_ => WorkAsync(abort.Token)));
        await using var timer = time.CreateTimer(_ => lanes.NoteWaiting(), null, TimeSpan.Zero, Interval);
        while (await WaitAsync(stoppingToken))
            await ClaimAsync(stoppingToken);
    }

    private async Task ReleaseAsync(IReadOnlyList<Claim> left, CancellationToken stop)
    {
        try
        {
            await inbox.ReleaseAsync(left, time.GetUtcNow(), stop);
        }
        catch (Exception exception) when (exception is StoreException or OperationCanceledException)
        {
            // The leases run out by themselves.
            Log.NotReleased(logger, left.Count, exception.Message);
        }
    }

    private async ValueTask<bool> WaitAsync(CancellationToken stop)
    {
        try
        {
            return await lanes.WaitForWaitingAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task ClaimAsync(CancellationToken stop)
    {
        try
        {
            int claimed;
            do
            {
                var most = Math.Min(lanes.Room, LargestBatch);
                if (most == 0)
                    return;
                var now = time.GetUtcNow();
                var claims = await inbox.ClaimAsync(most, now, replica.LeaseFrom(now), stop);
                foreach (var claim in claims)
                    lanes.TryAdd(claim);
                claimed = claims.Count;
                if (claimed < most)
                    return;
            }
            while (claimed > 0);
        }
        catch (Exception exception) when (exception is StoreException or OperationCanceledException)
        {
            if (!stop.IsCancellationRequested)
                Log.NotClaimed(logger, exception.Message);
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        await Task.Yield();
        await foreach (var claim in lanes.TakeAsync(stop))
        {
            using (logger.BeginScope(new MessageScope(claim)))
                await handler.HandleAsync(claim, stop);
            lanes.GiveBack(claim.Message.Address);
        }
    }

    /// <summary>Ids only: never what was asked.</summary>
    private sealed class MessageScope(Claim claim) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => 5;

        public KeyValuePair<string, object?> this[int index] => index switch
        {
            0 => new("Channel", claim.Message.Address.Channel),
            1 => new("Workspace", claim.Message.Address.Workspace),
            2 => new("Conversation", claim.Message.Address.Conversation),
            3 => new("EventId", claim.Message.EventId),
            4 => new("Attempt", claim.Attempt),
            _ => throw new ArgumentOutOfRangeException(nameof(index)),
        };

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString()
        {
            var place = claim.Message.Address;
            return $"{place.Channel} {place.Workspace} {place.Conversation} {claim.Message.EventId} attempt {claim.Attempt}";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The inbox cannot be read: {Reason}")]
        public static partial void NotClaimed(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "{Count} messages were not released; their leases will run out: {Reason}")]
        public static partial void NotReleased(ILogger logger, int count, string reason);

        [LoggerMessage(3, LogLevel.Warning, "The time to stop is over, and not every answer was sent; what is left is looked up when its lease has run out")]
        public static partial void NotFinished(ILogger logger);
    }
}
