using System.Collections.Frozen;

namespace Bot.Channels.Slack;

/// <summary>Which scope each method and event needs: the manifest in infra/slack asks for exactly these.</summary>
internal static class SlackScopes
{
    /// <summary>By Web API method; null where any bot token will do.</summary>
    public static FrozenDictionary<string, string?> OfMethods { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [SlackMethods.Identify] = null,
        [SlackMethods.OpenSocket] = null,
        [SlackMethods.Post] = "chat:write",
        [SlackMethods.PostPrivately] = "chat:write",
        [SlackMethods.Update] = "chat:write",
        [SlackMethods.OpenForm] = null,
        [SlackMethods.PublishHome] = null,
        [SlackMethods.SuggestPrompts] = "assistant:write",
        [SlackMethods.SetStatus] = "chat:write",
        [SlackMethods.UserInfo] = "users:read",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>By event, and for the slash command.</summary>
    public static FrozenDictionary<string, string?> OfEvents { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["app_mention"] = "app_mentions:read",
        ["message.im"] = "im:history",
        ["app_home_opened"] = null,
        ["app_uninstalled"] = null,
        ["tokens_revoked"] = null,
        ["/kiku"] = "commands",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What <see cref="SlackOptions.FollowUps"/> needs beside those; looking up an uncertain reply in a channel uses the same.</summary>
    public static FrozenDictionary<string, string> OfFollowUps { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["message.channels"] = "channels:history",
        ["message.groups"] = "groups:history",
        ["message.mpim"] = "mpim:history",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<string> Needed(bool followUps) =>
    [
        .. OfMethods.Values.Concat(OfEvents.Values).OfType<string>()
            .Concat(followUps ? OfFollowUps.Values : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
