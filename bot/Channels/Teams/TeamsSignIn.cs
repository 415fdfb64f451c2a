using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Http;

namespace Bot.Channels.Teams;

/// <summary>Gets keys and a token at the start, and looks after them and after calls that failed: a secret that expires is told by the readiness, not by
/// silence, and what is well again is told within ten seconds, as <see cref="TeamsRetryOptions.LoginWait"/> is set by default.</summary>
internal sealed class TeamsSignIn(
    OpenIdKeys keys, BotCredentials credentials, ConnectorCalls calls, TeamsOptions options, TeamsHealth health, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? looked = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (looked is not { } last || time.GetUtcNow() - last >= Interval || !health.Status.IsReady)
            {
                await LookAsync(stoppingToken);
                looked = time.GetUtcNow();
            }

            await Task.Delay(options.Retry.LoginWait, time, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        await keys.CurrentAsync(stop);
        await credentials.GetAsync(isRefused: false, stop);
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            await calls.LookAgainAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // No answer is nothing new: it stays in doubt.
        }
    }
}
