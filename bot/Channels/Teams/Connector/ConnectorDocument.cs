using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Common;

namespace Bot.Channels.Teams.Connector;

/// <summary>The parts of the connector's answers that are read.</summary>
internal sealed record ConnectorDocument
{
    /// <summary>Of an activity or a conversation.</summary>
    public string? Id { get; init; }

    public ConnectorError? Error { get; init; }

    public string? TenantId { get; init; }

    /// <summary>Of a member: <c>guest</c>, <c>user</c>, <c>anonymous</c>.</summary>
    public string? UserRole { get; init; }
}

internal sealed record ConnectorError(string? Code);

[JsonSerializable(typeof(ConnectorDocument))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    public static ConnectorJson Lenient { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new LenientString() },
    });
}
