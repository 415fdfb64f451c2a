using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Channels.Teams.Connector;

/// <summary>The Bot Connector (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference). Calls end
/// within the given time, and are repeated only where nothing can have happened twice.</summary>
internal sealed class ConnectorClient
{
    private const int QuickRetries = 2;

    /// <summary>A limit that ends later is the caller's to wait for.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    private readonly ConnectorTransport transport;
    private readonly TokenSource tokens;
    private readonly TeamsOptions options;
    private readonly TeamsHealth health;
    private readonly ResiliencePipeline<ConnectorResult> posts;
    private readonly ResiliencePipeline<ConnectorResult> repeatable;

    public ConnectorClient(ConnectorTransport transport, TokenSource tokens, TeamsOptions options, TeamsHealth health, TimeSpan timeout, TimeProvider time)
    {
        this.transport = transport;
        this.tokens = tokens;
        this.options = options;
        this.health = health;
        posts = Pipeline(timeout, time, result => IsShort(result) || result.Outcome == ConnectorOutcome.Unreachable);
        repeatable = Pipeline(timeout, time, result => IsShort(result) || result.Outcome is ConnectorOutcome.Unreachable or ConnectorOutcome.Uncertain);
    }

    public ValueTask<ConnectorResult> SendAsync(string serviceUrl, string conversation, ReadOnlyMemory<byte> activity, CancellationToken cancellation) =>
        RunAsync("SendToConversation", posts, HttpMethod.Post, serviceUrl, $"{Of(conversation)}/activities", activity, cancellation);

    public ValueTask<ConnectorResult> ReplyAsync(
        string serviceUrl, string conversation, string to, ReadOnlyMemory<byte> activity, CancellationToken cancellation) =>
        RunAsync("ReplyToActivity", posts, HttpMethod.Post, serviceUrl, $"{Of(conversation)}/activities/{Uri.EscapeDataString(to)}", activity, cancellation);

    public ValueTask<ConnectorResult> UpdateAsync(
        string serviceUrl, string conversation, string id, ReadOnlyMemory<byte> activity, CancellationToken cancellation) =>
        RunAsync("UpdateActivity", repeatable, HttpMethod.Put, serviceUrl, $"{Of(conversation)}/activities/{Uri.EscapeDataString(id)}", activity, cancellation);

    public ValueTask<ConnectorResult> DeleteAsync(string serviceUrl, string conversation, string id, CancellationToken cancellation) =>
        RunAsync("DeleteActivity", repeatable, HttpMethod.Delete, serviceUrl, $"{Of(conversation)}/activities/{Uri.EscapeDataString(id)}", null, cancellation);

    /// <summary>A direct chat: Teams gives the one there is, so this may be repeated.</summary>
    public ValueTask<ConnectorResult> CreateConversationAsync(string serviceUrl, ReadOnlyMemory<byte> parameters, CancellationToken cancellation) =>
        RunAsync("CreateConversation", repeatable, HttpMethod.Post, serviceUrl, "v3/conversations", parameters, cancellation);

    public ValueTask<ConnectorResult> GetMemberAsync(string serviceUrl, string conversation, string user, CancellationToken cancellation) =>
        RunAsync("GetConversationMember", repeatable, HttpMethod.Get, serviceUrl, $"{Of(conversation)}/members/{Uri.EscapeDataString(user)}", null, cancellation);

    private static string Of(string conversation) => "v3/conversations/" + Uri.EscapeDataString(conversation);

    private static ResiliencePipeline<ConnectorResult> Pipeline(TimeSpan timeout, TimeProvider time, Func<ConnectorResult, bool> again) =>
        new ResiliencePipelineBuilder<ConnectorResult> { TimeProvider = time }
            .AddTimeout(timeout)
            .AddRetry(new RetryStrategyOptions<ConnectorResult>
            {
                ShouldHandle = attempt => new(attempt.Outcome.Result is { } result && again(result)),
                MaxRetryAttempts = QuickRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                DelayGenerator = attempt => new(attempt.Outcome.Result?.RetryAfter),
            })
            .Build();

    /// <summary>Without a token another attempt at once would only ask the login again.</summary>
    private static bool IsShort(ConnectorResult result) => result is { Outcome: ConnectorOutcome.Limited, RetryAfter: { } wait } && wait <= LongestWait;

    private async ValueTask<ConnectorResult> RunAsync(
        string operation, ResiliencePipeline<ConnectorResult> pipeline, HttpMethod method, string serviceUrl, string path, ReadOnlyMemory<byte>? body, CancellationToken cancellation)
    {
        if (!options.Allows(serviceUrl))
            return ConnectorResult.Of(ConnectorOutcome.Error, "foreign_service_url");
        var address = new Uri($"{serviceUrl.TrimEnd('/')}/{path}");
        ConnectorResult? last = null;
        try
        {
            return await pipeline.ExecuteAsync(
                async token =>
                {
                    last = null;
                    return last = await WithTokenAsync(operation, method, address, body, token);
                },
                cancellation);
        }
        catch (TimeoutRejectedException)
        {
            // While waiting for another attempt, it is known what became of the one before.
            return last ?? ConnectorResult.Of(ConnectorOutcome.Uncertain, ConnectorCodes.Timeout);
        }
    }

    /// <summary>A token that was taken back before its time is replaced once.</summary>
    private async ValueTask<ConnectorResult> WithTokenAsync(string operation, HttpMethod method, Uri address, ReadOnlyMemory<byte>? body, CancellationToken cancellation)
    {
        if (options.IsPlayground)
            return await OnceAsync(operation, method, address, body, null, cancellation);
        string? refused = null;
        while (true)
        {
            if (await tokens.GetAsync(refused, cancellation) is not { } token)
                return ConnectorResult.Of(ConnectorOutcome.Limited, ConnectorCodes.NoToken);
            var result = await OnceAsync(operation, method, address, body, token, cancellation);
            if (result.IsOk)
                health.Token = null;
            if (result.Status != StatusCodes.Status401Unauthorized)
                return result;
            if (refused is not null)
            {
                health.Token = "Teams refuses the token for sending: look at Teams:AppId and Teams:TenantId, and at the bot's registration";
                return ConnectorResult.Of(ConnectorOutcome.Limited, ConnectorCodes.Unauthorized);
            }

            refused = token;
        }
    }

    private async ValueTask<ConnectorResult> OnceAsync(string operation, HttpMethod method, Uri address, ReadOnlyMemory<byte>? body, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is { } bytes)
            request.Content = new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = new("application/json", "utf-8") } };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await transport.SendAsync(operation, request, cancellation);
    }
}
