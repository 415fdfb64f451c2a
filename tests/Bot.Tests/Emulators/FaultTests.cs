using System.Net;
using System.Text.Json.Nodes;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>What goes wrong on demand.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private SlackWorkspace slack = null!;
    private Client client = null!;
    private SlackChannel general = null!;

    public async ValueTask InitializeAsync()
    {
        slack = await SlackWorkspace.StartAsync(new() { Time = clock }, TestContext.Current.CancellationToken);
        client = new(slack);
        general = slack.AddChannel("general", ChannelKind.Public);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task A_call_is_refused_as_often_as_was_asked()
    {
        slack.Faults.Add("chat.postMessage", Fault.RateLimited(seconds: 7), times: 2);
        foreach (var _ in (int[])[1, 2])
        {
            using var refused = await SendAsync();
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        }

        using var taken = await SendAsync();
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Single(general.Messages);
    }

    [Fact]
    public async Task A_server_error_may_come_before_or_after_the_message_is_stored()
    {
        slack.Faults.Add("chat.postMessage", Fault.ServerError());
        using (var before = await SendAsync())
            Assert.Equal(HttpStatusCode.InternalServerError, before.StatusCode);
        Assert.Empty(general.Messages);

        slack.Faults.Add("chat.postMessage", Fault.ServerError().AfterStoring());
        using (var after = await SendAsync())
            Assert.Equal(HttpStatusCode.InternalServerError, after.StatusCode);
        Assert.Single(general.Messages);
    }

    [Fact]
    public async Task Half_an_answer_breaks_off_after_the_message_is_stored()
    {
        slack.Faults.Add("chat.postMessage", Fault.HalfBody().AfterStoring());
        await Assert.ThrowsAnyAsync<HttpRequestException>(SendAsync);
        Assert.Single(general.Messages);
    }

    [Fact]
    public async Task A_call_that_hangs_ends_with_the_workspace()
    {
        slack.Faults.Add("chat.postMessage", Fault.Hang());
        var hanging = SendAsync();
        await slack.UntilAsync(slack => slack.Calls is [var call, ..] ? call : null, TestContext.Current.CancellationToken);
        Assert.False(hanging.IsCompleted);
        await slack.DisposeAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => hanging);
    }

    [Fact]
    public async Task A_slow_answer_waits_for_the_clock()
    {
        slack.Faults.Add("chat.postMessage", Fault.Slow(TimeSpan.FromSeconds(5)));
        var slow = SendAsync();
        await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(5));
        using var answer = await slow;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_fault_may_be_for_some_calls_only()
    {
        slack.Faults.Add("chat.postMessage", Fault.Error("is_inactive") with { When = arguments => (string?)arguments["text"] == "bad" });
        Assert.Null(await client.ErrorOfAsync("chat.postMessage", Message("good")));
        Assert.Equal("is_inactive", await client.ErrorOfAsync("chat.postMessage", Message("bad")));
    }

    [Fact]
    public async Task A_channel_takes_a_few_messages_at_once_and_then_one_a_second()
    {
        slack.RateLimits = true;
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 5; count++)
        {
            using var answer = await SendAsync();
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 4), HttpStatusCode.TooManyRequests], statuses);
        clock.Advance(TimeSpan.FromSeconds(1));
        using var later = await SendAsync();
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync() => client.SendAsync("chat.postMessage", Message("hello"));

    private JsonObject Message(string text) => new() { ["channel"] = general.Id, ["text"] = text };
}
