using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>What to say to a message, and where.</summary>
/// <param name="Context">What the thread is about from now on; null: as before.</param>
internal sealed record Response(MessageContent Content, Placement Placement, ThreadContext? Context = null)
{
    /// <summary>The event's id makes the reply's, so that every attempt, on any replica, looks for the same.</summary>
    public OutgoingMessage ToMessage(IncomingMessage message) =>
        new(message.EventId, new(message.Address, message.User, Placement, message.Handle), Content);
}
