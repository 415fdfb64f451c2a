using Bot.Content;

namespace Bot.Mcp;

/// <summary>The address of a session as a resource: <c>kiku://CONFERENCE/CODE</c>.</summary>
internal static class SessionUri
{
    public const string Template = Scheme + "{conference}/{code}";

    private const string Scheme = "kiku://";

    public static string Of(Session session) => $"{Scheme}{Uri.EscapeDataString(session.ConferenceId)}/{Uri.EscapeDataString(session.Code)}";

    /// <returns>Null: it is no such address.</returns>
    public static (string Conference, string Code)? Read(string uri) =>
        uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && uri[Scheme.Length..].Split('/') is [{ Length: > 0 } conference, { Length: > 0 } code]
            ? (Uri.UnescapeDataString(conference), Uri.UnescapeDataString(code))
            : null;
}
