using Bot.Channels.Common;
using Bot.Channels.Teams.Cards;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Inbound;
using Bot.Channels.Teams.Sending;
using Bot.Conversations;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Channels.Teams;

/// <summary>Teams, for the rest of the program. It offers no look-up of messages.</summary>
internal sealed partial class TeamsChannel(
    ConnectorCalls calls, References references, Sender sender, TeamsOptions options, TeamsHealth health, ILogger<TeamsChannel> logger)
    : ChatChannel<ConnectorResult>(logger)
{
    public const string ChannelName = "teams";

    private const string Guest = "guest";

    /// <summary>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.</summary>
    private static readonly RateLimits Documented = new(
        [
            new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
        ],
        [new(30, TimeSpan.FromSeconds(1))]);

    private readonly ILogger logger = logger;

    public override string Name => ChannelName;

    public override ChannelStatus Status => health.Status;

    public override RateLimits Limits { get; } = options.Throttle ? Documented : RateLimits.None;

    public override async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        try
        {
            return await base.SendAsync(message, cancellation);
        }
        catch (StoreException exception)
        {
            Log.NoReference(logger, message.Id, exception.Message);
            return new Refused("store_failed");
        }
    }

    public override async Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation)
    {
        if (references.PlaceOf(workspace, user) is not { } place || await references.FindAsync(place, cancellation) is not { } handle)
            return null;
        var found = await calls.GetMemberAsync(handle.ToPlace(handle.Conversation, replyTo: null), user, cancellation);
        return found is { IsOk: true, Member: { } member } ? new(null, null, IsGuest(member, workspace)) : null;
    }

    protected override Task<ConnectorResult> SendAsync(OutgoingMessage message, Shortening shortening, CancellationToken cancellation) =>
        sender.SendAsync(message, MessageCards.Draw(message.Content, message.Id, shortening), cancellation);

    protected override bool IsTooMuch(ConnectorResult result) =>
        result.Status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status400BadRequest;

    protected override async Task NotSentAsync(OutgoingMessage message, ConnectorResult result, CancellationToken cancellation)
    {
        if (result.Outcome == CallOutcome.Error && ConnectorCodes.IsGone(result.Code) && message.Target.Placement != Placement.Direct)
            await references.RemoveAsync(message.Target.Address, cancellation);
    }

    private static bool IsGuest(TeamsChannelAccount member, string tenant) =>
        member.UserRole is Guest or "anonymous" || (member.TenantId is { } home && !home.Equals(tenant, StringComparison.OrdinalIgnoreCase));

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Error, "Where message {Id} belongs cannot be looked up: {Reason}")]
        public static partial void NoReference(ILogger logger, string id, string reason);
    }
}
