using System.Net.Http.Headers;
using Bot.Channels.Common;

namespace Bot.Channels.Teams.Connector;

/// <summary>The Bot Connector (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference). Calls end
/// within the given time, and are repeated only where nothing can have happened twice.</summary>
internal sealed class ConnectorClient
{
    /// <summary>A limit that ends later is the caller's to wait for.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private static readonly ConnectorResult Foreign = ConnectorResult.Of(CallOutcome.Error, "foreign_service_url");

    private readonly ConnectorTransport transport;
    private readonly TokenSource tokens;
    private readonly TeamsOptions options;
    private readonly TeamsHealth health;
    private readonly Attempts<ConnectorResult> attempts;

    public ConnectorClient(ConnectorTransport transport, TokenSource tokens, TeamsOptions options, TeamsHealth health, TimeSpan timeout, TimeProvider time)
    {
        this.transport = transport;
        this.tokens = tokens;
        this.options = options;
        this.health = health;
        attempts = new(timeout, LongestWait, ConnectorResult.Of(CallOutcome.Uncertain, ConnectorCodes.Timeout), time);
    }

    public ValueTask<ConnectorResult> SendAsync(string serviceUrl, string conversation, ReadOnlyMemory<byte> activity, CancellationToken cancellation) =>
        PostAsync(new("SendToConversation", HttpMethod.Post, serviceUrl, $"{Of(conversation)}/activities", activity), cancellation);

    public ValueTask<ConnectorResult> ReplyAsync(
        string serviceUrl, string conversation, string to, ReadOnlyMemory<byte> activity, CancellationToken cancellation) =>
        PostAsync(new("ReplyToActivity", HttpMethod.Post, serviceUrl, Activity(conversation, to), activity), cancellation);

    public ValueTask<ConnectorResult> UpdateAsync(
        string serviceUrl, string conversation, string id, ReadOnlyMemory<byte> activity, CancellationToken cancellation) =>
        RepeatAsync(new("UpdateActivity", HttpMethod.Put, serviceUrl, Activity(conversation, id), activity), cancellation);

    public ValueTask<ConnectorResult> DeleteAsync(string serviceUrl, string conversation, string id, CancellationToken cancellation) =>
        RepeatAsync(new("DeleteActivity", HttpMethod.Delete, serviceUrl, Activity(conversation, id), null), cancellation);

    /// <summary>A direct chat: Teams gives the one there is, so this may be repeated.</summary>
    public ValueTask<ConnectorResult> CreateConversationAsync(string serviceUrl, ReadOnlyMemory<byte> parameters, CancellationToken cancellation) =>
        RepeatAsync(new("CreateConversation", HttpMethod.Post, serviceUrl, "v3/conversations", parameters), cancellation);

    public ValueTask<ConnectorResult> GetMemberAsync(string serviceUrl, string conversation, string user, CancellationToken cancellation) =>
        RepeatAsync(new("GetConversationMember", HttpMethod.Get, serviceUrl, $"{Of(conversation)}/members/{Uri.EscapeDataString(user)}", null), cancellation);

    private static string Of(string conversation) => "v3/conversations/" + Uri.EscapeDataString(conversation);

    private static string Activity(string conversation, string id) => $"{Of(conversation)}/activities/{Uri.EscapeDataString(id)}";

    private ValueTask<ConnectorResult> PostAsync(Call call, CancellationToken cancellation) =>
        options.Allows(call.ServiceUrl) ? attempts.PostAsync(token => WithTokenAsync(call, token), cancellation) : new(Foreign);

    private ValueTask<ConnectorResult> RepeatAsync(Call call, CancellationToken cancellation) =>
        options.Allows(call.ServiceUrl) ? attempts.RepeatAsync(token => WithTokenAsync(call, token), cancellation) : new(Foreign);

    /// <summary>A token that was taken back before its time is replaced once.</summary>
    private async ValueTask<ConnectorResult> WithTokenAsync(Call call, CancellationToken cancellation)
    {
        if (options.IsPlayground)
            return await OnceAsync(call, null, cancellation);
        string? refused = null;
        while (true)
        {
            if (await tokens.GetAsync(refused, cancellation) is not { } token)
                return ConnectorResult.Of(CallOutcome.Limited, ConnectorCodes.NoToken);
            var result = await OnceAsync(call, token, cancellation);
            if (result.IsOk)
                health.Token = null;
            if (result.Status != StatusCodes.Status401Unauthorized)
                return result;
            if (refused is not null)
            {
                health.Token = "Teams refuses the token for sending: look at Teams:AppId and Teams:TenantId, and at the bot's registration";
                return ConnectorResult.Of(CallOutcome.Limited, ConnectorCodes.Unauthorized);
            }

            refused = token;
        }
    }

    private async ValueTask<ConnectorResult> OnceAsync(Call call, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(call.Method, call.Address);
        if (call.Body is { } bytes)
            request.Content = new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = new("application/json", "utf-8") } };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await transport.SendAsync(call.Operation, request, cancellation);
    }

    /// <param name="Operation">For the metrics: the connector's name of it.</param>
    private sealed record Call(string Operation, HttpMethod Method, string ServiceUrl, string Path, ReadOnlyMemory<byte>? Body)
    {
        public Uri Address => new($"{ServiceUrl.TrimEnd('/')}/{Path}");
    }
}
