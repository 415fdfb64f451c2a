using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Delivery;

/// <summary>Tells the app what happened, as far as it subscribed and may see it.</summary>
internal sealed class EventSource(SlackState state, Dispatcher dispatcher)
{
    /// <summary>A new message: <c>message</c>, and <c>app_mention</c> with an id of its own where it names the app.</summary>
    public IReadOnlyList<SlackDelivery> Posted(SlackChannel channel, SlackMessage message)
    {
        if (!IsHeard(channel, message))
            return [];
        var told = new List<SlackDelivery>(2);
        if (Subscribed("message." + channel.ScopeFamily))
        {
            var inner = Inner(channel, message, "message");
            inner["channel_type"] = channel.TypeName;
            told.Add(Tell(inner, channel));
        }

        if (IsMention(channel, message) && Subscribed("app_mention"))
            told.Add(Tell(Inner(channel, message, "app_mention"), channel));
        return told;
    }

    public IReadOnlyList<SlackDelivery> Changed(SlackChannel channel, SlackMessage before, SlackMessage after)
    {
        var inner = Hidden(channel, "message_changed");
        inner["message"] = MessageDocument.Of(after, state.Identity, thread: channel.ThreadOf(after.Ts));
        inner["previous_message"] = MessageDocument.Of(before, state.Identity);
        return TellMessage(channel, before, inner);
    }

    public IReadOnlyList<SlackDelivery> Deleted(SlackChannel channel, SlackMessage before)
    {
        var inner = Hidden(channel, "message_deleted");
        inner["previous_message"] = MessageDocument.Of(before, state.Identity);
        inner["deleted_ts"] = before.Ts;
        return TellMessage(channel, before, inner);
    }

    /// <summary>Any other event; an empty list when the app did not subscribe.</summary>
    public IReadOnlyList<SlackDelivery> Other(JsonObject inner, SlackChannel? channel = null) =>
        Subscribed((string)inner["type"]!) ? [Tell(inner, channel)] : [];

    private IReadOnlyList<SlackDelivery> TellMessage(SlackChannel channel, SlackMessage about, JsonObject inner) =>
        IsHeard(channel, about) && Subscribed("message." + channel.ScopeFamily) ? [Tell(inner, channel)] : [];

    private SlackDelivery Tell(JsonObject inner, SlackChannel? channel) => dispatcher.Send(EventEnvelope.Of(state, inner, channel));

    private bool Subscribed(string type) => state.Grant.IsInstalled && state.Options.Events.Contains(type);

    /// <summary>The app hears only where it is a member, and its own voice too.</summary>
    private bool IsHeard(SlackChannel channel, SlackMessage message) =>
        channel.Has(state.Identity.BotUserId) && (state.Options.EchoOwnMessages || message.AppId != state.Identity.AppId);

    private bool IsMention(SlackChannel channel, SlackMessage message) =>
        channel.Kind != ChannelKind.Direct
        && message.Subtype is null
        && message.User != state.Identity.BotUserId
        && message.Text.Contains($"<@{state.Identity.BotUserId}>", StringComparison.Ordinal);

    private JsonObject Inner(SlackChannel channel, SlackMessage message, string type)
    {
        var inner = MessageDocument.Of(message, state.Identity);
        inner["type"] = type;
        if (state.Directory.Person(message.User) is { IsStranger: true } stranger)
        {
            inner["team"] = stranger.TeamId;
            inner["user_team"] = stranger.TeamId;
            inner["source_team"] = stranger.TeamId;
            inner["user_profile"] = new JsonObject { ["team"] = stranger.TeamId, ["real_name"] = stranger.RealName, ["name"] = stranger.Name };
        }

        inner["channel"] = channel.Id;
        inner["event_ts"] = message.Ts;
        return inner;
    }

    private JsonObject Hidden(SlackChannel channel, string subtype)
    {
        var now = state.Clock.Next();
        return new()
        {
            ["type"] = "message",
            ["subtype"] = subtype,
            ["channel"] = channel.Id,
            ["hidden"] = true,
            ["ts"] = now,
            ["event_ts"] = now,
            ["channel_type"] = channel.TypeName,
        };
    }
}
