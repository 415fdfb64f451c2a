using Bot.Channels.Teams.Activities;
using Bot.Conversations;
using Bot.Presentation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Channels.Teams.Inbound;

/// <summary>Takes activities whose sender is proven, which the SDK tells apart, and hands them in.</summary>
internal sealed partial class TeamsBot(References references, IMessageIntake intake, InvokeHandler invokes, ILogger<TeamsBot> logger) : TeamsActivityHandler
{
    /// <exception cref="StoreException">It could not be stored.</exception>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await references.RefreshAsync(Of(turnContext), cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        ActivityReader.ReadMessage(Of(turnContext)) is { } message ? AcceptAsync(message, cancellationToken) : Task.CompletedTask;

    protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        invokes.AnswerAsync(Of(turnContext), cancellationToken).AsTask();

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Of(turnContext) is { Action: "add", Id.Length: > 0, From.Id.Length: > 0 } activity
            ? AcceptAsync(ActivityReader.Message(activity, IncomingKind.Greeting, "") with { MessageId = null }, cancellationToken)
            : Task.CompletedTask;

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Of(turnContext) is { Action: "remove" } activity ? LeaveAsync(activity, cancellationToken) : Task.CompletedTask;

    protected override Task OnTeamsChannelDeletedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        channelInfo?.Id is { Length: > 0 } channel
            ? RemoveAsync(ActivityReader.AddressOf(Of(turnContext)) with { Conversation = channel }, cancellationToken)
            : Task.CompletedTask;

    protected override Task OnTeamsTeamDeletedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        LeaveAsync(Of(turnContext), cancellationToken);

    protected override Task OnTeamsTeamHardDeletedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        LeaveAsync(Of(turnContext), cancellationToken);

    protected override Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Of(turnContext) is { Recipient.Id: { } bot } activity && membersRemoved.Any(member => member.Id == bot)
            ? RemovedAsync(activity, cancellationToken)
            : Task.CompletedTask;

    /// <summary>The SDK would read meetings out of values that need not be there.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static TeamsActivity Of(ITurnContext turn) => (TeamsActivity)turn.Activity;

    private async Task AcceptAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var result = await intake.AcceptAsync(message, cancellation);
        Log.Received(logger, message.Kind, message.EventId, result);
        if (result == IntakeResult.NotStored)
            throw new StoreException("the inbox did not take it in time", isTransient: true);
    }

    /// <summary>From one channel, which is shared with others or private, or from all of a team: the kind of the event tells.</summary>
    private Task RemovedAsync(TeamsActivity activity, CancellationToken cancellation)
    {
        var address = ActivityReader.AddressOf(activity);
        return activity.Data is { EventType: "channelMemberRemoved" } data
            ? RemoveAsync(data.Channel?.Id is { Length: > 0 } channel ? address with { Conversation = channel } : address, cancellation)
            : LeaveAsync(activity, cancellation);
    }

    /// <summary>Kiku can post there no longer, nor in any other channel of the team if there is one.</summary>
    private async Task LeaveAsync(TeamsActivity activity, CancellationToken cancellation)
    {
        var address = ActivityReader.AddressOf(activity);
        await RemoveAsync(address, cancellation);
        if (activity.Data.Team?.Id is { } team)
            await references.RemoveTeamAsync(address, team, cancellation);
    }

    private async Task RemoveAsync(ConversationAddress address, CancellationToken cancellation)
    {
        await references.RemoveAsync(address, cancellation);
        Log.Removed(logger, ShownText.Line(address.Conversation, 200));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Kind} {EventId}: {Result}")]
        public static partial void Received(ILogger logger, IncomingKind kind, string eventId, IntakeResult result);

        [LoggerMessage(3, LogLevel.Information, "Kiku was removed from {Conversation}")]
        public static partial void Removed(ILogger logger, string conversation);
    }
}
