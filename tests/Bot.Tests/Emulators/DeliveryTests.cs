using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Model;
using Bot.Tests.Content.Reload;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>How the app is told over HTTP.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_mention_in_a_channel_arrives_as_two_signed_events_with_two_ids()
    {
        await using var app = await ListeningApp.StartAsync();
        await using var slack = await SlackWorkspace.StartAsync(new() { IsPatient = true }, TestContext.Current.CancellationToken);
        slack.DeliverOverHttp(app.Urls);
        var alice = slack.AddPerson("alice");
        var message = await slack.PostAsync(alice, slack.AddChannel("general", ChannelKind.Public, alice), $"{slack.Mention} hello");

        Assert.Equal(2, app.Received.Count);
        Assert.All(app.Received, request => Assert.Equal(Signature(slack.SigningSecret, request), request.Headers["X-Slack-Signature"]));
        var events = app.Received.Select(request => JsonNode.Parse(request.Text)!).ToList();
        Assert.Equal(["app_mention", "message"], events.Select(one => (string)one["event"]!["type"]!).Order());
        Assert.All(events, one => Assert.Equal(message.Ts, (string)one["event"]!["ts"]!));
        Assert.Equal(2, events.Select(one => (string)one["event_id"]!).Distinct().Count());
    }

    [Fact]
    public async Task The_address_is_verified_by_a_challenge()
    {
        await using var app = await ListeningApp.StartAsync();
        await using var slack = await SlackWorkspace.StartAsync(new() { IsPatient = true }, TestContext.Current.CancellationToken);
        slack.DeliverOverHttp(app.Urls);
        Assert.False(await slack.VerifyUrlAsync(TestContext.Current.CancellationToken));

        app.Answer = (context, _) => context.Response.WriteAsync((string)JsonNode.Parse(app.Received.Last().Text)!["challenge"]!);
        Assert.True(await slack.VerifyUrlAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_fails_is_sent_again_at_once_after_a_minute_and_after_five()
    {
        await using var app = await ListeningApp.StartAsync();
        app.Answer = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        var clock = new ManualClock();
        await using var slack = await SlackWorkspace.StartAsync(new() { Time = clock }, TestContext.Current.CancellationToken);
        slack.DeliverOverHttp(app.Urls);
        var delivery = Assert.Single(slack.Post(slack.AddPerson("alice"), slack.DirectMessages(slack.AddPerson("bob")), "hello").Deliveries);

        await slack.UntilAsync(_ => delivery.Attempts.Count == 2 ? delivery : null, TestContext.Current.CancellationToken);
        await clock.AdvanceWhenAwaited(TimeSpan.FromMinutes(1));
        await slack.UntilAsync(_ => delivery.Attempts.Count == 3 ? delivery : null, TestContext.Current.CancellationToken);
        await clock.AdvanceWhenAwaited(TimeSpan.FromMinutes(5));
        Assert.False(await delivery.Ended);

        Assert.Equal(["", "1", "2", "3"], app.Received.Select(request => request.Headers.GetValueOrDefault("X-Slack-Retry-Num", "")));
        Assert.All(app.Received.Skip(1), request => Assert.Equal("http_error", request.Headers["X-Slack-Retry-Reason"]));
    }

    [Fact]
    public async Task A_retry_can_be_hurried_and_ends_what_was_missed()
    {
        await using var app = await ListeningApp.StartAsync();
        app.Answer = (context, count) =>
        {
            context.Response.StatusCode = count <= 2 ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
            return Task.CompletedTask;
        };
        await using var slack = await SlackWorkspace.StartAsync(new() { IsPatient = true }, TestContext.Current.CancellationToken);
        slack.DeliverOverHttp(app.Urls);
        var alice = slack.AddPerson("alice");
        var delivery = Assert.Single(slack.Post(alice, slack.DirectMessages(alice), "hello").Deliveries);
        await slack.UntilAsync(_ => delivery.Attempts.Count == 2 ? delivery : null, TestContext.Current.CancellationToken);

        delivery.RetryNow();
        Assert.True(await delivery.Ended);
        Assert.Equal(3, app.Received.Count);
    }

    [Fact]
    public async Task The_app_can_ask_for_no_retry()
    {
        await using var app = await ListeningApp.StartAsync();
        app.Answer = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.Headers["x-slack-no-retry"] = "1";
            return Task.CompletedTask;
        };
        await using var slack = await SlackWorkspace.StartAsync(new() { IsPatient = true }, TestContext.Current.CancellationToken);
        slack.DeliverOverHttp(app.Urls);
        var alice = slack.AddPerson("alice");
        var delivery = Assert.Single(slack.Post(alice, slack.DirectMessages(alice), "hello").Deliveries);
        Assert.False(await delivery.Ended);
        Assert.Single(delivery.Attempts);
    }

    [Fact]
    public async Task An_answer_that_takes_three_seconds_is_too_late()
    {
        await using var app = await ListeningApp.StartAsync();
        var arrived = new TaskCompletionSource();
        app.Answer = (context, count) =>
        {
            arrived.TrySetResult();
            return count == 1 ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted) : Task.CompletedTask;
        };
        var clock = new ManualClock();
        await using var slack = await SlackWorkspace.StartAsync(new() { Time = clock }, TestContext.Current.CancellationToken);
        slack.DeliverOverHttp(app.Urls);
        var alice = slack.AddPerson("alice");
        var delivery = Assert.Single(slack.Post(alice, slack.DirectMessages(alice), "hello").Deliveries);
        await arrived.Task;
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("http_timeout", (await delivery.First)!.Failure);
        Assert.True(await delivery.Ended);
    }

    [Fact]
    public async Task The_app_hears_nothing_where_it_is_no_member_and_its_own_messages_where_it_is()
    {
        await using var app = await ListeningApp.StartAsync();
        await using var slack = await SlackWorkspace.StartAsync(new() { IsPatient = true }, TestContext.Current.CancellationToken);
        slack.DeliverOverHttp(app.Urls);
        var alice = slack.AddPerson("alice");
        Assert.Empty(slack.Post(alice, slack.AddForeignChannel("other", ChannelKind.Public, alice), $"{slack.Mention} hello").Deliveries);

        using var client = new Client(slack);
        await client.CallAsync("chat.postMessage", new() { ["channel"] = slack.AddChannel("here", ChannelKind.Public).Id, ["text"] = "hello" });
        var own = Assert.Single(slack.Deliveries);
        Assert.Equal(slack.BotId, (string?)JsonNode.Parse(own.Json)!["event"]!["bot_id"]);
    }

    private static string Signature(string secret, ReceivedRequest request)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"v0:{request.Headers["X-Slack-Request-Timestamp"]}:"), .. request.Body];
        return "v0=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)).ToLowerInvariant();
    }
}
