using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>A message as nodes in reading order. A surface maps each kind of node to what its medium has, and decides only what the medium
/// forces.</summary>
internal sealed record Presented(Language Language, ImmutableArray<Node> Nodes);

internal abstract record Node;

/// <param name="Level">1: of the whole; 2: of a part, such as a session or a conference.</param>
/// <param name="Code">Stands before the text; null: none.</param>
internal sealed record Heading(string Text, int Level, string? Code = null, Target? Target = null, Language? Language = null) : Node
{
    /// <summary>The code and the text.</summary>
    public string Title => Code is null ? Text : $"{Code} {Text}";
}

/// <summary>One or a few sentences of Kiku's own. A line break ends a paragraph.</summary>
internal sealed record Sentence(ImmutableArray<Inline> Text, Tone Tone = Tone.Plain) : Node
{
    public string Plain => string.Concat(Text.Select(inline => inline.Text));
}

/// <summary>Facts about the heading above, in one line.</summary>
internal sealed record Facts(string Text) : Node;

/// <summary>An excerpt, word for word, with what matched marked.</summary>
/// <param name="Number">Its rank in the answer, from 1.</param>
/// <param name="Place">Headings and speaker; empty: at the beginning of the session, and nobody's in particular.</param>
/// <param name="Target">The place in the notes.</param>
/// <param name="Translation">The same place in the other language, with the name of that version; null: none.</param>
/// <param name="Reason">Why it is shown although nothing is marked; null: something is.</param>
/// <param name="IsFirst">Whether it is the first of its session, right below its heading.</param>
internal sealed record Quotation(
    Excerpt Excerpt, int Number, string Place, ImmutableArray<QuotedLine> Lines, Target Target, Inline? Translation, string? Reason, bool IsFirst) : Node;

/// <summary>A paragraph, list item, row or code block of a quotation.</summary>
/// <param name="Depth">Nesting, from 0 for the outermost line of the quotation.</param>
/// <param name="Marker"><c>•</c>, <c>2.</c> or a task's box; null for what is no list item.</param>
internal sealed record QuotedLine(PassageKind Kind, int Depth, string? Marker, ImmutableArray<Inline> Text)
{
    public bool IsItem => Kind == PassageKind.ListItem;

    /// <summary>The number of an item of a numbered list; null for other lines.</summary>
    public int? Number => int.TryParse(string.Concat((Marker ?? "").TakeWhile(char.IsAsciiDigit)), out var number) ? number : null;
}

/// <param name="Title">Above the list; null: none.</param>
internal sealed record ItemList(string? Title, ImmutableArray<Item> Items) : Node;

/// <param name="Code">Stands before the text; null: none.</param>
/// <param name="Facts">Follow the text; empty: none.</param>
internal sealed record Item(string? Code, ImmutableArray<Inline> Text, string Facts = "");

/// <summary>Actions that the reader can take next.</summary>
/// <param name="Title">Introduces questions to ask; null for what is done with the answer above.</param>
internal sealed record Actions(string? Title, ImmutableArray<ActionItem> Items) : Node;

/// <param name="Action">What it does; null: opens <paramref name="Target"/>.</param>
/// <param name="Description">What a screen reader says; null: the label.</param>
internal sealed record ActionItem(string Label, MessageAction? Action, Target? Target = null, string? Description = null);

/// <summary>The number of excerpts that are shown, of all.</summary>
/// <param name="Last">The number of the last excerpt that is shown.</param>
/// <param name="Top">How many excerpts to ask for to see more; null: there are no more, or a button shows them.</param>
internal sealed record Count(string Text, int Last, int? Top) : Node;

/// <summary>A conference or a session to be seen.</summary>
/// <param name="Session">Its code; null: the conference.</param>
/// <param name="Url">Its public address; null: none.</param>
/// <param name="Excerpt">The place in the session; null: the session as a whole.</param>
internal sealed record Target(string Conference, string? Session, Language Language, string? Url, Excerpt? Excerpt = null)
{
    /// <summary>The id of a section; null: the beginning.</summary>
    public string? Section { get; init; }
}

/// <param name="Text">For <see cref="InlineKind.User"/> and <see cref="InlineKind.Conversation"/> the id in the chat service.</param>
internal sealed record Inline(string Text, InlineKind Kind = InlineKind.Plain, Target? Target = null)
{
    public Language? Language { get; init; }
}

internal enum InlineKind
{
    Plain,
    Strong,

    /// <summary>Matches the question.</summary>
    Mark,

    /// <summary>Not of the notes: the ellipsis around an excerpt.</summary>
    Quiet,

    /// <summary>The service shows the person's name, and notifies them: only for who used Kiku themselves.</summary>
    User,

    /// <summary>The service shows the conversation's name to whoever may see it.</summary>
    Conversation,
}

internal enum Tone
{
    Plain,
    Quiet,

    /// <summary>The answer is not what was asked for.</summary>
    Caution,
}

/// <summary>The extent to which content is presented.</summary>
internal enum Extent
{
    /// <summary>Everything, without buttons: for pages and terminals.</summary>
    Whole,

    /// <summary>One page of excerpts, labels of a readable length, buttons: for chat.</summary>
    Message,

    /// <summary>Fewer and shorter excerpts: for a service that refused the message for its length.</summary>
    Shorter,
}
