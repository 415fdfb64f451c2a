using System.Net;
using Bot.Channels.Common;
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

    private static async Task<ApiResult> AskAsync(
        HttpStatusCode status, Func<SlackTransport, Func<string, HttpRequestMessage, CancellationToken, ValueTask<ApiResult>>> way)
    {
        using var signals = new Signals();
        using var transport = new SlackTransport(new BrokenOff(status), new RemoteCalls(signals, TimeProvider.System));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://hooks.slack.com/x"));
        return await way(transport)("response_url", request, TestContext.Current.CancellationToken);
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
