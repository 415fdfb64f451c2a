using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Common;

namespace Bot.Channels.Slack.WebApi;

/// <summary>The parts of Slack's replies that are read.</summary>
internal sealed record ApiDocument
{
    public static ApiDocument Empty { get; } = new();

    public bool Ok { get; init; }

    public string? Error { get; init; }

    /// <summary>The scope that is missing.</summary>
    public string? Needed { get; init; }

    public string? Ts { get; init; }

    public string? Url { get; init; }

    public string? TeamId { get; init; }

    public string? UserId { get; init; }

    public string? BotId { get; init; }

    /// <summary>The token is one for all workspaces of an organisation.</summary>
    public bool IsEnterpriseInstall { get; init; }

    public bool HasMore { get; init; }

    public ImmutableArray<FoundMessage>? Messages { get; init; }

    public ResponseMetadata? ResponseMetadata { get; init; }

    /// <summary>A name in <c>auth.test</c>, an object in <c>users.info</c>.</summary>
    public JsonElement User { get; init; }

    /// <returns>Null: this reply is not about a user.</returns>
    public FoundUser? UserDetails() => User.ValueKind == JsonValueKind.Object ? User.Deserialize(ApiJson.Lenient.FoundUser) : null;
}

/// <param name="Tz">IANA.</param>
/// <param name="IsRestricted">A guest; with one channel only, <paramref name="IsUltraRestricted"/>.</param>
/// <param name="IsStranger">Of another organisation, seen through a shared channel.</param>
internal sealed record FoundUser(string? Tz, string? Locale, bool IsRestricted, bool IsUltraRestricted, bool IsStranger)
{
    /// <summary>The name of the account, for users without any other name.</summary>
    public string? Name { get; init; }

    public string? RealName { get; init; }

    public FoundProfile? Profile { get; init; }

    /// <summary>Notes call people by their own names.</summary>
    public string? BestName =>
        new[] { Profile?.RealName, RealName, Profile?.DisplayName, Name }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))?.Trim();
}

internal sealed record FoundProfile(string? RealName, string? DisplayName);

/// <param name="Messages">What is wrong with the arguments, one by one.</param>
internal sealed record ResponseMetadata(string? NextCursor, ImmutableArray<string>? Messages);

internal sealed record FoundMessage(string? Ts, MessageMetadata? Metadata);

/// <summary>Travels with a message and comes back from its history.</summary>
internal sealed record MessageMetadata(string? EventType, MessagePayload? EventPayload)
{
    public const string Reply = "kiku_reply";

    public static MessageMetadata For(string id) => new(Reply, new(id));
}

internal sealed record MessagePayload(string? Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ApiDocument))]
[JsonSerializable(typeof(FoundUser))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    public static ApiJson Lenient { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new LenientString(), new LenientBoolean(), new LenientList<FoundMessage>() },
    });
}
