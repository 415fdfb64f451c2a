using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

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

/// <summary>What Kiku says. Channels draw these, each as a native of its service would expect, and nothing else.</summary>
internal abstract record MessageContent(Language Language);

/// <summary>A reply of the library, with the buttons that belong to it.</summary>
/// <param name="Questions">What was asked, the latest first, for the buttons.</param>
/// <param name="Page">Shows the excerpts from <c>Page * Question.DefaultTop</c> on.</param>
/// <param name="CanShare">It is private and may be shown to everybody.</param>
/// <param name="SharedBy">Who showed it to everybody.</param>
/// <param name="AnswerId">What votes on it are about; null: the message that shows it first, which this one is.</param>
internal sealed record AnswerContent(
    Reply Reply, ImmutableArray<string> Questions, int Page = 0, bool CanShare = false, string? SharedBy = null, string? AnswerId = null)
    : MessageContent(Reply.Language);

/// <summary>One or a few sentences of Kiku's own.</summary>
/// <param name="Conversations">Ids of conversations that stand in the text, for the channel to show by name.</param>
internal sealed record NoticeContent(Language Language, string Text, ImmutableArray<string> Conversations = default) : MessageContent(Language);

/// <summary>What Kiku can be asked, when it was added or a chat with it was opened.</summary>
internal sealed record GreetingContent(Language Language, ImmutableArray<string> Examples) : MessageContent(Language)
{
    /// <summary>Those that can be asked about.</summary>
    public ImmutableArray<Conference> Conferences { get; init; } = [];
}

/// <summary>Asks what was wrong with an answer.</summary>
internal sealed record CommentFormContent(Language Language, MessageAction About) : MessageContent(Language);

/// <summary>Kiku's own page in the chat service.</summary>
internal sealed record HomeContent(
    Language Language, ImmutableArray<Conference> Conferences, ImmutableArray<string> Examples,
    ImmutableArray<HomeSection> Sections) : MessageContent(Language);

/// <summary>A part of the page that another room gives.</summary>
/// <param name="Actions">Buttons: label and what each does.</param>
internal sealed record HomeSection(string Title, ImmutableArray<HomeLine> Lines, ImmutableArray<HomeAction> Actions);

/// <param name="Conversation">What the line is about, for the channel to name; null: nothing in particular.</param>
internal sealed record HomeLine(string? Conversation, string Text);

internal sealed record HomeAction(string Label, MessageAction Action);

internal enum DigestReason
{
    New,
    Changed,

    /// <summary>Nothing is new: the session of the day.</summary>
    OfTheDay,
}

/// <summary>What a conversation gets each day.</summary>
/// <param name="MoreNew">How many more are new or changed than fit.</param>
internal sealed record DigestContent(Language Language, ImmutableArray<DigestEntry> Entries, int MoreNew) : MessageContent(Language);

/// <param name="Version">In the digest's language, or the one there is.</param>
/// <param name="Reference"><c>A10</c>, or <c>CONFERENCE/A10</c> when two conferences share the code.</param>
/// <param name="Summary">At most three sentences; null when there are none.</param>
/// <param name="Suggestion">A question that this session answers, for a button; null when it has no notes.</param>
internal sealed record DigestEntry(
    DigestReason Reason, Conference Conference, string Reference, SessionVersion Version, string? Summary, ImmutableArray<string> Highlights,
    MessageAction? Suggestion, string? Link);
