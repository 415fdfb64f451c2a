using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Interactivity;

namespace Bot.Emulators.Slack;

/// <summary>What happens to the app itself.</summary>
internal sealed partial class SlackWorkspace
{
    /// <summary>What the bot token may do from now on.</summary>
    public void Grant(params IEnumerable<string> scopes) => state.Grant.Change(scopes);

    /// <summary>Its token works no longer: <c>tokens_revoked</c>.</summary>
    public IReadOnlyList<SlackDelivery> RevokeTokens()
    {
        state.Grant.Revoke();
        var tokens = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(BotUserId) };
        return events.Other(new() { ["type"] = "tokens_revoked", ["tokens"] = tokens, ["event_ts"] = state.Clock.Next() });
    }

    /// <summary>The app is gone: <c>app_uninstalled</c>, and nothing after it.</summary>
    public IReadOnlyList<SlackDelivery> Uninstall()
    {
        var told = events.Other(new() { ["type"] = "app_uninstalled", ["event_ts"] = state.Clock.Next() });
        state.Grant.Uninstall();
        return told;
    }

    /// <summary>Sends an event once more, with the id that it had.</summary>
    /// <param name="retry">As <c>X-Slack-Retry-Num</c>.</param>
    /// <param name="reason">As <c>X-Slack-Retry-Reason</c>.</param>
    public SlackDelivery Redeliver(SlackDelivery delivery, int retry = 1, string reason = "http_timeout") =>
        dispatcher.Send(new(delivery.Kind, delivery.Id, delivery.Type, delivery.Json), retry, reason);

    /// <summary>Any event, for what has no method of its own.</summary>
    public IReadOnlyList<SlackDelivery> Tell(JsonObject inner) =>
        [dispatcher.Send(EventEnvelope.Of(state, inner, (string?)inner["channel"] is { } channel ? state.Directory.Channel(channel) : null))];

    /// <summary>The App Home that a person sees; null until the app publishes one.</summary>
    public SlackView? Home(Model.SlackPerson person) => state.Views.Home(person.Id);

    /// <summary>The modal that a person sees; null when none is open.</summary>
    public SlackView? Modal(Model.SlackPerson person) => state.Views.Modal(person.Id);
}
