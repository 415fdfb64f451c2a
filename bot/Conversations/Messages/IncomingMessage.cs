using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Presentation;

namespace Bot.Conversations;

internal enum IncomingKind
{
    /// <summary>Addressed to Kiku: never answered with silence.</summary>
    Question,

    /// <summary>In a thread that Kiku answered in, addressed to nobody: answered only if something is found.</summary>
    FollowUp,

    /// <summary>A button that Kiku put under one of its messages.</summary>
    Action,

    /// <summary>What somebody wrote about an answer that did not help.</summary>
    Comment,

    /// <summary>Somebody looks at Kiku's own page in the chat service.</summary>
    Home,

    /// <summary>Kiku was added, or a chat with it was opened: it says what it can be asked.</summary>
    Greeting,
}

/// <summary>What a chat service delivered, verified and read by its channel. This is what the inbox keeps.</summary>
/// <param name="EventId">Unique in the workspace; a redelivery carries the same.</param>
/// <param name="Address">Where it was said, and where the answer goes.</param>
/// <param name="User">Who said it.</param>
/// <param name="Text">Without the mention of Kiku; empty for kinds without text.</param>
internal sealed record IncomingMessage(string EventId, ConversationAddress Address, string User, IncomingKind Kind, string Text)
{
    /// <summary>The message's own id: two events about one message are one question. Of a button, <see cref="MessageAction.OnceKey"/>. Null where there is
    /// neither.</summary>
    public string? MessageId { get; init; }

    /// <summary>The people who are mentioned in the text without a name; null: nobody.</summary>
    public ImmutableArray<MentionedUser>? Mentions { get; init; }

    /// <summary>For <see cref="IncomingKind.Action"/> and <see cref="IncomingKind.Comment"/>.</summary>
    public MessageAction? Action { get; init; }

    /// <summary>The answer is for the asker's eyes only.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>A direct chat: context lasts without a thread, for <see cref="ConversationOptions.DirectContext"/>.</summary>
    public bool IsDirect { get; init; }

    /// <summary>The user's language and time zone (IANA) where the service tells them.</summary>
    public string? Locale { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>How long the service may repeat this message under another id: the same text by the same user in the same conversation
    /// is then one question. Null: it never does.</summary>
    public TimeSpan? RepeatWindow { get; init; }

    /// <summary>What the channel needs to reply, in its own notation; nobody else reads it.</summary>
    public string? Handle { get; init; }

    /// <summary>Where the trace goes on that began with its reception (W3C trace context); kept beside the message, not in it.</summary>
    [JsonIgnore]
    public string? TraceParent { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, IncomingMessageJson.Default.IncomingMessage);

    /// <exception cref="JsonException">The text is not what <see cref="ToJson"/> writes.</exception>
    public static IncomingMessage Parse(string json) =>
        JsonSerializer.Deserialize(json, IncomingMessageJson.Default.IncomingMessage) ?? throw new JsonException("The message is null.");
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IncomingMessage))]
internal sealed partial class IncomingMessageJson : JsonSerializerContext;
