namespace Bot.Conversations;

/// <summary>Where channels hand in what they received and verified, before they acknowledge it.</summary>
internal interface IMessageIntake
{
    /// <summary>Stores the message; returns after the commit, and within <see cref="ConversationOptions.StoreTimeout"/>.</summary>
    ValueTask<IntakeResult> AcceptAsync(IncomingMessage message, CancellationToken cancellation);
}

internal enum IntakeResult
{
    Accepted,

    /// <summary>It was there before: to be acknowledged like a new one.</summary>
    Known,

    /// <summary>Not to be acknowledged, so that the service delivers it again.</summary>
    NotStored,
}
