using System.Collections.Frozen;

namespace Bot.Channels.Slack.WebApi;

/// <summary>Slack's error codes, as far as they mean something to do (https://docs.slack.dev/reference/methods/chat.postMessage).</summary>
internal static class ApiCodes
{
    public const string Ok = "ok";

    public const string ConnectionFailed = "connection_failed";

    public const string Timeout = "timeout";

    public const string BrokenBody = "broken_body";

    public const string RateLimited = "ratelimited";

    /// <summary>Kiku's own, before a status of HTTP that came without a code.</summary>
    public const string HttpPrefix = "http_";

    /// <summary>Kiku's own: there was no click to open a form by.</summary>
    public const string NoTrigger = "no_trigger";

    /// <summary>Nothing will work until somebody installs the app again or changes the token.</summary>
    private static readonly FrozenSet<string> Authentication = FrozenSet.Create(
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type", "access_denied",
        "org_login_required", "app_uninstalled");

    /// <summary>The codes among these that may concern the one resource of the call, and not the token.</summary>
    private static readonly FrozenSet<string> OfResource = FrozenSet.Create("access_denied", "not_allowed_token_type", "org_login_required");

    /// <summary>The message is more than the service takes.</summary>
    private static readonly FrozenSet<string> Unacceptable = FrozenSet.Create(
        "msg_too_long", "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "no_text", "metadata_too_large", "view_too_large");

    /// <summary>Nothing was done, and later it may be.</summary>
    private static readonly FrozenSet<string> Temporary = FrozenSet.Create(
        RateLimited, "rate_limited", "message_limit_exceeded", "service_unavailable", "team_added_to_org", "accesslimited");

    /// <summary>Slack failed half-way: part of it may have been done.</summary>
    private static readonly FrozenSet<string> HalfDone = FrozenSet.Create("internal_error", "fatal_error", "request_timeout");

    /// <summary>Kiku may not post there, while a reply to the user's own request may.</summary>
    private static readonly FrozenSet<string> NotThere = FrozenSet.Create(
        "not_in_channel", "channel_not_found", "user_not_in_channel", "cannot_reply_to_message", "messages_tab_disabled");

    /// <summary>The message to change is out of reach.</summary>
    private static readonly FrozenSet<string> NoMessage = FrozenSet.Create(
        "message_not_found", "cant_update_message", "edit_window_closed", "update_failed", "is_inactive");

    /// <summary>A form can not be opened any more, or was opened.</summary>
    private static readonly FrozenSet<string> TooLate = FrozenSet.Create(NoTrigger, "expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id");

    public static bool IsTooLate(string code) => TooLate.Contains(code);

    public static bool IsAuthentication(string code) => Authentication.Contains(code);

    public static bool IsOfToken(string code) => IsAuthentication(code) && !OfResource.Contains(code);

    /// <summary>Somebody between Kiku and Slack answered, such as a proxy: Slack answers in JSON.</summary>
    public static bool IsOfNobody(string code) => code.StartsWith(HttpPrefix, StringComparison.Ordinal);

    public static bool IsUnacceptable(string code) => Unacceptable.Contains(code);

    public static bool IsTemporary(string code) => Temporary.Contains(code);

    public static bool IsHalfDone(string code) => HalfDone.Contains(code);

    public static bool IsNotThere(string code) => NotThere.Contains(code);

    public static bool IsNoMessage(string code) => NoMessage.Contains(code);
}
