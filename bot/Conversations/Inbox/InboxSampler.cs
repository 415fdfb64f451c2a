namespace Bot.Conversations;

/// <summary>Looks at the inbox for the metrics, while somebody reads them.</summary>
internal sealed class InboxSampler(IInbox inbox, ConversationMetrics metrics, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                if (metrics.WantsInbox)
                    await SampleAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // An orderly stop.
        }
    }

    private async ValueTask SampleAsync(CancellationToken stop)
    {
        try
        {
            metrics.Found(await inbox.StatusAsync(stop), time.GetUtcNow());
        }
        catch (StoreException)
        {
            // The readiness says so; the last numbers stay.
        }
    }
}
