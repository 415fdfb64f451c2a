using Bot.Channels.Common;
using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Http;
using Bot.Conversations;

namespace Bot.Channels.Teams.Inbound;

/// <summary>Takes activities whose sender is proven, and hands them in.</summary>
internal sealed partial class TeamsInbound(
    TeamsOptions options, References references, IMessageIntake intake, InvokeHandler invokes, ILogger<TeamsInbound> logger)
{
    private const string Teams = "msteams";

    /// <param name="claims">Null: nothing is proven, and nothing needs to be.</param>
    public async ValueTask<Handled> HandleAsync(Activity activity, CallerClaims? claims, CancellationToken cancellation)
    {
        if (activity is not { Type.Length: > 0, ServiceUrl.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0 })
            return new(StatusCodes.Status400BadRequest);
        if (Forbidden(activity, claims) is { } why)
        {
            Log.Forbidden(logger, Shown(activity.Type), why);
            return new(StatusCodes.Status403Forbidden);
        }

        try
        {
            return await TakeAsync(activity, ActivityReader.Read(activity), cancellation);
        }
        catch (StoreException exception)
        {
            Log.NotStored(logger, Shown(activity.Type), exception.Message);
            return new(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>A text that somebody else chose, on one line of a log.</summary>
    private static string Shown(string text) => ShownText.Line(text, 200);

    /// <returns>Null: it is allowed.</returns>
    private string? Forbidden(Activity activity, CallerClaims? claims)
    {
        if (claims is not null && !string.Equals(claims.ServiceUrl?.TrimEnd('/'), activity.ServiceUrl!.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
            return "its service address is not the token's";
        if (claims?.Endorsements.Contains(activity.ChannelId!) == false)
            return "its key is not endorsed for the channel";
        if (activity.ChannelId != Teams)
            return "it does not come from Teams";
        if (!options.Allows(activity.ServiceUrl))
            return "its service address is on no host of Teams:AllowedServiceHosts";
        return options.TenantId is { } tenant && claims is not null && !tenant.Equals(activity.TenantId, StringComparison.OrdinalIgnoreCase)
            ? "it comes from another organisation than Teams:TenantId"
            : null;
    }

    private async ValueTask<Handled> TakeAsync(Activity activity, Reading reading, CancellationToken cancellation)
    {
        if (reading is Removed { Conversation: var gone })
        {
            var address = ActivityReader.AddressOf(activity) with { Conversation = gone };
            await references.RemoveAsync(address, cancellation);
            if (activity.ChannelData?.Team?.Id is { } team)
                await references.RemoveTeamAsync(address, team, cancellation);
            Log.Removed(logger, Shown(gone));
            return new(StatusCodes.Status202Accepted);
        }

        await references.RefreshAsync(activity, cancellation);
        switch (reading)
        {
            case Invoked:
                return await invokes.AnswerAsync(activity, cancellation);
            case ForKiku { Message: var message }:
                var result = await intake.AcceptAsync(message, cancellation);
                Log.Received(logger, message.Kind, message.EventId, result);
                return new(result == IntakeResult.NotStored ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status202Accepted);
            default:
                return new(StatusCodes.Status202Accepted);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Kind} {EventId}: {Result}")]
        public static partial void Received(ILogger logger, IncomingKind kind, string eventId, IntakeResult result);

        [LoggerMessage(2, LogLevel.Warning, "A delivery ({Type}) is refused: {Why}")]
        public static partial void Forbidden(ILogger logger, string type, string why);

        [LoggerMessage(3, LogLevel.Information, "Kiku was removed from {Conversation}")]
        public static partial void Removed(ILogger logger, string conversation);

        [LoggerMessage(4, LogLevel.Error, "A delivery ({Type}) could not be stored and was not acknowledged: {Reason}")]
        public static partial void NotStored(ILogger logger, string type, string reason);
    }
}
