using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Teams.Cards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Channels.Teams.Sending;

/// <summary>A message on its way to Teams.</summary>
internal static class OutgoingActivity
{
    public static Activity Of(Drawing drawing)
    {
        var activity = new Activity(ActivityTypes.Message);
        if (drawing.Card is { } card)
        {
            // Without a text beside the card: Teams would show both. Notifications say the summary.
            activity.Summary = drawing.Text;
            activity.Attachments = [new(CardAttachment.Card) { Content = new JRaw(JsonSerializer.Serialize(card, OutgoingJson.Compact.AdaptiveCard)) }];
        }
        else
        {
            // What stands between asterisks in a note is shown with them.
            (activity.Text, activity.TextFormat) = (drawing.Text, TextFormatTypes.Plain);
        }

        return activity;
    }
}

/// <param name="Preview">What the message extension lists.</param>
internal sealed record CardAttachment(string ContentType, AdaptiveCard Content, PreviewAttachment? Preview = null)
{
    public const string Card = "application/vnd.microsoft.card.adaptive";
}

internal sealed record PreviewAttachment(string ContentType, PreviewCard Content);

/// <param name="Text">HTML; the title is plain text.</param>
internal sealed record PreviewCard(string Title, string Text);

/// <summary>The answer to a card's button
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards).
/// </summary>
internal sealed record CardResponse(int StatusCode, string Type, AdaptiveCard Value);

internal sealed record MessageResponse(int StatusCode, string Type, string Value);

internal sealed record ExtensionResponse(ExtensionResult ComposeExtension);

internal sealed record ExtensionResult(string Type)
{
    public string? AttachmentLayout { get; init; }

    public ImmutableArray<CardAttachment>? Attachments { get; init; }

    public string? Text { get; init; }
}

[JsonSerializable(typeof(AdaptiveCard))]
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
