using Bot.Channels.Slack.Blocks;
using Bot.Channels.Slack.Sending;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Channels.Slack.Inbound;

/// <summary>Reads slash commands, buttons, the message shortcut and the comment form.</summary>
internal sealed class InteractionReader(SlackOptions options)
{
    /// <param name="hash">Of the payload: the id of an interaction that has none.</param>
    public Reading Read(CommandDocument command, string hash, SlackIdentity identity)
    {
        if (ForeignTo(command.ApiAppId, command.TeamId, command.TeamId, command.EnterpriseId, identity) is { } foreign)
            return foreign;
        if (command is not { ChannelId: { Length: > 0 } channel, UserId: { Length: > 0 } user })
            return Reading.Ignored;

        var read = IncomingText.Plain(command.Text, identity.UserId);
        return new ForKiku(new(command.TriggerId ?? hash, Address(identity, channel), user, IncomingKind.Question, read.Text)
        {
            Mentions = read.Mentions,
            IsPrivate = true,
            IsDirect = channel[0] == 'D',
            Handle = new SlackHandle { ResponseUrl = command.ResponseUrl, TriggerId = command.TriggerId, IsEphemeral = true }.ToJson(),
        });
    }

    public Reading Read(InteractionDocument used, string hash, SlackIdentity identity)
    {
        var team = used.View?.AppInstalledTeamId ?? used.Team?.Id;
        if (ForeignTo(used.ApiAppId, team, used.User?.TeamId is { Length: > 0 } home ? home : team, used.Enterprise?.Id, identity) is { } foreign)
            return foreign;
        if (used.User?.Id is not { Length: > 0 } user)
            return Reading.Ignored;

        var id = used.TriggerId ?? hash;
        return used.Type switch
        {
            "block_actions" => ReadButton(used, id, user, identity),
            "message_action" when used.CallbackId == ActionIds.Shortcut => ReadShortcut(used, id, user, identity),
            "view_submission" when used.View?.CallbackId == ActionIds.CommentForm => ReadComment(used.View, id, user, identity),
            _ => Reading.Ignored,
        };
    }

    private static Reading ReadButton(InteractionDocument used, string id, string user, SlackIdentity identity)
    {
        if (used.Actions is not [{ } button, ..] || !ActionIds.IsAction(button.ActionId))
            return Reading.Ignored;

        // On the home page there is no channel: the answer goes to the direct chat, which the page carries.
        var channel = used.Channel?.Id ?? used.Container?.ChannelId ?? (used.View?.PrivateMetadata is ['D', ..] direct ? direct : user);
        var action = MessageAction.Decode(button.Value);
        var isEphemeral = used.Container?.IsEphemeral == true;
        var isDirect = channel == user || channel[0] == 'D';
        var ts = used.Container?.MessageTs ?? used.Message?.Ts;
        var thread = used.Container?.ThreadTs ?? used.Message?.ThreadTs ?? (isEphemeral || (isDirect && !IsUnderDigest(action)) ? null : ts);
        return new ForKiku(new(id, Address(identity, channel, thread), user, IncomingKind.Action, "")
        {
            MessageId = action?.OnceKey,
            Action = action,
            IsPrivate = isEphemeral,
            IsDirect = isDirect,
            Handle = new SlackHandle
            {
                ResponseUrl = used.ResponseUrl,
                TriggerId = used.TriggerId,
                ButtonTs = ts,
                Ts = isEphemeral ? null : ts,
                IsEphemeral = isEphemeral,
            }.ToJson(),
        });
    }

    /// <summary>Only there does a suggested question name the message that it stands under: it is answered in its thread, in direct chats too.</summary>
    private static bool IsUnderDigest(MessageAction? action) => action is { Kind: ActionKind.Ask, AnswerId: not null };

    private static Reading ReadShortcut(InteractionDocument used, string id, string user, SlackIdentity identity)
    {
        if (used.Channel?.Id is not { Length: > 0 } channel)
            return Reading.Ignored;

        var read = IncomingText.Plain(used.Message?.Text, identity.UserId);
        return new ForKiku(new(id, Address(identity, channel, used.Message?.ThreadTs), user, IncomingKind.Question, read.Text)
        {
            Mentions = read.Mentions,
            IsPrivate = true,
            IsDirect = channel[0] == 'D',
            Handle = new SlackHandle { ResponseUrl = used.ResponseUrl, TriggerId = used.TriggerId, IsEphemeral = true }.ToJson(),
        });
    }

    private static Reading ReadComment(SubmittedView view, string id, string user, SlackIdentity identity)
    {
        if (FormMetadata.Decode(view.PrivateMetadata) is not var (channel, thread, action))
            return Reading.Ignored;

        var text = view.State?.Values?.Values.SelectMany(block => block.Values).Select(input => input.Value)
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        return new ForKiku(new(id, Address(identity, channel, thread), user, IncomingKind.Comment, text?.Trim() ?? "")
        {
            Action = action,
            IsPrivate = true,
            IsDirect = channel == user || channel[0] == 'D',
        });
    }

    private static ConversationAddress Address(SlackIdentity identity, string channel, string? thread = null) =>
        new(SlackChannel.ChannelName, identity.TeamId, channel, thread);

    /// <param name="team">On whose behalf it comes.</param>
    /// <param name="home">The user's own workspace: in a channel that organisations share, not always the same.</param>
    private Foreign? ForeignTo(string? app, string? team, string? home, string? enterprise, SlackIdentity identity)
    {
        if (identity.AppId is { } ours && app is not null && app != ours)
            return new($"app {app}");
        if (team is null)
            return Foreign.Workspace(team, enterprise);
        if (options.SharedChannels)
            return null;
        return team != identity.TeamId ? Foreign.Workspace(team, enterprise) : home != identity.TeamId ? Foreign.Workspace(home, enterprise) : null;
    }
}
