using Bot.Emulators.Slack.Delivery;

namespace Bot.Emulators.Slack.Model;

/// <summary>Where messages are written, changed and taken away, by people and by the app, each with its events.</summary>
internal sealed class MessageBoard(SlackState state, EventSource events)
{
    public Posted Post(SlackChannel channel, MessageDraft draft)
    {
        var root = draft.ThreadTs is { } thread ? channel.Find(thread) : null;
        SlackMessage? message = null;
        channel.Add(() => Kept(message = Write(channel, draft, root)));
        state.Changes.Signal();
        return new(message!, events.Posted(channel, message!));
    }

    /// <summary>Null if there is no such message.</summary>
    public Posted? Edit(SlackChannel channel, string ts, Func<SlackMessage, SlackMessage> change)
    {
        if (channel.Change(ts, before => change(before) with { EditedTs = state.Clock.Next() }) is not var (before, after))
            return null;
        state.Changes.Signal();
        return new(after, events.Changed(channel, before, after));
    }

    /// <summary>Null if there is no such message.</summary>
    public Posted? Delete(SlackChannel channel, string ts)
    {
        if (channel.Remove(ts) is not { } removed)
            return null;
        state.Changes.Signal();
        return new(removed, events.Deleted(channel, removed));
    }

    public EphemeralMessage PostEphemeral(SlackChannel channel, string toUser, MessageDraft draft)
    {
        var message = channel.AddEphemeral(new(state.Clock.Next(), channel.Id, toUser, draft.Text)
        {
            ThreadTs = draft.ThreadTs,
            Blocks = draft.Blocks,
        });
        state.Changes.Signal();
        return message;
    }

    private SlackMessage Write(SlackChannel channel, MessageDraft draft, SlackMessage? root) =>
        new(state.Clock.Next(), channel.Id, draft.User, draft.Text)
        {
            Subtype = draft.Subtype ?? (draft.IsBroadcast ? "thread_broadcast" : null),
            BotId = draft.BotId,
            AppId = draft.AppId,
            ThreadTs = root?.ThreadTs ?? root?.Ts,
            ParentUser = root?.ParentUser ?? root?.User,
            IsBroadcast = draft.IsBroadcast,
            Blocks = draft.Blocks,
            Attachments = draft.Attachments,
            Metadata = draft.Metadata,
            ClientMessageId = draft.ClientMessageId,
        };

    private SlackMessage Kept(SlackMessage message) =>
        state.Options.KeepBodies ? message : message with { Text = "", Blocks = null, Attachments = null };
}

/// <summary>A message before it has a place and a time.</summary>
internal sealed record MessageDraft(string User, string Text)
{
    public string? ThreadTs { get; init; }

    public bool IsBroadcast { get; init; }

    public string? Subtype { get; init; }

    public string? BotId { get; init; }

    public string? AppId { get; init; }

    public JsonElement? Blocks { get; init; }

    public JsonElement? Attachments { get; init; }

    public JsonElement? Metadata { get; init; }

    public string? ClientMessageId { get; init; }
}

/// <summary>A message, and the events that told the app of it.</summary>
internal sealed record Posted(SlackMessage Message, IReadOnlyList<SlackDelivery> Deliveries)
{
    /// <summary>Ends when each event was tried once, whatever came of it.</summary>
    public Task TriedAsync() => Task.WhenAll(Deliveries.Select(delivery => delivery.First));
}
