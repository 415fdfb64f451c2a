using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Slack;

/// <summary>What is kept with a message to reply to it.</summary>
internal sealed record SlackHandle
{
    public static SlackHandle None { get; } = new();

    /// <summary>Replies without a token, five times within half an hour.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Opens a form, within three seconds.</summary>
    public string? TriggerId { get; init; }

    /// <summary>The message that the button stands under.</summary>
    public string? ButtonTs { get; init; }

    /// <summary>That message is seen by one user only.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>The message that is answered: replies stand after it.</summary>
    public string? Ts { get; init; }

    /// <summary>It came from the agent pane.</summary>
    public bool IsPane { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, SlackHandleJson.Compact.SlackHandle);

    /// <summary>What this version does not understand counts as nothing known.</summary>
    public static SlackHandle Parse(string? json)
    {
        try
        {
            return json is null ? None : JsonSerializer.Deserialize(json, SlackHandleJson.Compact.SlackHandle) ?? None;
        }
        catch (JsonException)
        {
            return None;
        }
    }
}

[JsonSerializable(typeof(SlackHandle))]
internal sealed partial class SlackHandleJson : JsonSerializerContext
{
    public static SlackHandleJson Compact { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
