using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>How the app is told over sockets.</summary>
public sealed class SocketModeTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private SlackWorkspace slack = null!;
    private SlackPerson alice = null!;

    public async ValueTask InitializeAsync()
    {
        slack = await SlackWorkspace.StartAsync(new() { Time = clock }, TestContext.Current.CancellationToken);
        slack.DeliverOverSockets();
        alice = slack.AddPerson("alice");
    }

    public ValueTask DisposeAsync() => slack.DisposeAsync();

    [Fact]
    public async Task Each_event_goes_to_one_socket_and_ends_with_its_acknowledgement()
    {
        using var first = await OpenAsync(1);
        using var second = await OpenAsync(2);
        var one = Post();
        var other = Post();
        var toFirst = await first.NextAsync();
        var toSecond = await second.NextAsync();
        Assert.Equal("events_api", (string?)toFirst!["type"]);
        Assert.False((bool)toFirst["accepts_response_payload"]!);
        Assert.NotEqual((string)toFirst["payload"]!["event_id"]!, (string)toSecond!["payload"]!["event_id"]!);

        await first.AcknowledgeAsync(toFirst);
        await second.AcknowledgeAsync(toSecond);
        Assert.True(await one.Ended);
        Assert.True(await other.Ended);
    }

    [Fact]
    public async Task What_is_not_acknowledged_in_three_seconds_comes_again()
    {
        using var socket = await OpenAsync(1);
        var delivery = Post();
        var first = await socket.NextAsync();
        clock.Advance(TimeSpan.FromSeconds(3));
        var second = await socket.NextAsync();
        Assert.Equal((0, 1, "timeout"), ((int)first!["retry_attempt"]!, (int)second!["retry_attempt"]!, (string?)second["retry_reason"]));
        Assert.Equal((string)first["payload"]!["event_id"]!, (string)second["payload"]!["event_id"]!);
        await socket.AcknowledgeAsync(second);
        Assert.True(await delivery.Ended);
    }

    [Fact]
    public async Task What_a_lost_socket_had_goes_to_another()
    {
        using var lost = await OpenAsync(1);
        var delivery = Post();
        await lost.NextAsync();
        await slack.Sockets.DropAsync();
        using var other = await OpenAsync(1);
        var again = await other.NextAsync();
        Assert.Equal(1, (int)again!["retry_attempt"]!);
        await other.AcknowledgeAsync(again);
        Assert.True(await delivery.Ended);
    }

    [Fact]
    public async Task A_socket_that_is_to_be_refreshed_is_told_and_closed_and_gets_nothing_new()
    {
        using var old = await OpenAsync(1);
        await slack.Sockets.RefreshAsync();
        using var fresh = await OpenAsync(1);
        var delivery = Post();
        await fresh.AcknowledgeAsync((await fresh.NextAsync())!);
        Assert.True(await delivery.Ended);
        Assert.Equal("refresh_requested", (string?)(await old.NextAsync())!["reason"]);
        Assert.Null(await old.NextAsync());
    }

    [Fact]
    public async Task A_warned_socket_stays_in_use()
    {
        using var socket = await OpenAsync(1);
        await slack.Sockets.WarnAsync();
        Assert.Equal("warning", (string?)(await socket.NextAsync())!["reason"]);
        var delivery = Post();
        await socket.AcknowledgeAsync((await socket.NextAsync())!);
        Assert.True(await delivery.Ended);
    }

    [Fact]
    public async Task Without_Socket_Mode_there_is_no_address()
    {
        using var socket = await OpenAsync(1);
        await slack.Sockets.DisableAsync();
        Assert.Equal("link_disabled", (string?)(await socket.NextAsync())!["reason"]);
        using var client = new Client(slack) { Token = slack.AppToken };
        Assert.NotNull(await client.ErrorOfAsync("apps.connections.open"));
    }

    [Fact]
    public async Task The_acknowledgement_of_a_command_may_answer_it()
    {
        using var socket = await OpenAsync(1);
        var channel = slack.AddChannel("general", ChannelKind.Public, alice);
        var command = slack.CommandAsync(alice, channel, "/kiku", "hiring");
        var envelope = await socket.NextAsync();
        Assert.Equal(
            ("slash_commands", true, "hiring"),
            ((string?)envelope!["type"], (bool)envelope["accepts_response_payload"]!, (string?)envelope["payload"]!["text"]));
        await socket.AcknowledgeAsync(envelope, new() { ["text"] = "found" });
        await command;
        Assert.Equal("found", Assert.Single(channel.Ephemeral).Text);
    }

    /// <param name="count">How many the workspace then has.</param>
    private async Task<Socket> OpenAsync(int count)
    {
        var socket = await Socket.OpenAsync(slack);
        Assert.Equal("hello", (string?)(await socket.NextAsync())!["type"]);
        await slack.UntilAsync(slack => slack.Sockets.Connections.Count(one => one.IsUsable) == count ? slack : null, TestContext.Current.CancellationToken);
        return socket;
    }

    private SlackDelivery Post() => Assert.Single(slack.Post(alice, slack.DirectMessages(alice), "hello").Deliveries);
}
