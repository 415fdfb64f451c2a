namespace Bot.Channels.Slack.SocketMode;

/// <summary>A count of what is being worked on, which can be waited for to be none.</summary>
internal sealed class InHand
{
    private readonly Lock gate = new();
    private TaskCompletionSource idle = Idle();
    private int count;

    public bool IsIdle
    {
        get
        {
            lock (gate)
                return count == 0;
        }
    }

    public void Begin()
    {
        lock (gate)
        {
            if (count++ == 0)
                idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void End()
    {
        lock (gate)
        {
            if (--count == 0)
                idle.SetResult();
        }
    }

    /// <summary>Ends the next time that there is nothing.</summary>
    public Task IdleAsync()
    {
        lock (gate)
            return idle.Task;
    }

    private static TaskCompletionSource Idle()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
