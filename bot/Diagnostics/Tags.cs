namespace Bot.Diagnostics;

/// <summary>Attributes of metrics and spans, by OpenTelemetry's conventions where there are any
/// (https://opentelemetry.io/docs/specs/semconv/). None may hold what somebody wrote, a user's id or a token.</summary>
internal static class Tags
{
    /// <summary>A chat service, or <c>web</c>.</summary>
    public const string Channel = "kiku.channel";

    public const string Outcome = "kiku.outcome";

    public const string Stage = "kiku.stage";

    public const string Check = "kiku.check";

    public const string MessageKind = "kiku.message.kind";

    public const string Attempt = "kiku.message.attempt";

    /// <summary>Whom a call goes to.</summary>
    public const string Service = "kiku.service";

    public const string Method = "rpc.method";

    public const string Host = "server.address";

    public const string Status = "http.response.status_code";

    public const string Error = "error.type";

    public const string Protocol = "network.protocol.name";

    public const string EventId = "messaging.message.id";

    public static KeyValuePair<string, object?> Of(string name, object? value) => new(name, value);
}
