namespace Bot.Conversations;

/// <summary>Keeps the store small and private.</summary>
internal interface IStateMaintenance
{
    /// <summary>Erases the text of messages done before <paramref name="textsBefore"/> (dead letters too), and whole rows, dedupe keys included, before <paramref name="rowsBefore"/>.</summary>
    ValueTask EraseAsync(DateTimeOffset textsBefore, DateTimeOffset rowsBefore, CancellationToken cancellation);

    /// <summary>Removes all that is kept of a user; dedupe keys stay, without the user.</summary>
    /// <returns>How many rows were changed or removed.</returns>
    ValueTask<int> ForgetAsync(string user, CancellationToken cancellation);
}
