using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Common;

namespace Bot.Channels.Slack.WebApi;

/// <summary>The Web API. Calls end within the given time, and are repeated only where nothing can have happened twice.</summary>
internal sealed class SlackClient
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>What stands for a method in the metrics where none is called.</summary>
    private const string ResponseUrl = "response_url";

    private readonly SlackTransport transport;
    private readonly SlackOptions options;
    private readonly SlackHealth health;
    private readonly Attempts<ApiResult> attempts;

    public SlackClient(SlackTransport transport, SlackOptions options, SlackHealth health, TimeSpan timeout, TimeProvider time)
    {
        this.transport = transport;
        this.options = options;
        this.health = health;
        attempts = new(options.Retry.Calls(timeout), ApiResult.Of(CallOutcome.Uncertain, ApiCodes.Timeout), time);
    }

    /// <summary>For what must not happen twice: repeated only after a limit or a failed connect.</summary>
    public ValueTask<ApiResult> PostAsync<T>(string method, T arguments, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(arguments, type);
        return NotedAsync(attempts.PostAsync(token => SendAsync(method, JsonRequest(Address(method), body, options.BotToken), token), cancellation));
    }

    /// <summary>For what may as well happen twice.</summary>
    public ValueTask<ApiResult> RepeatAsync<T>(string method, T arguments, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(arguments, type);
        return NotedAsync(attempts.RepeatAsync(token => SendAsync(method, JsonRequest(Address(method), body, options.BotToken), token), cancellation));
    }

    /// <summary>Methods that read take no JSON.</summary>
    public ValueTask<ApiResult> GetAsync(string method, IEnumerable<KeyValuePair<string, string>> arguments, CancellationToken cancellation)
    {
        var query = string.Join('&', arguments.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return NotedAsync(attempts.RepeatAsync(
            token => SendAsync(method, WithToken(new(HttpMethod.Get, Address($"{method}?{query}")), options.BotToken), token), cancellation));
    }

    public ValueTask<ApiResult> IdentifyAsync(CancellationToken cancellation) => NotedAsync(
        attempts.RepeatAsync(token => SendAsync(SlackMethods.Identify, FormRequest(SlackMethods.Identify, options.BotToken), token), cancellation));

    public ValueTask<ApiResult> OpenSocketAsync(CancellationToken cancellation) =>
        attempts.RepeatAsync(token => SendAsync(SlackMethods.OpenSocket, FormRequest(SlackMethods.OpenSocket, options.AppToken), token), cancellation);

    /// <summary>Replies to a command or a button, without a token and to Slack's own host only.</summary>
    public ValueTask<ApiResult> RespondAsync<T>(string responseUrl, T reply, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || !IsSlacks(address))
            return new(ApiResult.Of(CallOutcome.Error, "foreign_response_url"));

        var body = JsonSerializer.SerializeToUtf8Bytes(reply, type);
        return attempts.PostAsync(token => ReplyAsync(JsonRequest(address, body, token: null), token), cancellation);
    }

    private async ValueTask<ApiResult> ReplyAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
            return await transport.ReplyAsync(ResponseUrl, request, cancellation);
    }

    private async ValueTask<ApiResult> NotedAsync(ValueTask<ApiResult> call)
    {
        var result = await call;
        health.Note(result);
        return result;
    }

    private async ValueTask<ApiResult> SendAsync(string method, HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
            return await transport.SendAsync(method, request, cancellation);
    }

    private bool IsSlacks(Uri address) => options.ApiUrl.Authority == address.Authority
        ? address.Scheme == options.ApiUrl.Scheme
        : address is { Scheme: "https", Host: "hooks.slack.com", IsDefaultPort: true };

    private Uri Address(string method) => new(options.ApiUrl, method);

    private static HttpRequestMessage JsonRequest(Uri address, byte[] body, string? token)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json", "utf-8") } };
        return WithToken(new(HttpMethod.Post, address) { Content = content }, token);
    }

    private HttpRequestMessage FormRequest(string method, string? token)
    {
        var content = new ByteArrayContent([]) { Headers = { ContentType = new(FormType) } };
        return WithToken(new(HttpMethod.Post, Address(method)) { Content = content }, token);
    }

    private static HttpRequestMessage WithToken(HttpRequestMessage request, string? token)
    {
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
