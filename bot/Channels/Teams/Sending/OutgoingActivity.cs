using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Cards;

namespace Bot.Channels.Teams.Sending;

/// <summary>A message on its way to Teams.</summary>
internal sealed record OutgoingActivity(ChannelAccount? From, ConversationAccount Conversation, string? ReplyToId)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "message";

    /// <summary>Null beside a card: Teams would show both.</summary>
    public string? Text { get; init; }

    /// <summary>What stands between asterisks in a note is shown with them.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What notifications say of a card.</summary>
    public string? Summary { get; init; }

    public ImmutableArray<Attachment>? Attachments { get; init; }

    public static OutgoingActivity Of(Drawing drawing, ChannelAccount? bot, string conversation, string? replyTo)
    {
        var activity = new OutgoingActivity(bot, new(conversation), replyTo);
        return drawing.Card is { } card
            ? activity with { Summary = drawing.Text, Attachments = [new(Attachment.Card, card)] }
            : activity with { Text = drawing.Text, TextFormat = "plain" };
    }
}

/// <param name="Preview">What the message extension lists.</param>
internal sealed record Attachment(string ContentType, AdaptiveCard Content, PreviewAttachment? Preview = null)
{
    public const string Card = "application/vnd.microsoft.card.adaptive";
}

internal sealed record PreviewAttachment(string ContentType, ThumbnailCard Content);

/// <summary>Its texts are read as HTML.</summary>
internal sealed record ThumbnailCard(string Title, string Text);

internal sealed record ConversationParameters(ChannelAccount? Bot, ImmutableArray<ChannelAccount> Members, string TenantId, ChannelData ChannelData)
{
    public bool IsGroup { get; }
}

/// <summary>The answer to a card's button
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards).
/// </summary>
internal sealed record CardResponse(int StatusCode, string Type, AdaptiveCard Value);

internal sealed record MessageResponse(int StatusCode, string Type, string Value);

internal sealed record ExtensionResponse(ExtensionResult ComposeExtension);

internal sealed record ExtensionResult(string Type)
{
    public string? AttachmentLayout { get; init; }

    public ImmutableArray<Attachment>? Attachments { get; init; }

    public string? Text { get; init; }
}

[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(CardResponse))]
[JsonSerializable(typeof(MessageResponse))]
[JsonSerializable(typeof(ExtensionResponse))]
internal sealed partial class OutgoingJson : JsonSerializerContext
{
    /// <summary>Japanese stays short; nothing of this is put into HTML.</summary>
    public static OutgoingJson Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
