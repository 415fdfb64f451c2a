using Bot.Channels.Common;
using Bot.Channels.Slack.WebApi;
using Bot.Diagnostics;

namespace Bot.Channels.Slack;

/// <summary>Whether the workspace is reached, and lets Kiku do what it needs to.</summary>
internal sealed class SlackCheck(SlackClient client, SlackOptions options, SlackHealth health, TimeProvider time) : IHealthCheck
{
    private const string Install = "Add them under OAuth & Permissions, as `kiku manifest slack` writes them, and install the app again.";

    public string Name => SlackChannel.ChannelName;

    public ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation)
    {
        var status = health.Status;
        string[] details = status.Detail is { } detail ? [detail] : [];
        return new(new ReadinessReport(status.IsReady ? HealthState.Well : HealthState.Failed, details));
    }

    public async ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation)
    {
        var identity = await client.IdentifyAsync(cancellation);
        var clock = ClockCheck.Compare("Slack", identity.Date, time.GetUtcNow());
        var token = Token(identity);
        var findings = new List<Finding> { token };
        if (token.State == HealthState.Well)
            findings.Add(Scopes(identity.Scopes));
        findings.Add(options.AppToken is null
            ? new("slack events", HealthState.Well, "by HTTP; Slack's signature is checked with Slack:SigningSecret")
            : Socket(await client.OpenSocketAsync(cancellation)));
        if (identity.Date is not null)
            findings.Add(clock);
        return findings;
    }

    private Finding Token(ApiResult result) => result switch
    {
        { IsOk: true, Document: { TeamId: { } team, UserId: { } user } } => new("slack token", HealthState.Well, $"signed in to workspace {team} as {user}"),
        { Outcome: CallOutcome.Error } when ApiCodes.IsAuthentication(result.Code) =>
            new(
                "slack token", HealthState.Failed, $"Slack refuses the bot token ({result.Code})",
                "Install the app again, and set its new token as Slack:BotToken."),
        { Outcome: CallOutcome.Limited } =>
            new("slack token", HealthState.Warning, $"Slack asks to wait {result.RetryAfter?.TotalSeconds:0} s", "Look again then."),
        _ => new(
            "slack token", HealthState.Failed, $"{options.ApiUrl} does not answer as Slack does ({result.Code})",
            "Look at the network, the proxy (HTTPS_PROXY), and Slack:ApiUrl."),
    };

    private Finding Scopes(string? told)
    {
        if (told is null)
            return new("slack scopes", HealthState.Off, "Slack did not say what the token may do");
        var granted = told.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var needed = SlackScopes.Needed(options.FollowUps);
        var missing = needed.Except(granted, StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? new("slack scopes", HealthState.Well, $"all {needed.Count} that are needed")
            : new("slack scopes", HealthState.Failed, $"missing: {string.Join(", ", missing)}", missing.TrueForAll(SlackScopes.OfFollowUps.Values.Contains)
                ? $"{Install} Or set Slack:FollowUps=off."
                : Install);
    }

    private static Finding Socket(ApiResult result) => result switch
    {
        { IsOk: true } => new("slack socket", HealthState.Well, "Socket Mode is on and the app-level token is good"),
        { Outcome: CallOutcome.Error, Code: "missing_scope" } =>
            new(
                "slack socket", HealthState.Failed, "the app-level token lacks connections:write",
                "Make one with it (Basic Information, App-Level Tokens), and set Slack:AppToken."),
        { Outcome: CallOutcome.Error, Code: "link_disabled" or "not_enabled" or "socket_mode_not_enabled" } =>
            new("slack socket", HealthState.Failed, "Socket Mode is switched off for the app", "Switch it on (Settings, Socket Mode)."),
        { Outcome: CallOutcome.Error } when ApiCodes.IsAuthentication(result.Code) =>
            new(
                "slack socket", HealthState.Failed, $"Slack refuses the app-level token ({result.Code})",
                "Make a new one (Basic Information, App-Level Tokens), and set Slack:AppToken."),
        _ => new("slack socket", HealthState.Failed, $"no socket can be opened ({result.Code})", "Look again in a minute; then at https://slack-status.com."),
    };
}
