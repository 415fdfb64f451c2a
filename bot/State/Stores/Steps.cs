namespace Bot.State.Stores;

/// <summary>Long work in small steps, each with its own commit, so that no message waits long for one.</summary>
internal static class Steps
{
    public const long Size = 500;

    /// <param name="statement">Its last parameter is how many rows it may change.</param>
    /// <returns>How many rows were changed.</returns>
    public static async ValueTask<int> RepeatAsync(IStateDatabase database, string statement, CancellationToken cancellation, params object?[] values)
    {
        var total = 0;
        int changed;
        do
        {
            changed = await database.WriteAsync(session => session.ExecuteAsync(statement, [.. values, Size]), cancellation);
            total += changed;
        }
        while (changed == Size);
        return total;
    }
}
