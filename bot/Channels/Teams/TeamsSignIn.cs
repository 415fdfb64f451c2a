using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Http;

namespace Bot.Channels.Teams;

/// <summary>Gets keys and a token at the start, and looks after them: a secret that expires is told by the readiness, not by silence.</summary>
internal sealed class TeamsSignIn(OpenIdKeys keys, BotCredentials credentials, TeamsHealth health, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await keys.CurrentAsync(stoppingToken);
            await credentials.GetAsync(isRefused: false, stoppingToken);
            await Task.Delay(health.Status.IsReady ? Interval : Soon, time, stoppingToken);
        }
    }
}
