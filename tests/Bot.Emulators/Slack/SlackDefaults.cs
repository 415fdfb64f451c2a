using System.Collections.Frozen;

namespace Bot.Emulators.Slack;

/// <summary>What an app asks for that reads its mentions and direct messages, and answers.</summary>
internal static class SlackDefaults
{
    public static FrozenSet<string> Scopes { get; } = FrozenSet.Create(
        "app_mentions:read",
        "assistant:write",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "mpim:history",
        "mpim:read",
        "mpim:write",
        "reactions:write",
        "team:read",
        "users:read");

    public static FrozenSet<string> Events { get; } = FrozenSet.Create(
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "assistant_thread_started",
        "channel_archive",
        "channel_unarchive",
        "group_archive",
        "group_unarchive",
        "member_joined_channel",
        "member_left_channel",
        "message.channels",
        "message.groups",
        "message.im",
        "message.mpim",
        "tokens_revoked");
}
