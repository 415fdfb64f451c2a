namespace Bot.Conversations;

/// <summary>What is kept for a time only. Rooms register theirs with the host, and <see cref="Retention"/> has it erased.</summary>
internal interface IExpiring
{
    /// <summary>May throw <see cref="StoreException"/>.</summary>
    ValueTask EraseExpiredAsync(DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>Erases hourly what was kept long enough.</summary>
internal sealed partial class Retention(
    IStateMaintenance store, IEnumerable<IExpiring> others, ConversationOptions options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await EraseAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // An orderly stop.
        }
    }

    private async Task EraseAsync(CancellationToken stop)
    {
        try
        {
            var now = time.GetUtcNow();
            await store.EraseAsync(new(now - options.KeepText, now - options.KeepKeys, now - options.KeepFeedback), stop);
            foreach (var other in others)
                await other.EraseExpiredAsync(now, stop);
        }
        catch (StoreException exception)
        {
            Log.NotErased(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What is past its retention could not be erased; tried again in an hour: {Reason}")]
        public static partial void NotErased(ILogger logger, string reason);
    }
}
