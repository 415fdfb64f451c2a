using System.Collections.Immutable;
using System.Text.Json;
using ModelContextProtocol;

namespace Bot.Mcp;

/// <summary>The arguments of one call. What a model sent wrongly is told so that it can call again: by name, with what is expected.</summary>
internal sealed class Arguments
{
    private readonly IReadOnlyDictionary<string, JsonElement> given;

    /// <exception cref="McpException">An argument has a name that no parameter has.</exception>
    public Arguments(IDictionary<string, JsonElement>? given, ImmutableArray<Parameter> parameters)
    {
        this.given = given?.ToDictionary(StringComparer.Ordinal) ?? [];
        foreach (var name in this.given.Keys.Where(name => !parameters.Any(parameter => parameter.Name == name)))
            throw new McpException($"There is no parameter {Quoted.Of(name)}; there are {string.Join(", ", parameters.Select(parameter => parameter.Name))}.");
    }

    /// <returns>Null: not given, or empty.</returns>
    /// <exception cref="McpException">It is no text, too long, or none of the choices; or it is required and not given.</exception>
    public string? Text(TextParameter parameter)
    {
        var text = Find(parameter) is { } value ? Read(parameter, value).Trim() : "";
        if (text.All(char.IsControl))
            return parameter.IsRequired ? throw new McpException($"{parameter.Name} is required: a text that is not empty.") : null;
        if (text.Length > parameter.Longest)
            throw new McpException($"{parameter.Name} has {text.Length} characters; at most {parameter.Longest} are read.");
        if (!parameter.Choices.IsEmpty && !parameter.Choices.Contains(text))
            throw new McpException($"{parameter.Name} has the value {Quoted.Of(text)}; it must be one of {string.Join(", ", parameter.Choices)}.");
        return text;
    }

    /// <exception cref="McpException">It is no whole number within the range.</exception>
    public int Number(NumberParameter parameter)
    {
        if (Find(parameter) is not { } value)
            return parameter.Otherwise;
        // JSON Schema counts 3.0 among the integers.
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            && number >= parameter.Least && number <= parameter.Most && double.IsInteger(number))
        {
            return (int)number;
        }

        throw new McpException($"{parameter.Name} must be a whole number from {parameter.Least} to {parameter.Most}, not {Shown(value)}.");
    }

    private JsonElement? Find(Parameter parameter) =>
        given.TryGetValue(parameter.Name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private static string Read(TextParameter parameter, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw new McpException($"{parameter.Name} must be a text, not {Shown(value)}.");
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException failure)
        {
            throw new McpException($"{parameter.Name} holds half of a surrogate pair, which is no text.", failure);
        }
    }

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Quoted.Of(value.GetRawText()),
        JsonValueKind.String => "a text",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        _ => "true or false",
    };
}
