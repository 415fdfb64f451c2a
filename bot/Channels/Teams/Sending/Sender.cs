using Bot.Channels.Common;
using Bot.Channels.Teams.Cards;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Inbound;
using Bot.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Channels.Teams.Sending;

/// <summary>Puts one message where it belongs.</summary>
internal sealed class Sender(ConnectorCalls calls, References references)
{
    public async Task<ConnectorResult> SendAsync(OutgoingMessage message, Drawing drawing, CancellationToken cancellation)
    {
        var target = message.Target;
        var handle = TeamsHandle.Parse(target.Handle) ?? await references.FindAsync(target.Address, cancellation);

        // The conversation that a notice is about may be gone; its user need not be.
        if (handle is null && target is { Placement: Placement.Direct, User: { } user })
            handle = await references.FindForUserAsync(target.Address, user, cancellation);
        if (handle is null)
            return ConnectorResult.Of(CallOutcome.Error, "no_conversation_reference");
        handle = handle with { ServiceUrl = references.LatestServiceUrl(target.Address) ?? handle.ServiceUrl };
        return target.Placement switch
        {
            Placement.Direct => await DirectlyAsync(target, handle, drawing, cancellation),
            Placement.Replace => await ReplaceAsync(target, handle, drawing, cancellation),
            // Teams has no messages for one person's eyes in a conversation of several: there it is a reply.
            _ => await PostAsync(target, handle, drawing, cancellation),
        };
    }

    private async Task<ConnectorResult> PostAsync(ReplyTarget target, TeamsHandle handle, Drawing drawing, CancellationToken cancellation)
    {
        var conversation = target.Address.Thread is { } thread && handle.Activity is null ? $"{handle.Conversation};messageid={thread}" : handle.Conversation;
        return await calls.SendAsync(handle.ToPlace(conversation, handle.Activity), OutgoingActivity.Of(drawing), cancellation);
    }

    private async Task<ConnectorResult> ReplaceAsync(ReplyTarget target, TeamsHandle handle, Drawing drawing, CancellationToken cancellation)
    {
        if (handle.Card is not { } card)
            return await PostAsync(target, handle, drawing, cancellation);
        var message = OutgoingActivity.Of(drawing);
        message.Id = card;
        var result = await calls.UpdateAsync(handle.ToPlace(handle.Conversation, replyTo: null), message, cancellation);

        // The message is gone; what was asked for is not.
        return result is { Outcome: CallOutcome.Error, Status: StatusCodes.Status404NotFound }
            ? await PostAsync(target, handle, drawing, cancellation)
            : result;
    }

    private async Task<ConnectorResult> DirectlyAsync(ReplyTarget target, TeamsHandle handle, Drawing drawing, CancellationToken cancellation)
    {
        if (handle.IsPersonal)
            return await PostAsync(target, handle, drawing, cancellation);
        if (target.User is not { } user)
            return ConnectorResult.Of(CallOutcome.Error, "no_user");
        var tenant = target.Address.Workspace;
        var parameters = new ConversationParameters
        {
            Bot = handle.Bot is { } bot ? new(bot.Id, bot.Name) : null,
            Members = [new(user)],
            TenantId = tenant,
            ChannelData = new TeamsChannelData { Tenant = new(tenant) },
        };
        var created = await calls.CreateConversationAsync(handle.ToPlace(handle.Conversation, replyTo: null), parameters, cancellation);
        if (!created.IsOk || created.Id is not { Length: > 0 } chat)
            return created.IsOk ? ConnectorResult.Of(CallOutcome.Error, "no_conversation") : created;
        var there = target with { Address = target.Address with { Conversation = chat, Thread = null } };
        return await PostAsync(there, handle with { Conversation = chat, Activity = null }, drawing, cancellation);
    }
}
