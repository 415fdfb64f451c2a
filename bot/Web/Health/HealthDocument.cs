using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Web.Health;

internal sealed record HealthDocument(string Status, IReadOnlyList<CheckDocument>? Checks);

/// <param name="Details">Null for callers from elsewhere.</param>
internal sealed record CheckDocument(string Name, string Status, IReadOnlyList<string>? Details);

[JsonSerializable(typeof(HealthDocument))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    public static HealthJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
