using Bot.Channels.Slack.Blocks;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Channels.Slack.Sending;

/// <summary>What the comment form carries: the conversation, the thread or an empty line, and what the comment is about.</summary>
internal static class FormMetadata
{
    /// <returns>Null when it does not fit.</returns>
    public static string? Encode(ConversationAddress address, MessageAction about) => about.Encode(Limits.ButtonValue) is { } action
        ? $"{address.Conversation}\n{address.Thread}\n{action}"
        : null;

    public static (string Conversation, string? Thread, MessageAction Action)? Decode(string? metadata) =>
        metadata?.Split('\n', 3) is [{ Length: > 0 } conversation, var thread, var json] && MessageAction.Decode(json) is { } action
            ? (conversation, thread.Length == 0 ? null : thread, action)
            : null;
}
