using Bot.State.Sql;

namespace Bot.State.Sqlite;

/// <summary>A write that waits for its turn; its caller waits for the commit.</summary>
internal abstract class QueuedWrite
{
    /// <summary>Nobody waits any more; what was not begun is not done.</summary>
    public abstract bool IsCancelled { get; }

    public abstract void Run(StateSession session);

    public abstract void Succeed();

    public abstract void Fail(Exception cause);
}

internal sealed class QueuedWrite<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation) : QueuedWrite
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Result => done.Task;

    public override bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>SQLite never waits for anything but the disk, so the task is done when it is returned.</summary>
    public override void Run(StateSession session) => result = work(session).AsTask().GetAwaiter().GetResult();

    public override void Succeed() => done.TrySetResult(result!);

    public override void Fail(Exception cause) => done.TrySetException(cause);
}
