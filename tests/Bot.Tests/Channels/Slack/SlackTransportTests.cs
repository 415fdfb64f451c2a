using System.Net;
using Bot.Channels.Common;
using Bot.Channels.Slack;
using Bot.Channels.Slack.WebApi;
using Bot.Diagnostics;
using Xunit;

namespace Bot.Tests.Channels.Slack;

public sealed class SlackTransportTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK, nameof(CallOutcome.Ok))]
    [InlineData(HttpStatusCode.BadGateway, nameof(CallOutcome.Uncertain))]
    public async Task A_reply_whose_answer_breaks_off_is_taken_where_the_status_says_so(HttpStatusCode status, string expected)
    {
        Assert.Equal(expected, (await AskAsync(status, transport => transport.ReplyAsync)).Outcome.ToString());
        Assert.Equal(CallOutcome.Uncertain, (await AskAsync(status, transport => transport.SendAsync)).Outcome);
    }

    /// <summary>By the options alone: nothing else in the program says how long Slack is waited for.</summary>
    [Fact]
    public async Task Calls_are_made_again_after_the_waits_that_are_set()
    {
        var options = new SlackOptions
        {
            BotToken = "xoxb-1",
            Retry = new() { Attempts = 3, FirstWait = TimeSpan.FromSeconds(2), LongestWait = TimeSpan.FromSeconds(3), LimitWait = TimeSpan.FromSeconds(2.5) },
        };

        Assert.Equal(CallOutcome.Unreachable, (await IdentifyAsync(options, _ => throw new HttpRequestException(HttpRequestError.ConnectionError), out var clock)).Outcome);
        Assert.Equal(2, clock.Waits.Count);
        Assert.All(
            clock.Waits.Zip([2.0, 3.0]), wait => Assert.InRange(wait.First, TimeSpan.FromSeconds(wait.Second / 2), TimeSpan.FromSeconds(wait.Second)));

        Assert.Equal(
            options.Retry.LimitWait, (await IdentifyAsync(options, _ => new(HttpStatusCode.TooManyRequests) { Content = new ByteArrayContent([]) }, out clock)).RetryAfter);
        Assert.Equal([options.Retry.LimitWait, options.Retry.LimitWait], clock.Waits);

        await IdentifyAsync(
            options with { Retry = options.Retry with { LongestWait = TimeSpan.FromSeconds(2) } },
            _ => new(HttpStatusCode.TooManyRequests) { Content = new ByteArrayContent([]) }, out clock);
        Assert.Empty(clock.Waits);
    }

    private static Task<ApiResult> IdentifyAsync(SlackOptions options, Func<HttpRequestMessage, HttpResponseMessage> answer, out HastyClock clock)
    {
        var hasty = clock = new();
        return AskedAsync();

        async Task<ApiResult> AskedAsync()
        {
            using var signals = new Signals();
            using var transport = new SlackTransport(new Answering(answer), new RemoteCalls(signals, hasty), options.Retry.LimitWait);
            var client = new SlackClient(transport, options, new(options), TimeSpan.FromHours(1), hasty);
            return await client.IdentifyAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<ApiResult> AskAsync(
        HttpStatusCode status, Func<SlackTransport, Func<string, HttpRequestMessage, CancellationToken, ValueTask<ApiResult>>> way)
    {
        using var signals = new Signals();
        using var transport = new SlackTransport(new BrokenOff(status), new RemoteCalls(signals, TimeProvider.System), TimeSpan.Zero);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://hooks.slack.com/x"));
        return await way(transport)("response_url", request, TestContext.Current.CancellationToken);
    }

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class BrokenOff(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new BrokenContent() });
    }

    private sealed class BrokenContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException("The connection ended.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
