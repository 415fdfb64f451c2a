namespace Bot.Emulators.Slack.Model;

/// <summary>Lets tests wait for something to happen instead of sleeping.</summary>
internal sealed class Changes
{
    private readonly Lock gate = new();
    private readonly List<Waiter> waiters = [];
    private int waiting;

    /// <summary>To be called after anything changed.</summary>
    public void Signal()
    {
        // Under load nobody waits, and nothing is locked.
        if (Volatile.Read(ref waiting) == 0)
            return;
        Waiter[] all;
        lock (gate)
            all = [.. waiters];
        foreach (var waiter in all)
            waiter.Look();
    }

    /// <summary>The first that <paramref name="look"/> gives which is not null. It may be called from several threads.</summary>
    public async Task<T> UntilAsync<T>(Func<T?> look, CancellationToken stop)
        where T : class
    {
        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiter = new Waiter(() =>
        {
            if (look() is { } value)
                found.TrySetResult(value);
        });
        lock (gate)
        {
            waiters.Add(waiter);
            Interlocked.Increment(ref waiting);
        }

        try
        {
            waiter.Look();
            return await found.Task.WaitAsync(stop);
        }
        finally
        {
            lock (gate)
            {
                waiters.Remove(waiter);
                Interlocked.Decrement(ref waiting);
            }
        }
    }

    private sealed class Waiter(Action look)
    {
        public void Look() => look();
    }
}
