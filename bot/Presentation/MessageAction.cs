using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answers;
using Bot.Content;

namespace Bot.Presentation;

internal enum ActionKind
{
    /// <summary>The next excerpts of the same answer, in place.</summary>
    More,

    /// <summary>Asks a suggested question, or gives a command.</summary>
    Ask,

    /// <summary>Shows a private answer to everybody in the conversation.</summary>
    Share,

    Helpful,

    Unhelpful,
}

/// <summary>What a button does. It carries all that is needed, so that it works on any replica and after a restart.</summary>
/// <param name="Questions">What was asked, the latest first, then what it followed up.</param>
/// <param name="Page">Which excerpts: 0 shows the first <see cref="Question.DefaultTop"/>.</param>
/// <param name="AnswerId">The answer it stands under.</param>
internal sealed record MessageAction(
    ActionKind Kind, ImmutableArray<string> Questions, Language Language, int Page = 0, string? AnswerId = null, Outcome? Outcome = null)
{
    /// <summary>The key of an effect that happens once in a conversation, however often the button is pressed; null: at each press.</summary>
    [JsonIgnore]
    public string? OnceKey => Kind == ActionKind.Share && AnswerId is { } answer ? $"share:{answer}" : null;

    /// <returns>JSON of at most <paramref name="longest"/> UTF-16 units. What a question followed up is left out if it does not fit;
    /// null when not even the question does.</returns>
    public string? Encode(int longest)
    {
        for (var count = Questions.Length; count > 0; count--)
        {
            var json = JsonSerializer.Serialize(this with { Questions = Questions[..count] }, MessageActionJson.Compact.MessageAction);
            if (json.Length <= longest)
                return json;
        }

        return null;
    }

    /// <returns>Null for what <see cref="Encode"/> did not write.</returns>
    public static MessageAction? Decode(string? json)
    {
        if (json is null)
            return null;
        try
        {
            var action = JsonSerializer.Deserialize(json, MessageActionJson.Compact.MessageAction);
            return action is { Questions.IsDefaultOrEmpty: false, Page: >= 0 and < 1000 } && action.Questions.All(question => question is not null)
                ? action
                : null;
        }
        catch (JsonException)
        {
            // A button of an older version, or somebody's own: the sender is told, nothing breaks.
            return null;
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageAction))]
internal sealed partial class MessageActionJson : JsonSerializerContext
{
    /// <summary>Japanese stays readable and short; this is never put into HTML.</summary>
    public static MessageActionJson Compact { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<ActionKind>(), new JsonStringEnumConverter<Language>(), new JsonStringEnumConverter<Outcome>() },
    });
}
