using Xunit;

namespace Bot.Conformance;

/// <summary>Bolt in Socket Mode.</summary>
public sealed class BoltOverSocketsTests(BoltOverSockets app) : BoltTests(app), IClassFixture<BoltOverSockets>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [ClientFact]
    public async Task A_refresh_makes_it_connect_anew_and_loses_no_event()
    {
        await ConnectedAsync();
        Post("ping before refresh");
        await app.Slack.Sockets.RefreshAsync();
        Post("ping during refresh");
        await SaidAsync("pong before refresh");
        await SaidAsync("pong during refresh");
        Assert.True(app.Slack.Calls.Count(call => call.Method == "apps.connections.open") > 1);
    }

    [ClientFact]
    public async Task A_connection_that_breaks_off_loses_no_event()
    {
        await ConnectedAsync();
        await app.Slack.Sockets.DropAsync();
        Post("ping during drop");
        await SaidAsync("pong during drop");
    }

    [ClientFact]
    public async Task A_warning_makes_it_connect_anew()
    {
        var before = await ConnectedAsync();
        await app.Slack.Sockets.WarnAsync();
        await app.Slack.UntilAsync(slack => slack.Sockets.Connections.All(one => one != before) ? slack : null, Stop);
        Post("ping after warning");
        await SaidAsync("pong after warning");
    }

    private Task<Emulators.Slack.Delivery.SocketConnection> ConnectedAsync() =>
        app.Slack.UntilAsync(slack => slack.Sockets.Connections is [var one, ..] ? one : null, Stop);
}
