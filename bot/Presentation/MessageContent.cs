using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>The content of a message. <see cref="Presenter"/> makes a tree of it, which channels map to the format of their service.</summary>
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

/// <summary>The greeting after Kiku was added or a chat with it was opened: what it can be asked.</summary>
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

/// <summary>A daily digest.</summary>
/// <param name="MoreNew">How many more are new or changed than fit.</param>
internal sealed record DigestContent(Language Language, ImmutableArray<DigestEntry> Entries, int MoreNew) : MessageContent(Language);

/// <param name="Version">In the digest's language, or the one there is.</param>
/// <param name="Reference"><c>A10</c>, or <c>CONFERENCE/A10</c> when two conferences share the code.</param>
/// <param name="Summary">At most three sentences; null when there are none.</param>
/// <param name="Suggestion">A question that this session answers, for a button; null when it has no notes.</param>
internal sealed record DigestEntry(
    DigestReason Reason, Conference Conference, string Reference, SessionVersion Version, string? Summary, ImmutableArray<string> Highlights,
    MessageAction? Suggestion, string? Link);
