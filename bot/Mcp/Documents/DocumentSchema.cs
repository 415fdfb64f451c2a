using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Mcp;

/// <summary>JSON Schemas of what tools give, made from the records that are given.</summary>
internal static class DocumentSchema
{
    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    public static JsonElement Of<T>(JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(type.GetJsonSchemaAsNode(Options));

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
            return node;
        // Every field is always written; the exporter asks for those only that a constructor needs.
        if (schema["properties"] is JsonObject properties)
            schema["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]);
        if (context.PropertyInfo?.AttributeProvider is not { } attributes)
            return schema;
        foreach (var attribute in attributes.GetCustomAttributes(inherit: false))
        {
            if (attribute is DescriptionAttribute description)
                schema["description"] = description.Description;
            else if (attribute is AllowedValuesAttribute allowed)
                schema["enum"] = new JsonArray([.. allowed.Values.Select(value => JsonValue.Create((string?)value))]);
        }

        return schema;
    }
}
