namespace Bot.Emulators.Slack.Desk;

/// <summary>Reads what an app sent, whatever is missing.</summary>
internal static class JsonShape
{
    public static string Text(this JsonElement shape, string name) => shape.Get(name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    public static bool Flag(this JsonElement shape, string name) => shape.Get(name) is { ValueKind: JsonValueKind.True };

    public static IEnumerable<JsonElement> List(this JsonElement shape, string name) =>
        shape.Get(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static JsonElement? Get(this JsonElement shape, string name) =>
        shape.ValueKind == JsonValueKind.Object && shape.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
