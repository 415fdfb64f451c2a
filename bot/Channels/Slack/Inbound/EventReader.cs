using Bot.Conversations;

namespace Bot.Channels.Slack.Inbound;

/// <summary>Reads events. What is not for Kiku is let go here and stored nowhere.</summary>
internal sealed class EventReader(SlackOptions options, IThreadContexts threads)
{
    private const string Slackbot = "USLACKBOT";

    public ValueTask<Reading> ReadAsync(EventDocument document, SlackIdentity identity, CancellationToken cancellation)
    {
        if (document is not { Type: "event_callback", Event: { } said, EventId: { Length: > 0 } id })
            return new(Reading.Ignored);
        if (ForeignTo(document, identity) is { } foreign)
            return new(foreign);

        return said.Type switch
        {
            "app_mention" or "message" => ReadMessageAsync(document, said, id, identity, cancellation),
            "app_home_opened" => new(ReadHome(said, id, identity)),
            "assistant_thread_started" => new(ReadPane(said, id, identity)),
            "app_uninstalled" => new(new Removed("Kiku was removed from the workspace")),
            "tokens_revoked" when said.Tokens?.Bot is { IsEmpty: false } => new(new Removed("the bot token was revoked")),
            _ => new(Reading.Ignored),
        };
    }

    private static Foreign? ForeignTo(EventDocument document, SlackIdentity identity)
    {
        if (identity.AppId is { } app && document.ApiAppId is { } other && other != app)
            return new($"app {other}");

        // In a channel that organisations share, the event names the other one and says on whose behalf it comes.
        var isOurs = document.TeamId == identity.TeamId || document.Authorizations?.Any(on => on.TeamId == identity.TeamId) == true;
        return isOurs ? null : Foreign.Workspace(document.TeamId, document.EnterpriseId);
    }

    private async ValueTask<Reading> ReadMessageAsync(
        EventDocument document, SlackEvent said, string id, SlackIdentity identity, CancellationToken cancellation)
    {
        if (!IsSaidByPeople(said, identity) || (document.IsExtSharedChannel && !options.SharedChannels))
            return Reading.Ignored;
        if (said is not { Channel: { Length: > 0 } channel, User: { Length: > 0 } user, Ts: { Length: > 0 } ts })
            return Reading.Ignored;

        var isDirect = said.ChannelType == "im" || channel[0] == 'D';
        var address = new ConversationAddress(SlackChannel.ChannelName, identity.TeamId, channel, isDirect ? said.ThreadTs : said.ThreadTs ?? ts);
        if (await KindAsync(said, isDirect, address, identity, cancellation) is not { } kind)
            return Reading.Ignored;

        var read = IncomingText.Plain(WithoutOwn(said.Text, identity), identity.UserId);
        return new ForKiku(new(id, address, user, kind, read.Text)
        {
            Mentions = read.Mentions,
            MessageId = ts,
            IsDirect = isDirect,
            Handle = new SlackHandle { Ts = ts, IsPane = said.AssistantThread is not null }.ToJson(),
        });
    }

    /// <summary>Null: not for Kiku.</summary>
    private async ValueTask<IncomingKind?> KindAsync(
        SlackEvent said, bool isDirect, ConversationAddress address, SlackIdentity identity, CancellationToken cancellation)
    {
        if (isDirect || said.Type == "app_mention" || IncomingText.Mentions(said.Text, identity.UserId))
            return IncomingKind.Question;
        if (!options.FollowUps || said.ThreadTs is null || said.ThreadTs == said.Ts || IncomingText.MentionsAnybody(said.Text))
            return null;
        return await threads.FindAsync(address, cancellation) is null ? null : IncomingKind.FollowUp;
    }

    private static bool IsSaidByPeople(SlackEvent said, SlackIdentity identity) =>
        said is { BotId: null, Hidden: false, Edited: null, Subtype: null or "file_share" or "thread_broadcast" }
        && said.User != identity.UserId && said.User != Slackbot;

    /// <summary>The first mention is the address; where Kiku is called by name again, the words around it stay together.</summary>
    private static string? WithoutOwn(string? text, SlackIdentity identity)
    {
        if (!IncomingText.Mentions(text, identity.UserId))
            return text;

        var start = text!.IndexOf($"<@{identity.UserId}", StringComparison.Ordinal);
        var end = text.IndexOf('>', start);
        return string.Concat(text.AsSpan(0, start), text.AsSpan(end + 1).TrimStart());
    }

    private static Reading ReadHome(SlackEvent said, string id, SlackIdentity identity)
    {
        if (said.User is not { Length: > 0 } user)
            return Reading.Ignored;

        if (said.Tab == "messages" && said.Channel is { Length: > 0 } channel)
            return Greeting(id, user, new(SlackChannel.ChannelName, identity.TeamId, channel));

        return said.Tab == "home"
            ? new ForKiku(new(id, new(SlackChannel.ChannelName, identity.TeamId, said.Channel ?? user), user, IncomingKind.Home, "") { IsDirect = true })
            : Reading.Ignored;
    }

    private static Reading ReadPane(SlackEvent said, string id, SlackIdentity identity) =>
        said.AssistantThread is { UserId: { Length: > 0 } user, ChannelId: { Length: > 0 } channel, ThreadTs: { Length: > 0 } thread }
            ? Greeting(id, user, new(SlackChannel.ChannelName, identity.TeamId, channel, thread))
            : Reading.Ignored;

    private static ForKiku Greeting(string id, string user, ConversationAddress address) => new(
        new(id, address, user, IncomingKind.Greeting, "") { IsDirect = true, Handle = new SlackHandle { IsPane = true }.ToJson() });
}
