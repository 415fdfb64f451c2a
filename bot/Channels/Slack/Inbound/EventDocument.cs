using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Common;

namespace Bot.Channels.Slack.Inbound;

/// <summary>What the Events API delivers (https://docs.slack.dev/apis/events-api), as far as it is read.</summary>
internal sealed record EventDocument
{
    public string? Type { get; init; }

    /// <summary>For <c>url_verification</c>.</summary>
    public string? Challenge { get; init; }

    public string? TeamId { get; init; }

    /// <summary>The organisation of workspaces that it comes from, if any.</summary>
    public string? EnterpriseId { get; init; }

    public string? ApiAppId { get; init; }

    public string? EventId { get; init; }

    public bool IsExtSharedChannel { get; init; }

    public ImmutableArray<Authorization>? Authorizations { get; init; }

    public SlackEvent? Event { get; init; }
}

internal sealed record Authorization(string? TeamId);

internal sealed record SlackEvent
{
    public string? Type { get; init; }

    public string? Subtype { get; init; }

    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    public string? Channel { get; init; }

    /// <summary><c>channel</c>, <c>group</c>, <c>mpim</c> or <c>im</c>.</summary>
    public string? ChannelType { get; init; }

    public bool Hidden { get; init; }

    public EditMark? Edited { get; init; }

    /// <summary><c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }

    public AssistantThread? AssistantThread { get; init; }

    public RevokedTokens? Tokens { get; init; }
}

internal sealed record EditMark(string? Ts);

internal sealed record AssistantThread(string? UserId, string? ChannelId, string? ThreadTs);

internal sealed record RevokedTokens(ImmutableArray<string>? Bot);

[JsonSerializable(typeof(EventDocument))]
[JsonSerializable(typeof(InteractionDocument))]
[JsonSerializable(typeof(CommandDocument))]
internal sealed partial class InboundJson : JsonSerializerContext
{
    public static InboundJson Lenient { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new LenientString(), new LenientBoolean(), new LenientList<Authorization>(), new LenientList<UsedAction>() },
    });
}
