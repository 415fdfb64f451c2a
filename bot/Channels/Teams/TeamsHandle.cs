using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Teams.Http;
using Microsoft.Bot.Schema;

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

    public BotAccount? Bot { get; init; }

    public bool IsPersonal { get; init; }

    /// <summary>An activity to whose conversation the SDK can post.</summary>
    /// <param name="replyTo">Null: the message stands by itself.</param>
    public Activity ToPlace(string conversation, string? replyTo) => new(ActivityTypes.Event)
    {
        Id = replyTo,
        ChannelId = TeamsAuthentication.ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = new() { Id = conversation },
        Recipient = Bot is { } bot ? new(bot.Id, bot.Name) : null,
    };

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

internal sealed record BotAccount(string? Id, string? Name);

[JsonSerializable(typeof(TeamsHandle))]
internal sealed partial class TeamsHandleJson : JsonSerializerContext
{
    public static TeamsHandleJson Compact { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
