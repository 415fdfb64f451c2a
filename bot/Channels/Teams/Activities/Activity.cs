using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Common;

namespace Bot.Channels.Teams.Activities;

/// <summary>What Teams delivers, as far as it is read (https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md).</summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    public string? Name { get; init; }

    /// <summary>Of an <c>installationUpdate</c>: <c>add</c>, <c>remove</c>, and with <c>-upgrade</c>.</summary>
    public string? Action { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? LocalTimezone { get; init; }

    public ImmutableArray<Entity>? Entities { get; init; }

    public ImmutableArray<ChannelAccount>? MembersRemoved { get; init; }

    public ChannelData? ChannelData { get; init; }

    public JsonElement Value { get; init; }

    public string? TenantId => ChannelData?.Tenant?.Id ?? Conversation?.TenantId;
}

/// <summary>A person or a bot.</summary>
internal sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null, string? AadObjectId = null);

/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
internal sealed record ConversationAccount(string? Id, string? ConversationType = null, string? TenantId = null);

/// <summary>A mention, or what is known of the client.</summary>
internal sealed record Entity(string? Type, string? Text, ChannelAccount? Mentioned, string? Locale, string? Timezone);

/// <param name="Team">That the channel belongs to.</param>
internal sealed record ChannelData(Identified? Tenant, Identified? Channel, string? EventType, Identified? Team = null);

internal sealed record Identified(string? Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(InvokeValue))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    public static ActivityJson Lenient { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new LenientString(), new LenientList<Entity>(), new LenientList<ChannelAccount>(), new LenientList<QueryParameter>() },
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
