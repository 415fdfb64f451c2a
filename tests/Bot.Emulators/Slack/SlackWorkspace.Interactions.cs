using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Interactivity;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack;

/// <summary>What people do beyond writing. Each ends when the app answered, or did not in time.</summary>
internal sealed partial class SlackWorkspace
{
    /// <summary>What the client says to the person when the app does not answer a command or a click.</summary>
    public const string Failure = "operation_timeout";

    /// <param name="command">With its slash.</param>
    public async Task<SlackDelivery> CommandAsync(SlackPerson person, SlackChannel channel, string command, string text = "")
    {
        var trigger = state.Triggers.Issue(person.Id);
        var target = new ResponseTarget(channel.Id, person.Id, MessageTs: null, IsEphemeral: true);
        var payload = new JsonObject
        {
            ["token"] = Identity.VerificationToken,
            ["team_id"] = TeamId,
            ["team_domain"] = Identity.TeamDomain,
            ["channel_id"] = channel.Id,
            ["channel_name"] = channel.Kind == ChannelKind.Direct ? "directmessage" : channel.Kind == ChannelKind.Private ? "privategroup" : channel.Name,
            ["user_id"] = person.Id,
            ["user_name"] = person.Name,
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = AppId,
            ["is_enterprise_install"] = "false",
            ["response_url"] = state.ResponseUrls.Issue(target),
            ["trigger_id"] = trigger,
        };
        var delivery = dispatcher.Send(new(DeliveryKind.Command, trigger, command, payload.ToJsonString()));
        if (await delivery.First is { IsAcknowledged: true } answered)
            answers.TakeImmediate(answered.Body, target);
        return delivery;
    }

    /// <summary>Clicks a button, or chooses an option, of a message.</summary>
    /// <param name="chosen">The option's value; null for a button.</param>
    public Task<SlackDelivery> ClickAsync(SlackPerson person, SlackMessage message, string actionId, string? chosen = null)
    {
        var channel = state.Directory.Channel(message.Channel)!;
        var current = channel.Find(message.Ts) ?? message;
        return ClickAsync(person, channel, Clicked(channel, current), actionId, chosen);
    }

    /// <summary>Clicks in a message that only this person sees.</summary>
    public Task<SlackDelivery> ClickAsync(EphemeralMessage message, string actionId, string? chosen = null) => ClickAsync(
        state.Directory.Person(message.ToUser)!,
        state.Directory.Channel(message.Channel)!,
        new(message.Ts, message.ThreadTs, IsEphemeral: true, message.Blocks, Document: null),
        actionId,
        chosen);

    /// <summary>Clicks in the App Home or in an open modal.</summary>
    public Task<SlackDelivery> ClickAsync(SlackView view, string actionId, string? chosen = null)
    {
        var payload = InteractionPayload.Of(state, "block_actions", state.Directory.Person(view.User)!, view.Id).In(state, view);
        payload["actions"] = InteractionPayload.Action(state, view.Content.GetProperty("blocks"), actionId, chosen);
        return InteractAsync(payload);
    }

    /// <summary>Chooses a shortcut from a message's menu.</summary>
    public Task<SlackDelivery> MessageShortcutAsync(SlackPerson person, SlackMessage message, string callbackId)
    {
        var channel = state.Directory.Channel(message.Channel)!;
        var payload = InteractionPayload.Of(state, "message_action", person).In(state, channel, Clicked(channel, message));
        payload.Remove("container");
        payload.Remove("state");
        payload["callback_id"] = callbackId;
        payload["message_ts"] = message.Ts;
        payload["action_ts"] = state.Clock.Next();
        return InteractAsync(payload);
    }

    /// <summary>Chooses a global shortcut.</summary>
    public Task<SlackDelivery> ShortcutAsync(SlackPerson person, string callbackId)
    {
        var payload = InteractionPayload.Of(state, "shortcut", person);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = state.Clock.Next();
        return InteractAsync(payload);
    }

    /// <summary>Submits the modal on top; the app's answer closes it, changes it, or says what is wrong.</summary>
    /// <param name="values">By block, by action: <c>{"block":{"action":{"type":"plain_text_input","value":"x"}}}</c>.</param>
    /// <returns>What is wrong, by block; empty when the app took it.</returns>
    public async Task<IReadOnlyDictionary<string, string>> SubmitAsync(SlackPerson person, JsonObject values)
    {
        var view = state.Views.Modal(person.Id) ?? throw new InvalidOperationException("No modal is open.");
        var payload = InteractionPayload.Of(state, "view_submission", person, view.Id).In(state, view, values);
        payload["response_urls"] = new JsonArray();
        var attempt = await (await InteractAsync(payload)).First;
        return attempt is { IsAcknowledged: true }
            ? Submissions.Take(state, view, attempt.Body)
            : new Dictionary<string, string> { [""] = Failure };
    }

    /// <summary>Closes the modal on top without submitting it.</summary>
    public async Task CloseModalAsync(SlackPerson person)
    {
        var view = state.Views.Modal(person.Id) ?? throw new InvalidOperationException("No modal is open.");
        state.Views.Close(person.Id, all: false);
        if (!view.NotifiesOnClose)
            return;
        var payload = InteractionPayload.Of(state, "view_closed", person).In(state, view);
        payload["is_cleared"] = false;
        await InteractAsync(payload);
    }

    private Task<SlackDelivery> ClickAsync(SlackPerson person, SlackChannel channel, ClickedMessage message, string actionId, string? chosen)
    {
        var payload = InteractionPayload.Of(state, "block_actions", person).In(state, channel, message);
        payload["actions"] = InteractionPayload.Action(state, message.Blocks, actionId, chosen);
        return InteractAsync(payload);
    }

    private ClickedMessage Clicked(SlackChannel channel, SlackMessage message) => new(
        message.Ts,
        message.ThreadTs,
        IsEphemeral: false,
        message.Blocks,
        MessageDocument.Of(message, Identity, thread: channel.ThreadOf(message.Ts)));

    private async Task<SlackDelivery> InteractAsync(JsonObject payload)
    {
        var delivery = dispatcher.Send(
            new(DeliveryKind.Interaction, (string)payload["trigger_id"]!, (string)payload["type"]!, payload.ToJsonString()));
        await delivery.First;
        return delivery;
    }
}
