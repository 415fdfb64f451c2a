using Bot.Channels.Common;
using Bot.Channels.Teams.Cards;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Inbound;
using Bot.Channels.Teams.Sending;
using Bot.Conversations;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Channels.Teams;

/// <summary>Teams, for the rest of the program.</summary>
internal sealed partial class TeamsChannel(
    ConnectorCalls calls, References references, Sender sender, TeamsOptions options, TeamsHealth health, ILogger<TeamsChannel> logger) : IChannel
{
    public const string ChannelName = "teams";

    private const string Guest = "guest";

    /// <summary>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.</summary>
    private static readonly RateLimits Documented = new(
        [
            new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
        ],
        [new(30, TimeSpan.FromSeconds(1))]);

    private static readonly Shortening[] Shortenings = [Shortening.None, Shortening.Shorter, Shortening.TextOnly];

    public string Name => ChannelName;

    public ChannelStatus Status => health.Status;

    public RateLimits Limits { get; } = options.Throttle ? Documented : RateLimits.None;

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        try
        {
            var result = await SendFittingAsync(message, cancellation);
            if (!result.IsOk)
                Log.NotSent(logger, message.Id, result.Outcome, result.Code);
            if (result.Outcome == CallOutcome.Error && ConnectorCodes.IsGone(result.Code) && message.Target.Placement != Placement.Direct)
                await references.RemoveAsync(message.Target.Address, cancellation);
            return SendResults.Of(result);
        }
        catch (StoreException exception)
        {
            Log.NoReference(logger, message.Id, exception.Message);
            return new Refused("store_failed");
        }
    }

    /// <summary>Teams offers no look-up.</summary>
    public Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation) => Task.FromResult(new FindResult(FindOutcome.CannotTell));

    public async Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation)
    {
        if (references.PlaceOf(workspace, user) is not { } place || await references.FindAsync(place, cancellation) is not { } handle)
            return null;
        var found = await calls.GetMemberAsync(handle.ToPlace(handle.Conversation, replyTo: null), user, cancellation);
        return found is { IsOk: true, Member: { } member } ? new(null, null, IsGuest(member, workspace)) : null;
    }

    private static bool IsGuest(TeamsChannelAccount member, string tenant) =>
        member.UserRole is Guest or "anonymous" || (member.TenantId is { } home && !home.Equals(tenant, StringComparison.OrdinalIgnoreCase));

    /// <summary>Something is always said: what Teams finds too much, or wrong, is sent again with less of it.</summary>
    private async Task<ConnectorResult> SendFittingAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var result = ConnectorResult.Of(CallOutcome.Error, ConnectorCodes.TooBig);
        foreach (var shortening in Shortenings)
        {
            result = await sender.SendAsync(message, MessageCards.Draw(message.Content, message.Id, shortening), cancellation);
            if (result is not { Outcome: CallOutcome.Error, Status: StatusCodes.Status413PayloadTooLarge or StatusCodes.Status400BadRequest })
                break;
            Log.TooMuch(logger, message.Id, result.Code);
        }

        return result;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams does not take message {Id} ({Code}); it is sent again, shorter")]
        public static partial void TooMuch(ILogger logger, string id, string code);

        [LoggerMessage(2, LogLevel.Warning, "Message {Id} was not sent: {Outcome} {Code}")]
        public static partial void NotSent(ILogger logger, string id, CallOutcome outcome, string code);

        [LoggerMessage(3, LogLevel.Error, "Where message {Id} belongs cannot be looked up: {Reason}")]
        public static partial void NoReference(ILogger logger, string id, string reason);
    }
}
