using Bot.Conversations;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>The same by sockets.</summary>
public sealed class SocketModeTests : IAsyncLifetime
{
    private SlackHost host = null!;
    private SlackPerson ada = null!;
    private SlackChannel general = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SlackHost.StartAsync(sockets: true);
        await host.UntilAsync(() => host.Slack.Sockets.Connections.Count == 2);
        ada = host.Slack.AddPerson("ada");
        general = host.Slack.AddChannel("general", ChannelKind.Public, ada);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Mentions_commands_and_clicks_arrive()
    {
        await AskAsync();
        var delivery = await host.Slack.CommandAsync(ada, general, "/kiku", "hiring");

        Assert.True(delivery.IsAcknowledged);
        Assert.Equal(3, host.Received.Count);
        Assert.Single(host.Received, message => message.IsPrivate);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_before_it_is_stored()
    {
        var gate = new TaskCompletionSource();
        host.Gate = gate.Task;
        var posted = host.Slack.Post(ada, general, host.Slack.Mention + " hiring");
        await host.UntilAsync(() => host.Slack.PendingDeliveries == 2);
        Assert.All(posted.Deliveries, delivery => Assert.False(delivery.First.IsCompleted));

        gate.SetResult();
        await posted.TriedAsync();

        Assert.All(posted.Deliveries, delivery => Assert.True(delivery.IsAcknowledged));
    }

    [Fact]
    public async Task What_is_not_stored_is_not_acknowledged_and_comes_again()
    {
        var clock = new ManualClock();
        await using var slow = await SlackHost.StartAsync(workspace: new() { Time = clock }, sockets: true);
        slow.Result = IntakeResult.NotStored;
        var delivery = Assert.Single(slow.Slack.Post(ada, slow.Slack.DirectMessages(ada), "hiring").Deliveries);
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await slow.UntilAsync(() => slow.HandedIn == attempt);
            clock.Advance(TimeSpan.FromSeconds(3));
            await slow.UntilAsync(() => delivery.Attempts.Count == attempt);
        }

        Assert.All(delivery.Attempts, attempt => Assert.False(attempt.IsAcknowledged));
        slow.Result = IntakeResult.Accepted;
        delivery.RetryNow();

        Assert.True(await delivery.Ended);
        Assert.Single(slow.Received);
    }

