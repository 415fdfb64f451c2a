namespace Bot.Conversations;

/// <summary>Where channels hand in what they received, before they acknowledge it.</summary>
internal interface IMessageIntake
{
    /// <summary>Stores it; returns after the commit.</summary>
    ValueTask<IntakeResult> AcceptAsync(IncomingMessage message, CancellationToken cancellation);
}

internal enum IntakeResult
{
    Accepted,

    /// <summary>It was there before.</summary>
    Known,

    /// <summary>The delivery must not be acknowledged, so that the service repeats it.</summary>
    NotStored,
}
