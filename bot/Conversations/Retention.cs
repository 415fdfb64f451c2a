namespace Bot.Conversations;

/// <summary>Erases hourly what was kept long enough.</summary>
internal sealed partial class Retention(IStateMaintenance store, ConversationOptions options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
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
            await store.EraseAsync(now - options.KeepText, now - options.KeepKeys, stop);
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
