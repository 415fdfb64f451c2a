namespace Bot.Conversations;

/// <summary>Keeps the store small and private.</summary>
internal interface IStateMaintenance
{
    /// <summary>Erases the text of messages done before <paramref name="textsBefore"/> (dead letters too), and whole rows, dedupe keys included, before <paramref name="rowsBefore"/>,
    /// with what threads were about that nobody asked in since then.</summary>
    ValueTask EraseAsync(DateTimeOffset textsBefore, DateTimeOffset rowsBefore, CancellationToken cancellation);

    /// <summary>Removes all that is kept of a user; dedupe keys stay, without the user. What still waits is not answered any more.</summary>
    /// <returns>How many rows were changed or removed.</returns>
    ValueTask<int> ForgetAsync(string user, CancellationToken cancellation);
}
