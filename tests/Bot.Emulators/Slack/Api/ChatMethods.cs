using System.Text.RegularExpressions;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>https://docs.slack.dev/reference/methods/chat.postMessage and its like.</summary>
internal static partial class ChatMethods
{
    public static JsonObject PostMessage(ApiCall call)
    {
        var channel = Destination(call);
        var draft = MessageArguments.Read(call) with { IsBroadcast = call.Flag("reply_broadcast") && call.Text("thread_ts") is not null };
        RequireThread(channel, draft.ThreadTs);
        var message = call.Board.Post(channel, draft).Message;
        return new()
        {
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["message"] = MessageDocument.Of(message, call.Identity, withMetadata: true),
        };
    }

    public static JsonObject PostEphemeral(ApiCall call)
    {
        var channel = Writable(call.JoinedChannel());
        var user = call.Required("user");
        if (!channel.Has(user))
            throw new ApiError("user_not_in_channel");
        var message = call.Board.PostEphemeral(channel, user, MessageArguments.Read(call));
        return new() { ["message_ts"] = message.Ts };
    }

    public static JsonObject Update(ApiCall call)
    {
        var channel = Writable(call.Channel());
        var ts = call.Required("ts");
        RequireOwn(call, channel, ts, "cant_update_message");
        var draft = MessageArguments.Read(call);
        var updated = call.Board.Edit(channel, ts, message => message with
        {
            Text = draft.Text,
            Blocks = draft.Blocks ?? (call.Text("text") is null ? message.Blocks : null),
            Attachments = draft.Attachments ?? message.Attachments,
            Metadata = draft.Metadata ?? message.Metadata,
        }) ?? throw new ApiError("message_not_found");
        return new()
        {
            ["channel"] = channel.Id,
            ["ts"] = ts,
            ["text"] = updated.Message.Text,
            ["message"] = MessageDocument.Of(updated.Message, call.Identity, withMetadata: true),
        };
    }

    public static JsonObject Delete(ApiCall call)
    {
        var channel = call.Channel();
        var ts = call.Required("ts");
        RequireOwn(call, channel, ts, "cant_delete_message");
        _ = call.Board.Delete(channel, ts) ?? throw new ApiError("message_not_found");
        return new() { ["channel"] = channel.Id, ["ts"] = ts };
    }

    public static JsonObject AddReaction(ApiCall call)
    {
        var channel = call.JoinedChannel();
        var name = call.Required("name");
        if (!EmojiName().IsMatch(name))
            throw new ApiError("invalid_name");
        var reaction = (name, call.Identity.BotUserId);
        var known = channel.Find(call.Required("timestamp")) ?? throw new ApiError("message_not_found");
        if (known.Reactions.Contains(reaction))
            throw new ApiError("already_reacted");
        channel.Change(known.Ts, message => message with { Reactions = [.. message.Reactions, reaction] });
        call.State.Changes.Signal();
        return [];
    }

    /// <summary>A channel's id, <c>#name</c>, or a person's id for the direct messages with them.</summary>
    private static SlackChannel Destination(ApiCall call)
    {
        var to = call.Required("channel");
        if (call.State.Directory.Person(to) is { } person)
            return person.BotId is null ? call.State.Directory.Direct(person.Id) : throw new ApiError("cannot_dm_bot");
        var channel = to.StartsWith('#')
            ? call.State.Directory.Channels.FirstOrDefault(channel => channel.Kind == ChannelKind.Public && channel.Name == to[1..])
                ?? throw new ApiError("channel_not_found")
            : call.Channel();
        if (!channel.Has(call.Identity.BotUserId) && !call.State.Grant.Has("chat:write.public"))
            throw new ApiError("not_in_channel");
        return Writable(channel);
    }

    private static SlackChannel Writable(SlackChannel channel) => channel.IsArchived ? throw new ApiError("is_archived") : channel;

    private static void RequireThread(SlackChannel channel, string? thread)
    {
        if (thread is null)
            return;
        if (TimestampSource.Parse(thread) is null)
            throw new ApiError("invalid_thread_ts");
        if (channel.Find(thread) is null)
            throw new ApiError("thread_not_found");
    }

    private static void RequireOwn(ApiCall call, SlackChannel channel, string ts, string error)
    {
        var message = channel.Find(ts) ?? throw new ApiError("message_not_found");
        if (message.AppId != call.Identity.AppId)
            throw new ApiError(error);
    }

    [GeneratedRegex("^[a-z0-9_+'-]{1,100}$", RegexOptions.None, 1000)]
    private static partial Regex EmojiName();
}
