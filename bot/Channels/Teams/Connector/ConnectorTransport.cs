using System.Net;
using System.Text.Json;
using Bot.Channels.Common;

namespace Bot.Channels.Teams.Connector;

/// <summary>Sends one request, and tells by its result what became of it.</summary>
internal sealed class ConnectorTransport : IDisposable
{
    private const int LargestReply = 1024 * 1024;

    /// <summary>For a limit that does not say when it ends.</summary>
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(2);

    private readonly HttpClient http;
    private readonly RemoteCalls calls;

    public ConnectorTransport(HttpMessageHandler handler, RemoteCalls calls)
    {
        http = new(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestReply };
        this.calls = calls;
    }

    /// <param name="operation">For the metrics: the connector's name of it.</param>
    public async ValueTask<ConnectorResult> SendAsync(string operation, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var call = calls.Begin(TeamsChannel.ChannelName, operation, request.RequestUri!);
        var result = await SendAsync(request, cancellation);
        call?.End(result.Status, result.IsOk ? null : result.Code, result.RetryAfter);
        return result;
    }

    public void Dispose() => http.Dispose();

    private async ValueTask<ConnectorResult> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return Read(response, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception failure) when (Connections.NeverSent(failure, cancellation))
        {
            return ConnectorResult.Of(CallOutcome.Unreachable, ConnectorCodes.ConnectionFailed);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return ConnectorResult.Of(CallOutcome.Uncertain, ConnectorCodes.BrokenBody);
        }
    }

    private static ConnectorResult Read(HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed)
            return new(CallOutcome.Limited, ConnectorCodes.Limited, status, null, response.Headers.RetryAfter?.Delta ?? DefaultRetryAfter);
        if (status >= 500)
            return new(CallOutcome.Uncertain, $"http_{status}", status);

        var document = Parse(body);
        if (!response.IsSuccessStatusCode)
            return new(CallOutcome.Error, document?.Error?.Code is { Length: > 0 } code ? code : CodeOf(status), status);
        return document is null && body.Length > 0
            ? new(CallOutcome.Uncertain, ConnectorCodes.BrokenBody, status)
            : new(CallOutcome.Ok, ConnectorCodes.Ok, status, document);
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ConnectorCodes.Unauthorized,
        StatusCodes.Status413PayloadTooLarge => ConnectorCodes.TooBig,
        _ => $"http_{status}",
    };

    private static ConnectorDocument? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ConnectorJson.Lenient.ConnectorDocument);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
