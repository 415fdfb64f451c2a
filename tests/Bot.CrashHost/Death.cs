using System.Diagnostics;

namespace Bot.CrashHost;

/// <summary>The steps between which a process can die.</summary>
internal enum Step
{
    /// <summary>An event has come in and is not stored.</summary>
    Received,

    /// <summary>It is stored and not acknowledged.</summary>
    Stored,

    /// <summary>What waited was claimed, and nothing was done with it.</summary>
    Claimed,

    /// <summary>The answer is ready and not sent.</summary>
    Sending,

    /// <summary>It was sent, and that is not recorded.</summary>
    Sent,

    /// <summary>It is recorded.</summary>
    Recorded,

    /// <summary>It was looked up whether it was sent, and nothing was done with what was found.</summary>
    LookedUp,
}

/// <summary>Kills the process by SIGKILL when a step is reached for the given time.</summary>
internal sealed class Death(Step step, int occurrence)
{
    private int left = occurrence;

    public static Death Never { get; } = new(Step.Received, int.MaxValue);

    public void At(Step reached)
    {
        if (reached == step && Interlocked.Decrement(ref left) == 0)
            Process.GetCurrentProcess().Kill();
    }
}
