using System.Collections.Frozen;

namespace Bot.Channels.Teams.Connector;

/// <summary>The connector's error codes, as far as they mean something to do
/// (https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-code-responses).</summary>
internal static class ConnectorCodes
{
    public const string Ok = "ok";

    public const string ConnectionFailed = "connection_failed";

    public const string Timeout = "timeout";

    public const string BrokenBody = "broken_body";

    public const string Limited = "Throttled";

    public const string Unauthorized = "Unauthorized";

    public const string NoToken = "token_refused";

    public const string TooBig = "MessageSizeTooBig";

    /// <summary>Kiku was blocked, removed, or the place is gone: it stays so until somebody adds it again.</summary>
    private static readonly FrozenSet<string> Gone = FrozenSet.Create(
        "MessageWritesBlocked", "BotNotInConversationRoster", "BotDisabledByAdmin", "ConversationNotFound", "ForbiddenOperationException",
        "BotNotInstalled", "TeamNotFound");

    public static bool IsGone(string code) => Gone.Contains(code);
}
