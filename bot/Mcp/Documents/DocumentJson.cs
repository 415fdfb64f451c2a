using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answers;

namespace Bot.Mcp;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SessionListDocument))]
[JsonSerializable(typeof(SessionDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>Writes as the answer's document is written: one contract, one way of writing.</summary>
    public static DocumentJson Compact { get; } = new(new JsonSerializerOptions(AnswerJson.Compact.Options));
}
