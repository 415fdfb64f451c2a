namespace Bot.Mcp;

/// <summary>Counts requests that were read and are not answered yet.</summary>
internal sealed class OpenRequests
{
    private readonly Lock gate = new();
    private TaskCompletionSource none = Completed();
    private int open;

    /// <summary>Ends when all are answered.</summary>
    public Task None
    {
        get
        {
            lock (gate)
                return none.Task;
        }
    }

    public void Began()
    {
        lock (gate)
        {
            if (open++ == 0)
                none = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Ended()
    {
        lock (gate)
        {
            if (open > 0 && --open == 0)
                none.SetResult();
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
