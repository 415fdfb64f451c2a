using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>How a message reaches people.</summary>
internal enum Placement
{
    /// <summary>For everybody in the conversation or thread.</summary>
    Post,

    /// <summary>For the asker's eyes only.</summary>
    Private,

    /// <summary>To the user in a direct chat, begun if there is none.</summary>
    Direct,

    /// <summary>In place of the message whose button was used.</summary>
    Replace,

    /// <summary>For everybody, and the private message whose button was used goes.</summary>
    Share,

    /// <summary>On the user's page of Kiku.</summary>
    Home,

    /// <summary>A form that the user fills in.</summary>
    Form,
}

/// <param name="Address">Where to.</param>
/// <param name="User">Whom it answers; null for what nobody asked for, such as a digest.</param>
/// <param name="Handle">The <see cref="IncomingMessage.Handle"/> of what it answers.</param>
internal sealed record ReplyTarget(ConversationAddress Address, string? User, Placement Placement, string? Handle = null)
{
    /// <summary>It was not sent before: where looking it up may begin. Null: unknown.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <param name="Id">The same for every attempt to send it. Where the service can be asked, this is how the message is found again.</param>
internal sealed record OutgoingMessage(string Id, ReplyTarget Target, MessageContent Content);
