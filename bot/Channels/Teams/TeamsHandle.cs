using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Teams.Activities;

namespace Bot.Channels.Teams;

/// <summary>What is kept to reply to an activity, or to post to its conversation unasked: the Bot Framework's conversation reference.</summary>
internal sealed record TeamsHandle
{
    /// <summary>Where the conversation is reached; it can change.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>With <c>;messageid=…</c> in a channel's thread; in a stored reference, without.</summary>
    public required string Conversation { get; init; }

    /// <summary>The activity that is answered; null in a stored reference.</summary>
    public string? Activity { get; init; }

    /// <summary>The message whose button was used.</summary>
    public string? Card { get; init; }

    public ChannelAccount? Bot { get; init; }

    public bool IsPersonal { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, TeamsHandleJson.Compact.TeamsHandle);

    /// <returns>Null for what this version does not understand.</returns>
    public static TeamsHandle? Parse(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, TeamsHandleJson.Compact.TeamsHandle);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(TeamsHandle))]
internal sealed partial class TeamsHandleJson : JsonSerializerContext
{
    public static TeamsHandleJson Compact { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
