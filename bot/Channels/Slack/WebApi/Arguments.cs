using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Slack.Blocks;

namespace Bot.Channels.Slack.WebApi;

internal sealed record PostArguments(string Channel, string? ThreadTs, string Text, ImmutableArray<Block>? Blocks, MessageMetadata Metadata)
{
    /// <summary>Links in notes are not to grow previews.</summary>
    public bool UnfurlLinks { get; init; }

    public bool UnfurlMedia { get; init; }

    /// <summary>What stands between asterisks in a note is shown with them.</summary>
    public bool Mrkdwn { get; init; }
}

internal sealed record EphemeralArguments(string Channel, string User, string? ThreadTs, string Text, ImmutableArray<Block>? Blocks);

/// <param name="Blocks">Empty rather than null takes away those that were there.</param>
internal sealed record UpdateArguments(string Channel, string Ts, string Text, ImmutableArray<Block> Blocks, MessageMetadata Metadata);

internal sealed record HomeArguments(string UserId, View View);

internal sealed record FormArguments(string TriggerId, View View);

internal sealed record PromptsArguments(string ChannelId, string? ThreadTs, ImmutableArray<Prompt> Prompts);

internal sealed record Prompt(string Title, string Message);

internal sealed record StatusArguments(string ChannelId, string ThreadTs, string Status);

/// <summary>What is sent to a <c>response_url</c> (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).</summary>
internal sealed record ResponseArguments
{
    public string? Text { get; init; }

    public ImmutableArray<Block>? Blocks { get; init; }

    /// <summary><c>ephemeral</c> or <c>in_channel</c>.</summary>
    public string? ResponseType { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Sent also when false: the default differs between commands and buttons.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool ReplaceOriginal { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DeleteOriginal { get; init; }
}

[JsonSerializable(typeof(PostArguments))]
[JsonSerializable(typeof(EphemeralArguments))]
[JsonSerializable(typeof(UpdateArguments))]
[JsonSerializable(typeof(HomeArguments))]
[JsonSerializable(typeof(FormArguments))]
[JsonSerializable(typeof(PromptsArguments))]
[JsonSerializable(typeof(StatusArguments))]
[JsonSerializable(typeof(ResponseArguments))]
[JsonSerializable(typeof(View))]
internal sealed partial class ArgumentsJson : JsonSerializerContext
{
    /// <summary>Japanese stays short; nothing of this is put into HTML.</summary>
    public static ArgumentsJson Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
