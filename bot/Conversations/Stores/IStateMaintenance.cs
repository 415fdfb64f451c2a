namespace Bot.Conversations;

/// <summary>Keeps the store small and private.</summary>
internal interface IStateMaintenance
{
    ValueTask EraseAsync(Expiry before, CancellationToken cancellation);
}

/// <summary>What is older than these is erased.</summary>
/// <param name="Texts">Of messages that are done, dead letters too.</param>
/// <param name="Rows">Whole rows of messages, dedupe keys included, with what threads were about that nobody asked in since then.</param>
/// <param name="Feedback">Votes and comments.</param>
internal sealed record Expiry(DateTimeOffset Texts, DateTimeOffset Rows, DateTimeOffset Feedback);
