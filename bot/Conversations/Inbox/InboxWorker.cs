namespace Bot.Conversations;

/// <summary>Has answered what waits in the inbox, each message claimed when its turn comes. What was begun is finished at an orderly stop; what was not is
/// released.</summary>
internal sealed partial class InboxWorker(
    IInbox inbox, TurnQueue turns, MessageHandler handler, Replica replica, ConversationOptions options, TimeProvider time, ILogger<InboxWorker> logger)
    : BackgroundService
{
    /// <summary>How often the store is looked at for what has become due, or was left by a replica that died.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private const int PageSize = 1000;

    private readonly CancellationTokenSource abort = new();
    private Task workers = Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await ReleaseAsync(turns.Close(), cancellationToken);
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
        using var timer = new PeriodicTimer(Interval, time);
        var after = 0L;
        do
        {
            after = await ListAsync(after, stoppingToken);
        }
        while (await NextAsync(timer, stoppingToken));
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

    private static async ValueTask<bool> NextAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Adds what waits in the store, page by page, as long as there is something new.</summary>
    /// <returns>Where to go on next time; 0: from the beginning.</returns>
    private async ValueTask<long> ListAsync(long after, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var page = await inbox.ListWaitingAsync(after, PageSize, time.GetUtcNow(), stop);
                var isLast = page.Count < PageSize;
                if (turns.AddWaiting([.. page.Select(Ticket.For)], isLast) is not { } added)
                    return after;
                after = isLast ? 0 : page[^1].Id;
                if (isLast || added == 0)
                    return after;
            }
        }
        catch (Exception exception) when (exception is StoreException or OperationCanceledException)
        {
            if (!stop.IsCancellationRequested)
                Log.NotRead(logger, exception.Message);
            return 0;
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        await Task.Yield();
        await foreach (var turn in turns.TakeAsync(stop))
            turns.GiveBack(turn, await ClaimAsync(turn.Ticket, stop) is { } claim ? await AnswerAsync(claim, stop) : new(IsUsed: false));
    }

    private async Task<TurnEnd> AnswerAsync(Claim claim, CancellationToken stop)
    {
        using var scope = logger.BeginScope(new MessageScope(claim));
        return await handler.HandleAsync(claim, stop);
    }

    /// <returns>Null: another replica has it, or it is found again later.</returns>
    private async ValueTask<Claim?> ClaimAsync(Ticket ticket, CancellationToken stop)
    {
        if (ticket.Claim is { } claim)
            return claim;
        try
        {
            var now = time.GetUtcNow();
            return await inbox.ClaimAsync(ticket.Id, now, replica.LeaseFrom(now), stop);
        }
        catch (Exception exception) when (exception is StoreException or OperationCanceledException)
        {
            if (!stop.IsCancellationRequested)
                Log.NotClaimed(logger, exception.Message);
            return null;
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
        public static partial void NotRead(ILogger logger, string reason);

        [LoggerMessage(4, LogLevel.Error, "A message was not claimed; it is found again: {Reason}")]
        public static partial void NotClaimed(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "{Count} messages were not released; their leases will run out: {Reason}")]
        public static partial void NotReleased(ILogger logger, int count, string reason);

        [LoggerMessage(3, LogLevel.Warning, "The time to stop is over, and not every answer was sent; what is left is looked up when its lease has run out")]
        public static partial void NotFinished(ILogger logger);
    }
}
