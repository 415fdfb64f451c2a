using Bot.Content;
using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Orders at the start what the settings order, and stops what they ordered before and no longer do.</summary>
internal sealed partial class ConfiguredDigests(
    DigestDesk desk, ISubscriptionStore subscriptions, DigestOptions options, TimeProvider time, ILogger<ConfiguredDigests> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryApplyAsync(stoppingToken))
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> TryApplyAsync(CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
            return true;
        try
        {
            await ApplyAsync(stop);
            return true;
        }
        catch (StoreException exception)
        {
            Log.NotApplied(logger, exception.Message);
            return false;
        }
    }

    private async Task ApplyAsync(CancellationToken stop)
    {
        var wanted = options.Subscriptions.Select(configured => configured.Address).ToHashSet();
        foreach (var stale in (await subscriptions.ListAsync(stop)).Where(subscription => subscription.Owner is null && !wanted.Contains(subscription.Address)))
            await subscriptions.RemoveAsync(stale.Address, stop);
        foreach (var configured in options.Subscriptions)
            await desk.SubscribeAsync(configured.Address, null, configured.Order, configured.Order.Language ?? Language.English, stop);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The digests of the settings could not be stored; tried again in half a minute: {Reason}")]
        public static partial void NotApplied(ILogger logger, string reason);
    }
}
