using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Channels.Common;

namespace Bot.Channels.Slack.WebApi;

/// <summary>Sends one request, and tells by its result what became of it.</summary>
internal sealed class SlackTransport : IDisposable
{
    private const string ScopesHeader = "x-oauth-scopes";

    private const int LargestReply = 4 * 1024 * 1024;

    private readonly HttpClient http;
    private readonly RemoteCalls calls;
    private readonly TimeSpan limitWait;

    /// <param name="limitWait">For a limit that does not say when it ends.</param>
    public SlackTransport(HttpMessageHandler handler, RemoteCalls calls, TimeSpan limitWait)
    {
        http = new(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestReply };
        this.calls = calls;
        this.limitWait = limitWait;
    }

    /// <param name="method">For the metrics: Slack's name of it.</param>
    public ValueTask<ApiResult> SendAsync(string method, HttpRequestMessage request, CancellationToken cancellation) =>
        MeasuredAsync(method, request, AskAsync, cancellation);

    /// <summary>Sends a reply to a <c>response_url</c>: its status says that it was taken, and its body need not say anything.</summary>
    public ValueTask<ApiResult> ReplyAsync(string method, HttpRequestMessage request, CancellationToken cancellation) =>
        MeasuredAsync(method, request, PutAsync, cancellation);

    public void Dispose() => http.Dispose();

    private async ValueTask<ApiResult> MeasuredAsync(
        string method, HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<ApiResult>> send, CancellationToken cancellation)
    {
        using var call = calls.Begin(SlackChannel.ChannelName, method, request.RequestUri!);
        var result = await CaughtAsync(request, send, cancellation);
        call?.End(result.Status, result.IsOk ? null : result.Code, result.RetryAfter);
        return result;
    }

    private static async ValueTask<ApiResult> CaughtAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<ApiResult>> send, CancellationToken cancellation)
    {
        try
        {
            return await send(request, cancellation);
        }
        catch (Exception failure) when (Connections.NeverSent(failure, cancellation))
        {
            return ApiResult.Of(CallOutcome.Unreachable, ApiCodes.ConnectionFailed);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return ApiResult.Of(CallOutcome.Uncertain, ApiCodes.BrokenBody);
        }
    }

    private async Task<ApiResult> AskAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var response = await http.SendAsync(request, cancellation);
        return Read(response, await response.Content.ReadAsByteArrayAsync(cancellation)) with
        {
            Status = (int)response.StatusCode,
            Scopes = response.Headers.TryGetValues(ScopesHeader, out var scopes) ? string.Join(',', scopes) : null,
            Date = response.Headers.Date,
        };
    }

    private async Task<ApiResult> PutAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return await ReadReplyAsync(response, cancellation) with { Status = (int)response.StatusCode };
    }

    private async Task<ApiResult> ReadReplyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestReply, cancellation);
            var result = Read(response, await response.Content.ReadAsByteArrayAsync(cancellation));
            return response.IsSuccessStatusCode && result.Outcome != CallOutcome.Error ? ApiResult.Of(CallOutcome.Ok, ApiCodes.Ok) : result;
        }
        catch (Exception failure) when (response.IsSuccessStatusCode && failure is HttpRequestException or IOException)
        {
            return ApiResult.Of(CallOutcome.Ok, ApiCodes.Ok);
        }
    }

    private ApiResult Read(HttpResponseMessage response, byte[] body)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return new(CallOutcome.Limited, ApiCodes.RateLimited, ApiDocument.Empty, response.Headers.RetryAfter?.Delta ?? limitWait);
        if ((int)response.StatusCode >= 500)
            return ApiResult.Of(CallOutcome.Uncertain, $"{ApiCodes.HttpPrefix}{(int)response.StatusCode}");

        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;
        if (isJson || (body.Length > 0 && body[0] == (byte)'{'))
            return ReadDocument(body);

        var word = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 64))).Trim();
        return response.IsSuccessStatusCode
            ? ApiResult.Of(CallOutcome.Uncertain, ApiCodes.BrokenBody)
            : ApiResult.Of(CallOutcome.Error, IsCode(word) ? word : $"{ApiCodes.HttpPrefix}{(int)response.StatusCode}");
    }

    private static bool IsCode(string word) => word.Length > 0 && word.All(character => character is '_' or (>= 'a' and <= 'z'));

    private static ApiResult ReadDocument(byte[] body)
    {
        try
        {
            var document = JsonSerializer.Deserialize(WellFormedJson.Of(body).Span, ApiJson.Lenient.ApiDocument);
            return document switch
            {
                { Ok: true } => new(CallOutcome.Ok, ApiCodes.Ok, document),
                { Error: { Length: > 0 } code } => new(CallOutcome.Error, code, document),
                _ => ApiResult.Of(CallOutcome.Uncertain, ApiCodes.BrokenBody),
            };
        }
        catch (JsonException)
        {
            return ApiResult.Of(CallOutcome.Uncertain, ApiCodes.BrokenBody);
        }
    }
}