    [Fact]
    public async Task A_command_that_is_not_stored_says_so_by_the_socket()
    {
        host.Result = IntakeResult.NotStored;

        var delivery = await host.Slack.CommandAsync(ada, general, "/kiku", "hiring");

        Assert.Contains("Please try again", delivery.Attempts[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_is_replaced_before_it_goes()
    {
        var before = host.Slack.Sockets.Connections;
        await host.Slack.Sockets.WarnAsync();
        await host.UntilAsync(() => host.Slack.Sockets.Connections is { Count: 2 } now && !now.Intersect(before).Any());

        await AskAsync();
        Assert.Equal(2, host.Received.Count);
    }

    [Fact]
    public async Task What_comes_while_an_old_socket_is_given_up_is_taken_and_acknowledged()
    {
        var gate = new TaskCompletionSource();
        host.Gate = gate.Task;
        var direct = host.Slack.DirectMessages(ada);
        var held = host.Slack.Post(ada, direct, "hiring");
        await host.Entered.WaitAsync(TestContext.Current.CancellationToken);
        var old = host.Slack.Sockets.Connections;
        await host.Slack.Sockets.WarnAsync();
        // The idle one of the two has said goodbye, and both have a successor.
        await host.UntilAsync(() => host.Slack.Sockets.Connections is [_, _, _] now && now.Count(old.Contains) == 1);

        var late = Enumerable.Range(0, 3).Select(i => host.Slack.Post(ada, direct, $"salaries {i}")).ToList();
        await host.UntilAsync(() => host.Begun == 4);
        gate.SetResult();
        await Task.WhenAll(late.Append(held).Select(posted => posted.TriedAsync()));

        Assert.All(late.Append(held), posted => Assert.True(Assert.Single(posted.Deliveries).IsAcknowledged));
        await host.UntilAsync(() => host.Slack.Sockets.Connections.Count == 2);
        Assert.Equal(4, host.Received.Count);
    }

    [Theory]
    [InlineData(@"half \uD83D of it", "half \uFFFD of it")]
    [InlineData(@"\uDC00\uD83D\uDE00\uD83D", "\uFFFD\U0001F600\uFFFD")]
    [InlineData(@"C:\\uD83D", @"C:\uD83D")]
    public async Task Half_of_a_surrogate_pair_in_a_socket_is_a_replacement_character(string escaped, string expected)
    {
        var envelope = $$$"""{"type":"events_api","envelope_id":"e1","payload":{"type":"event_callback","team_id":"{{{host.Slack.TeamId}}}","event_id":"Ev{{{escaped}}}","event":{"type":"message","channel_type":"im","user":"U1","channel":"D1","ts":"1.1","text":"{{{escaped}}}","{{{escaped}}}":["{{{escaped}}}"] } } }""";

        Assert.NotNull(await host.Slack.Sockets.Connections[0].SendEnvelopeAsync("e1", envelope, TestContext.Current.CancellationToken));

        Assert.Equal(expected, Assert.Single(host.Received).Text);
    }

    [Fact]
    public async Task A_refresh_of_one_leaves_the_other()
    {
        await host.Slack.Sockets.RefreshAsync(host.Slack.Sockets.Connections[0]);

        await AskAsync();
        Assert.Equal(2, host.Received.Count);
        await host.UntilAsync(() => host.Slack.Sockets.Connections.Count == 2);
    }

    [Fact]
    public async Task Lost_sockets_turn_readiness_red_until_one_is_open_again()
    {
        host.Slack.Faults.Add("apps.connections.open", Fault.ServerError(), times: int.MaxValue);
        await host.Slack.Sockets.DropAsync();
        await host.UntilAsync(() => !host.Channel.Status.IsReady);

        host.Slack.Faults.Clear();
        await host.UntilAsync(() => host.Channel.Status.IsReady);
        await AskAsync();
        Assert.Equal(2, host.Received.Count);
    }

    [Fact]
    public async Task A_socket_that_drops_before_the_acknowledgement_loses_nothing()
    {
        var gate = new TaskCompletionSource();
        host.Gate = gate.Task;
        var posted = host.Slack.Post(ada, host.Slack.DirectMessages(ada), "hiring");
        await host.UntilAsync(() => host.Slack.PendingDeliveries == 1);
        await host.Slack.Sockets.DropAsync();
        gate.SetResult();
        await posted.Deliveries[0].First;
        posted.Deliveries[0].RetryNow();

        Assert.True(await posted.Deliveries[0].Ended);
        Assert.Single(host.Received.Select(message => message.EventId).Distinct());
    }

    [Fact]
    public async Task Socket_Mode_switched_off_is_red_and_ends_it()
    {
        await host.Slack.Sockets.DisableAsync();

        await host.UntilAsync(() => host.Channel.Status is { IsReady: false, Detail: { } detail } && detail.Contains("switch it on", StringComparison.Ordinal));
        await host.UntilAsync(() => host.Slack.Sockets.Connections.Count == 0);
    }

    [Fact]
    public async Task A_refused_app_token_is_red_and_asked_about_once_by_each_socket()
    {
        await using var refused = await SlackHost.StartAsync(options => options with { AppToken = "xapp-wrong" }, isReady: false, sockets: true);

        await refused.UntilAsync(() => refused.Channel.Status.Detail?.Contains("app-level token", StringComparison.Ordinal) == true
            && refused.Slack.Calls.Count(call => call.Method == "apps.connections.open") == 2);
    }

    [Fact]
    public async Task A_stop_finishes_what_was_begun()
    {
        var gate = new TaskCompletionSource();
        host.Gate = gate.Task;
        var posted = host.Slack.Post(ada, host.Slack.DirectMessages(ada), "hiring");
        await host.Entered.WaitAsync(TestContext.Current.CancellationToken);
        var stopping = host.StopAsync();
        gate.SetResult();

        await stopping;
        Assert.True((await posted.Deliveries[0].First)!.IsAcknowledged);
    }

    private Task<SlackMessage> AskAsync() => host.Slack.PostAsync(ada, general, host.Slack.Mention + " hiring");
}
