namespace Bot.Conversations;

/// <summary>What was received and is not done. Everything returns after its commit, and may throw <see cref="StoreException"/>.
/// Times are the caller's, so that tests drive them.</summary>
internal interface IInbox
{
    /// <summary>Keeps a message unless it is known: by (channel, workspace, event id), by (channel, workspace, conversation, message id), or, with a
    /// <see cref="IncomingMessage.RepeatWindow"/>, by the same text of the same user in the conversation within that time.</summary>
    /// <param name="lease">Claims it at once, which saves a commit; null: it waits for whoever claims it.</param>
    /// <returns>Whether it is new, and the claim.</returns>
    ValueTask<Receipt> AddAsync(IncomingMessage message, DateTimeOffset now, Lease? lease, CancellationToken cancellation);

    /// <summary>Lists what waits and is due, or whose lease has run out, in the order in which it was stored.</summary>
    /// <param name="after">Only what was stored later than this one.</param>
    ValueTask<IReadOnlyList<Waiting>> ListWaitingAsync(long after, int most, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Claims a message that waits and is due, or whose lease has run out. Two callers never get the same.</summary>
    /// <returns>Null: somebody else has it, it is done, or it is not due.</returns>
    ValueTask<Claim?> ClaimAsync(long id, DateTimeOffset now, Lease lease, CancellationToken cancellation);

    /// <returns>False: somebody else has it, or it is done. Nothing may be sent for it.</returns>
    ValueTask<bool> RenewAsync(Claim claim, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>Marks it done, and keeps what the thread was about, in one commit.</summary>
    /// <returns>False: the claim was lost meanwhile, and nothing was written.</returns>
    ValueTask<bool> CompleteAsync(Claim claim, Completion completion, CancellationToken cancellation);

    /// <summary>Puts it back until <paramref name="due"/>.</summary>
    /// <param name="mayHaveBeenSent">The outcome of the last attempt is unknown.</param>
    ValueTask<bool> RetryAsync(Claim claim, DateTimeOffset due, string reason, bool mayHaveBeenSent, CancellationToken cancellation);

    /// <summary>Puts it back until <paramref name="due"/>, with nothing sent, as if it had not been claimed: the attempt does not count.</summary>
    ValueTask<bool> DeferAsync(Claim claim, DateTimeOffset due, string reason, CancellationToken cancellation);

    /// <summary>Gives up, with the reason: a dead letter.</summary>
    ValueTask<bool> BuryAsync(Claim claim, string reason, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>At an orderly stop: what this owner has not begun is due at once.</summary>
    ValueTask ReleaseAsync(IReadOnlyCollection<Claim> claims, DateTimeOffset now, CancellationToken cancellation);

    ValueTask<InboxStatus> StatusAsync(CancellationToken cancellation);

    /// <summary>The latest first.</summary>
    ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int most, CancellationToken cancellation);
}

/// <param name="Owner">The replica; another one after each start.</param>
internal readonly record struct Lease(string Owner, DateTimeOffset Until);

/// <summary>A message that one replica works on until its lease runs out.</summary>
/// <param name="Attempt">From 1. With the owner it fences: an older attempt cannot complete what a later one took over.</param>
/// <param name="MayHaveBeenSent">An earlier attempt ended without saying what became of it, or with an unknown outcome. Once true it stays true.</param>
internal sealed record Claim(long Id, IncomingMessage Message, int Attempt, bool MayHaveBeenSent, string Owner, DateTimeOffset LeaseEnd)
{
    /// <summary>When the message was stored.</summary>
    public DateTimeOffset Received { get; init; }
}

/// <param name="Claim">Null when known already, or when no lease was asked for.</param>
internal readonly record struct Receipt(bool IsNew, Claim? Claim)
{
    /// <summary>The id of the message, if it is new.</summary>
    public long Id { get; init; }
}

/// <param name="Message">Null: another version wrote it, and nobody here can read it.</param>
internal sealed record Waiting(long Id, ConversationAddress Address, DateTimeOffset Received, IncomingMessage? Message);

/// <param name="MessageId">The service's id of the reply; null when there was none to send.</param>
/// <param name="Context">What the thread is now about; null: as before.</param>
internal sealed record Completion(DateTimeOffset At, string? MessageId, ThreadContext? Context);

/// <param name="Waiting">Neither done nor dead.</param>
/// <param name="Oldest">When the oldest of those was received.</param>
internal sealed record InboxStatus(int Waiting, DateTimeOffset? Oldest, int DeadLetters);

internal sealed record DeadLetter(
    string EventId, ConversationAddress Address, string User, IncomingKind Kind, DateTimeOffset Received, DateTimeOffset Buried, int Attempts, string Reason);
