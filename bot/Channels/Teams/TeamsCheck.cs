using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Http;
using Bot.Diagnostics;

namespace Bot.Channels.Teams;

/// <summary>Whether Teams can be sent to, and what comes from it can be checked.</summary>
internal sealed class TeamsCheck(TeamsOptions options, BotCredentials credentials, OpenIdKeys keys, TeamsHealth health, TimeProvider time) : IHealthCheck
{
    public string Name => TeamsChannel.ChannelName;

    public ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation)
    {
        var status = health.Status;
        string[] details = status.Detail is { } detail ? [detail] : [];
        return new(new ReadinessReport(status.IsReady ? HealthState.Well : HealthState.Failed, details));
    }

    public async ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation)
    {
        if (options.IsPlayground)
            return
            [
                new(
                    "teams", HealthState.Warning, "no credentials: callers on this machine are answered",
                    "For a playground only. Set Teams:AppId for the real Teams."),
            ];
        var known = keys.CurrentAsync(cancellation).AsTask();
        var token = await credentials.GetAsync(isRefused: false, cancellation);
        var findings = new List<Finding>
        {
            token is null
                ? new(
                    "teams token", HealthState.Failed, health.Token ?? "no token for sending",
                    $"Look at the app registration of {options.AppId} at {options.LoginUrl.Host}, and at the settings under Teams.")
                : new("teams token", HealthState.Well, $"{options.LoginUrl.Host} gives one for {options.AppId}"),
            await known is { ByName.Count: var count and > 0 }
                ? new("teams authority", HealthState.Well, $"{count} keys at {options.OpenIdMetadata.Host}")
                : new(
                    "teams authority", HealthState.Failed, health.Keys ?? "no keys of incoming tokens",
                    "Look at the network and at Teams:OpenIdMetadata; until then nothing from Teams is believed."),
        };
        if (keys.Date is { } date)
            findings.Add(ClockCheck.Compare(options.OpenIdMetadata.Host, date, time.GetUtcNow()));
        return findings;
    }
}
