using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;
using Xunit;

namespace Bot.Conformance;

/// <summary>A workspace in which Bolt's app runs.</summary>
public class BoltApp : IAsyncLifetime
{
    private readonly bool overSockets;
    private NodeScript? script;

    protected BoltApp(bool overSockets) => this.overSockets = overSockets;

    internal SlackWorkspace Slack { get; private set; } = null!;

    internal SlackPerson Alice { get; private set; } = null!;

    internal SlackChannel General { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Slack = await SlackWorkspace.StartAsync(new() { IsPatient = true });
        Alice = Slack.AddPerson("alice");
        General = Slack.AddChannel("general", ChannelKind.Public, Alice);
        if (overSockets)
            Slack.DeliverOverSockets();
        script = new("bolt-app.mjs", [overSockets ? "socket" : "http"], Environment(Slack));
        var ready = await script.NextAsync("ready");
        if (!overSockets)
            Slack.DeliverOverHttp(RequestUrls.Same(new Uri($"http://127.0.0.1:{ready.GetProperty("port").GetInt32()}/slack/events")));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (script is not null)
            await script.DisposeAsync();
        if (Slack is not null)
            await Slack.DisposeAsync();
    }

    internal static Dictionary<string, string> Environment(SlackWorkspace slack) => new()
    {
        ["SLACK_API_URL"] = slack.ApiAddress.AbsoluteUri,
        ["SLACK_BOT_TOKEN"] = slack.BotToken,
        ["SLACK_APP_TOKEN"] = slack.AppToken,
        ["SLACK_SIGNING_SECRET"] = slack.SigningSecret,
    };
}

/// <summary>In Socket Mode.</summary>
public sealed class BoltOverSockets() : BoltApp(overSockets: true);

/// <summary>Behind signed requests.</summary>
public sealed class BoltOverHttp() : BoltApp(overSockets: false);
