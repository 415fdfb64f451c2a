using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Common;
using Bot.Presentation;

namespace Bot.Channels.Teams.Activities;

/// <summary>The value of an invoke: a card's button, or a search of the message extension.</summary>
internal sealed record InvokeValue
{
    public CardAction? Action { get; init; }

    public string? CommandId { get; init; }

    public ImmutableArray<QueryParameter>? Parameters { get; init; }

    public QueryOptions? QueryOptions { get; init; }
}

/// <param name="Data">What the button carries, with what was typed into the card.</param>
internal sealed record CardAction(string? Type, string? Verb, CardData? Data);

/// <summary>The data of Kiku's own buttons.</summary>
/// <param name="Kiku">The <see cref="MessageAction"/>, encoded.</param>
/// <param name="Comment">What was typed, where the card asks for it.</param>
internal sealed record CardData(string? Kiku, string? Comment = null);

internal sealed record QueryParameter(string? Name, string? Value);

internal sealed record QueryOptions(int? Skip, int? Count);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InvokeValue))]
internal sealed partial class InvokeJson : JsonSerializerContext
{
    public static InvokeJson Lenient { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new LenientString(), new LenientList<QueryParameter>() },
    });

    /// <returns>Null: not what Kiku's own cards send.</returns>
    public static T? Read<T>(JsonElement value, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return value.ValueKind == JsonValueKind.Object ? value.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
