using System.Text.Json;

namespace Bot.Tests.Mcp;

/// <summary>The fields of a JSON Schema, by the paths of <see cref="Web.AnswerContract"/>.</summary>
internal static class SchemaPaths
{
    /// <param name="schemas">Where references lead; null: there are none.</param>
    public static IEnumerable<string> Of(JsonElement schema, string path = "", JsonElement? schemas = null)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = schemas!.Value.GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("oneOf", out var choices))
            schema = choices.EnumerateArray().Single(choice => !choice.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "null");
        if (schema.TryGetProperty("$ref", out reference))
            schema = schemas!.Value.GetProperty(reference.GetString()!.Split('/')[^1]);
        yield return path;
        if (schema.TryGetProperty("items", out var items))
        {
            foreach (var found in Of(items, path + "[]", schemas))
                yield return found;
        }

        if (!schema.TryGetProperty("properties", out var properties))
            yield break;
        foreach (var property in properties.EnumerateObject())
        {
            foreach (var found in Of(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", schemas))
                yield return found;
        }
    }
}
