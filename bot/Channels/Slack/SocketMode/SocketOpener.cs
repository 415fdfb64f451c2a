using System.Net.WebSockets;
using Bot.Channels.Common;
using Bot.Channels.Slack.Inbound;
using Bot.Channels.Slack.WebApi;

namespace Bot.Channels.Slack.SocketMode;

/// <param name="Socket">Null when there is none.</param>
/// <param name="Code">Why not.</param>
/// <param name="IsPermanent">Trying again soon would not help.</param>
internal readonly record struct Opened(SlackSocket? Socket, string Code = ApiCodes.Ok, bool IsPermanent = false, TimeSpan? RetryAfter = null);

/// <summary>Opens sockets: asks for an address, connects, waits for Slack's greeting.</summary>
internal sealed class SocketOpener(SlackClient client, SlackOptions options, SlackInbound inbound, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan OpenTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);

    public async Task<Opened> OpenAsync(CancellationToken cancellation)
    {
        var result = await client.OpenSocketAsync(cancellation);
        if (!result.IsOk)
            return new(
                null, result.Code, result.Outcome == CallOutcome.Error && !ApiCodes.IsTemporary(result.Code) && !ApiCodes.IsHalfDone(result.Code),
                result.RetryAfter);
        if (!Uri.TryCreate(result.Document.Url, UriKind.Absolute, out var address) || !IsSafe(address))
            return new(null, "foreign_socket_url");

        using var limit = new CancellationTokenSource(OpenTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        var web = new ClientWebSocket();
        try
        {
            web.Options.KeepAliveInterval = PingInterval;
            web.Options.KeepAliveTimeout = PingInterval;
            if (address.IsLoopback)
                web.Options.Proxy = null;
            await web.ConnectAsync(address, either.Token);
        }
        catch (Exception exception)
            when (exception is WebSocketException or HttpRequestException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            web.Dispose();
            return new(null, ApiCodes.ConnectionFailed);
        }

        return await GreetedAsync(new(web, inbound, time, logger), either.Token, cancellation);
    }

    private static async Task<Opened> GreetedAsync(SlackSocket socket, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            await socket.Hello.WaitAsync(limit);
            return new(socket);
        }
        catch (OperationCanceledException)
        {
            var end = socket.End.IsCompletedSuccessfully ? await socket.End : SocketEnd.Lost;
            await socket.DisposeAsync();
            cancellation.ThrowIfCancellationRequested();
            return new(
                null, end switch { SocketEnd.Disabled => "link_disabled", SocketEnd.TooMany => "too_many_websockets", _ => "no_hello" },
                end == SocketEnd.Disabled);
        }
    }

    private bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && address.IsLoopback && options.ApiUrl.IsLoopback);
}
