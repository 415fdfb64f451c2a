using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Delivery;

/// <summary>The outer part of an event (https://docs.slack.dev/apis/events-api/#event-type-structure).</summary>
internal static class EventEnvelope
{
    public static SlackDelivery Of(SlackState state, JsonObject inner, SlackChannel? channel)
    {
        var identity = state.Identity;
        var id = state.Ids.Next("Ev");
        var type = (string)inner["type"]!;
        var envelope = new JsonObject
        {
            ["token"] = identity.VerificationToken,
            ["team_id"] = identity.TeamId,
            ["context_team_id"] = identity.TeamId,
            ["context_enterprise_id"] = null,
            ["api_app_id"] = identity.AppId,
            ["event"] = inner,
            ["type"] = "event_callback",
            ["event_id"] = id,
            ["event_time"] = state.Clock.UnixSeconds,
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = null,
                ["team_id"] = identity.TeamId,
                ["user_id"] = identity.BotUserId,
                ["is_bot"] = true,
                ["is_enterprise_install"] = false,
            }),
            ["is_ext_shared_channel"] = channel?.IsExtShared ?? false,
            ["event_context"] = $"4-{type}-{identity.TeamId}-{channel?.Id ?? identity.AppId}",
        };
        return new(DeliveryKind.Event, id, type, envelope.ToJsonString());
    }
}
