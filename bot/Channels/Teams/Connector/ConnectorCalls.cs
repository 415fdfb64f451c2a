using System.Security.Claims;
using Bot.Channels.Common;
using Bot.Channels.Teams.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Bot.Channels.Teams.Connector;

/// <summary>Calls the Bot Connector through the SDK, each in a turn of its own. Calls end within the given time, and are repeated only where nothing can have
/// happened twice.</summary>
internal sealed class ConnectorCalls(
    TeamsAdapter adapter, BotCredentials credentials, TeamsOptions options, TeamsHealth health, RemoteCalls calls, TimeSpan timeout, TimeProvider time)
{
    private static readonly ConnectorResult Foreign = ConnectorResult.Of(CallOutcome.Error, "foreign_service_url");

    private readonly ClaimsIdentity identity = new([new(AuthenticationConstants.AudienceClaim, options.AppId ?? "")]);
    private volatile Activity? doubtful;
    private readonly Attempts<ConnectorResult> attempts = new(
        options.Retry.Calls(timeout), ConnectorResult.Of(CallOutcome.Uncertain, ConnectorCodes.Timeout), time);

    /// <summary>Posts a message, as a reply where the place names an activity.</summary>
    public ValueTask<ConnectorResult> SendAsync(Activity place, Activity message, CancellationToken cancellation)
    {
        if (!options.Allows(place.ServiceUrl))
            return new(Foreign);
        var call = new Call(
            place.Id is null ? "SendToConversation" : "ReplyToActivity", place, async (turn, stop) => Ok((await turn.SendActivityAsync(message, stop))?.Id));
        return NotedAsync(call, attempts.PostAsync(token => WithTokenAsync(call, token), cancellation));
    }

    public ValueTask<ConnectorResult> UpdateAsync(Activity place, Activity message, CancellationToken cancellation) =>
        RepeatAsync(new("UpdateActivity", place, async (turn, stop) => Ok((await turn.UpdateActivityAsync(message, stop))?.Id)), cancellation);

    /// <summary>A direct chat: Teams gives the one there is, so this may be repeated.</summary>
    public ValueTask<ConnectorResult> CreateConversationAsync(Activity place, ConversationParameters parameters, CancellationToken cancellation) => RepeatAsync(
        new("CreateConversation", place, async (turn, stop) =>
            Ok((await turn.TurnState.Get<IConnectorClient>().Conversations.CreateConversationAsync(parameters, stop))?.Id)),
        cancellation);

    public ValueTask<ConnectorResult> GetMemberAsync(Activity place, string user, CancellationToken cancellation) => RepeatAsync(
        new("GetConversationMember", place, async (turn, stop) => Ok(user) with { Member = await TeamsInfo.GetMemberAsync(turn, user, stop) }), cancellation);

    /// <summary>Asks, where the last call failed, for something that changes nothing: what comes of it is known to the health.</summary>
    public async ValueTask LookAgainAsync(CancellationToken cancellation)
    {
        if (doubtful is { } place)
            await GetMemberAsync(place, place.Recipient?.Id ?? $"28:{options.AppId}", cancellation);
    }

    private static ConnectorResult Ok(string? id) => new(CallOutcome.Ok, ConnectorCodes.Ok) { Id = id };

    private ValueTask<ConnectorResult> RepeatAsync(Call call, CancellationToken cancellation) => options.Allows(call.Place.ServiceUrl)
        ? NotedAsync(call, attempts.RepeatAsync(token => WithTokenAsync(call, token), cancellation))
        : new(Foreign);

    /// <summary>A token that was taken back before its time is replaced once.</summary>
    private async ValueTask<ConnectorResult> WithTokenAsync(Call call, CancellationToken cancellation)
    {
        var result = await OnceAsync(call, cancellation);
        if (result.Status == StatusCodes.Status401Unauthorized && !options.IsPlayground)
        {
            if (await credentials.GetAsync(isRefused: true, cancellation) is null)
                return ConnectorResult.Of(CallOutcome.Limited, ConnectorCodes.NoToken);
            result = await OnceAsync(call, cancellation);
            if (result.Status == StatusCodes.Status401Unauthorized)
                return ConnectorResult.Of(CallOutcome.Limited, ConnectorCodes.Unauthorized);
        }

        return result;
    }

    private async ValueTask<ConnectorResult> NotedAsync(Call call, ValueTask<ConnectorResult> asked)
    {
        var result = await asked;
        doubtful = health.Note(result, call.Place.ServiceUrl) ? call.Place : null;
        return result;
    }

    private async ValueTask<ConnectorResult> OnceAsync(Call call, CancellationToken cancellation)
    {
        using var measured = calls.Begin(TeamsChannel.ChannelName, call.Operation, new(call.Place.ServiceUrl));
        var result = await TurnAsync(call, cancellation);
        measured?.End(result.Status, result.IsOk ? null : result.Code, result.RetryAfter);
        return result;
    }

    private async ValueTask<ConnectorResult> TurnAsync(Call call, CancellationToken cancellation)
    {
        try
        {
            var result = Foreign;
            await adapter.ContinueConversationAsync(identity, call.Place, async (turn, stop) => result = await call.Ask(turn, stop), cancellation);
            return result;
        }
        catch (NoTokenException)
        {
            return ConnectorResult.Of(CallOutcome.Limited, ConnectorCodes.NoToken);
        }
        catch (ErrorResponseException refused)
        {
            return ConnectorResult.Of(refused.Response, refused.Body, options.Retry.LimitWait);
        }
        catch (HttpOperationException refused)
        {
            return ConnectorResult.Of(refused.Response, null, options.Retry.LimitWait);
        }
        catch (Exception failure) when (Connections.NeverSent(failure, cancellation))
        {
            return ConnectorResult.Of(CallOutcome.Unreachable, ConnectorCodes.ConnectionFailed);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SerializationException)
        {
            return ConnectorResult.Of(CallOutcome.Uncertain, ConnectorCodes.BrokenBody);
        }
    }

    /// <param name="Operation">For the metrics: the connector's name of it.</param>
    private sealed record Call(string Operation, Activity Place, Func<ITurnContext, CancellationToken, Task<ConnectorResult>> Ask);
}
