using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack;

/// <summary>What people do.</summary>
internal sealed partial class SlackWorkspace
{
    public IReadOnlyList<SlackPerson> People => state.Directory.People;

    public IReadOnlyList<SlackChannel> Channels => state.Directory.Channels;

    public SlackPerson AddPerson(string name, string? realName = null, Func<SlackPerson, SlackPerson>? with = null) =>
        state.Directory.AddPerson(name, realName, with);

    /// <summary>Another app's bot.</summary>
    public SlackPerson AddBot(string name) => state.Directory.AddPerson(name, name, bot => bot with { BotId = state.Ids.Next("B") });

    /// <summary>With the app and these members in it.</summary>
    public SlackChannel AddChannel(string name, ChannelKind kind, params SlackPerson[] members) =>
        state.Directory.AddChannel(name, kind, isExtShared: false, [BotUserId, .. members.Select(member => member.Id)]);

    /// <summary>Which other workspaces see as well.</summary>
    public SlackChannel AddSharedChannel(string name, params SlackPerson[] members) =>
        state.Directory.AddChannel(name, ChannelKind.Public, isExtShared: true, [BotUserId, .. members.Select(member => member.Id)]);

    /// <summary>Without the app.</summary>
    public SlackChannel AddForeignChannel(string name, ChannelKind kind, params SlackPerson[] members) =>
        state.Directory.AddChannel(name, kind, isExtShared: false, members.Select(member => member.Id));

    /// <summary>The app's conversation with one person.</summary>
    public SlackChannel DirectMessages(SlackPerson person) => state.Directory.Direct(person.Id);

    /// <summary>As the markup in a message: <c>&lt;@U…&gt;</c>.</summary>
    public string Mention => $"<@{BotUserId}>";

    /// <summary>Writes a message and does not wait for the app to hear of it.</summary>
    /// <param name="text">In Slack's markup, with <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> escaped, as clients send it.</param>
    public Posted Post(SlackPerson person, SlackChannel channel, string text, string? thread = null)
    {
        var draft = new MessageDraft(person.Id, text) { ThreadTs = thread, BotId = person.BotId, AppId = person.BotId is null ? null : "A999999999" };
        if (person.BotId is null)
            draft = draft with { ClientMessageId = state.Ids.NextUuid("message"), Blocks = state.Options.KeepBodies ? RichText.Of(state, text) : null };
        return board.Post(channel, draft);
    }

    /// <summary>Writes a message; ends when each of its events was tried once.</summary>
    public async Task<SlackMessage> PostAsync(SlackPerson person, SlackChannel channel, string text, string? thread = null)
    {
        var posted = Post(person, channel, text, thread);
        await posted.TriedAsync();
        return posted.Message;
    }

    public Posted? Edit(SlackChannel channel, string ts, string text) =>
        board.Edit(channel, ts, message => message with { Text = text, Blocks = RichText.Of(state, text) });

    public Posted? Delete(SlackChannel channel, string ts) => board.Delete(channel, ts);

    /// <summary>Joins a channel, by invitation or alone: <c>member_joined_channel</c> and a message of subtype <c>channel_join</c>.</summary>
    public IReadOnlyList<SlackDelivery> Join(SlackPerson person, SlackChannel channel, SlackPerson? inviter = null)
    {
        if (!channel.Join(person.Id))
            return [];
        var joined = MemberEvent("member_joined_channel", person, channel);
        if (inviter is not null)
            joined["inviter"] = inviter.Id;
        var posted = board.Post(channel, new(person.Id, $"<@{person.Id}> has joined the channel") { Subtype = "channel_join" });
        return [.. events.Other(joined, channel), .. posted.Deliveries];
    }

    public IReadOnlyList<SlackDelivery> Leave(SlackPerson person, SlackChannel channel)
    {
        // The app learns of its own removal while it is still a member.
        var told = channel.Has(person.Id) ? events.Other(MemberEvent("member_left_channel", person, channel), channel) : [];
        channel.Leave(person.Id);
        state.Changes.Signal();
        return told;
    }

    public IReadOnlyList<SlackDelivery> Archive(SlackChannel channel, SlackPerson person)
    {
        channel.IsArchived = true;
        return events.Other(
            new()
            {
                ["type"] = channel.Kind == ChannelKind.Public ? "channel_archive" : "group_archive",
                ["channel"] = channel.Id,
                ["user"] = person.Id,
                ["event_ts"] = state.Clock.Next(),
            },
            channel);
    }

    /// <param name="tab"><c>home</c> or <c>messages</c>.</param>
    public IReadOnlyList<SlackDelivery> OpenAppHome(SlackPerson person, string tab = "home")
    {
        var channel = DirectMessages(person);
        var opened = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = person.Id,
            ["channel"] = channel.Id,
            ["tab"] = tab,
            ["event_ts"] = state.Clock.Next(),
        };
        if (tab == "home" && state.Views.Home(person.Id) is { } home)
            opened["view"] = home.Document(Identity);
        return events.Other(opened, channel);
    }

    /// <summary>Opens a thread of the older assistant surface: <c>assistant_thread_started</c>.</summary>
    public IReadOnlyList<SlackDelivery> StartAssistantThread(SlackPerson person)
    {
        var channel = DirectMessages(person);
        var root = board.Post(channel, new(BotUserId, "New Assistant Thread") { Subtype = "assistant_app_thread", BotId = BotId, AppId = AppId }).Message;
        return events.Other(
            new()
            {
                ["type"] = "assistant_thread_started",
                ["assistant_thread"] = new JsonObject
                {
                    ["user_id"] = person.Id,
                    ["context"] = new JsonObject(),
                    ["channel_id"] = channel.Id,
                    ["thread_ts"] = root.Ts,
                },
                ["event_ts"] = state.Clock.Next(),
            },
            channel);
    }

    private static JsonObject MemberEvent(string type, SlackPerson person, SlackChannel channel) => new()
    {
        ["type"] = type,
        ["user"] = person.Id,
        ["channel"] = channel.Id,
        ["channel_type"] = channel.Kind == ChannelKind.Public ? "C" : "G",
        ["team"] = person.TeamId,
    };
}
