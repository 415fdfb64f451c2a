using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Mcp;

/// <summary>A parameter of a tool, as its schema tells it and as <see cref="Arguments"/> checks it.</summary>
/// <param name="Description">For the model that fills it in.</param>
internal abstract record Parameter(string Name, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>JSON Schema (https://json-schema.org/draft/2020-12).</summary>
    public abstract JsonObject Schema();

    public static JsonObject SchemaOf(ImmutableArray<Parameter> parameters)
    {
        var properties = new JsonObject();
        foreach (var parameter in parameters)
            properties[parameter.Name] = parameter.Schema();
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. parameters.Where(one => one.IsRequired).Select(one => JsonValue.Create(one.Name))]),
            ["additionalProperties"] = false,
        };
    }
}

/// <param name="Longest">In UTF-16 units.</param>
internal sealed record TextParameter(string Name, string Description, int Longest) : Parameter(Name, Description)
{
    /// <summary>The only values; empty: any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = Description, ["maxLength"] = Longest };
        if (!Choices.IsEmpty)
            schema["enum"] = new JsonArray([.. Choices.Select(choice => JsonValue.Create(choice))]);
        if (IsRequired)
            schema["minLength"] = 1;
        return schema;
    }
}

internal sealed record NumberParameter(string Name, string Description, int Least, int Most, int Otherwise) : Parameter(Name, Description)
{
    public override JsonObject Schema() => new()
    {
        ["type"] = "integer",
        ["description"] = Description,
        ["minimum"] = Least,
        ["maximum"] = Most,
        ["default"] = Otherwise,
    };
}
