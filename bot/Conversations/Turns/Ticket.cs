using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>A place in the queue of a conversation.</summary>
/// <param name="Id">Of the message in the inbox; negative for what comes from elsewhere.</param>
/// <param name="TakesTurn">Counts against the limits of its conversation and workspace.</param>
internal sealed record Ticket(long Id, DateTimeOffset Received, ConversationAddress Address, bool TakesTurn)
{
    /// <summary>First come, first served.</summary>
    public static IComparer<Ticket> Order { get; } = Comparer<Ticket>.Create(
        (left, right) => left.Received.CompareTo(right.Received) is not 0 and var order ? order : left.Id.CompareTo(right.Id));

    /// <summary>The message is claimed already; null: it is claimed when its turn comes.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Ends when the turn has come, of what no worker answers; null for messages.</summary>
    public TaskCompletionSource? Waiter { get; init; }

    /// <summary>Makes the ticket of a stored message. An unreadable one waits for a turn like the others, and is given up then.</summary>
    public static Ticket For(Waiting waiting) =>
        new(waiting.Id, waiting.Received, waiting.Address, waiting.Message is null || HasTurn(waiting.Message));

    public static Ticket For(long id, DateTimeOffset received, IncomingMessage message) => new(id, received, message.Address, HasTurn(message));

    /// <summary>Tells whether the reply takes a turn. One that a single person sees, or that changes an existing message, takes none.</summary>
    public static bool HasTurn(IncomingMessage message) => message switch
    {
        { Action.Kind: ActionKind.Share } => true,
        { Action.Kind: not ActionKind.Ask } => false,
        { Kind: IncomingKind.Home or IncomingKind.Comment } => false,
        _ => !message.IsPrivate,
    };
}

/// <summary>A ticket whose turn has come.</summary>
/// <param name="At">Of the turn, by the clock of the queue.</param>
internal sealed record Turn(Ticket Ticket, TimeSpan At);

/// <summary>The outcome of a turn.</summary>
/// <param name="IsUsed">Something was sent, or tried to be; else the next one may go at once.</param>
/// <param name="Again">The service wants a pause until then, and the message keeps its place; null: it is done with, or waits in the store.</param>
internal readonly record struct TurnEnd(bool IsUsed, DateTimeOffset? Again = null);
