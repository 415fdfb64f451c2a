namespace Bot.Conversations;

/// <summary>How to reach a conversation without being asked: refreshed with everything that comes from it, dropped when Kiku is removed.</summary>
internal interface IConversationReferences
{
    ValueTask SaveAsync(ConversationReference reference, CancellationToken cancellation);

    /// <summary>By channel, workspace and conversation; a thread is not looked at.</summary>
    ValueTask<ConversationReference?> FindAsync(ConversationAddress address, CancellationToken cancellation);

    /// <returns>Their own chat, else the conversation of the workspace that was heard of last: by it another chat can be begun. Null: none is known.</returns>
    ValueTask<ConversationReference?> FindForUserAsync(string channel, string workspace, string user, CancellationToken cancellation);

    /// <param name="conversation">Null: all of the workspace.</param>
    ValueTask RemoveAsync(string channel, string workspace, string? conversation, CancellationToken cancellation);

    /// <returns>The conversations of the group that were known.</returns>
    ValueTask<IReadOnlyList<string>> RemoveGroupAsync(string channel, string workspace, string group, CancellationToken cancellation);
}

/// <param name="Handle">What the channel needs to post there, in its own notation.</param>
/// <param name="User">Whose chat it is, if nobody else is in it.</param>
/// <param name="Group">What it is a part of, where Kiku is added and removed as a whole; null: it stands for itself.</param>
internal sealed record ConversationReference(ConversationAddress Address, string Handle, DateTimeOffset At, string? User = null, string? Group = null);
