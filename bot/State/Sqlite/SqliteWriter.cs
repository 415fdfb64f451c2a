using System.Collections.Concurrent;
using Bot.Conversations;
using Bot.State.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.State.Sqlite;

/// <summary>The one connection that writes. What arrives while a commit waits for the disk goes into the next one together: with many callers
/// the disk is waited for once for all of them, with one caller nothing is waited for (group commit; DeWitt et al. 1984).</summary>
internal sealed class SqliteWriter : IDisposable
{
    public const int LargestGroup = 256;

    /// <summary>More than are ever answered at once: who still comes is sent away and tries again.</summary>
    private const int MostQueued = 20_000;

    private readonly SqliteFile file;
    private readonly int largestGroup;
    private readonly Action reset;
    private readonly BlockingCollection<QueuedWrite> queue = new(MostQueued);
    private readonly Thread thread;
    private StateSession? session;

    /// <param name="reset">Called when the file has to be opened anew.</param>
    public SqliteWriter(SqliteFile file, int largestGroup, Action reset)
    {
        this.file = file;
        this.largestGroup = largestGroup;
        this.reset = reset;
        // A thread of its own: it spends its life waiting for the disk, and would be missing from the pool.
        thread = new Thread(Run) { IsBackground = true, Name = "kiku.db writer" };
    }

    public void Start() => thread.Start();

    public ValueTask<T> RunAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<T>(cancellation);

        var write = new QueuedWrite<T>(work, cancellation);
        try
        {
            return queue.TryAdd(write)
                ? new(write.Result.WaitAsync(cancellation))
                : throw new StoreException($"the database {file.Path} is too slow: {MostQueued} writes are waiting", isTransient: true);
        }
        catch (InvalidOperationException closed)
        {
            throw new StoreException($"the database {file.Path} is closed", isTransient: false, closed);
        }
    }

    /// <summary>What was queued is written first.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        if (thread.ThreadState.HasFlag(ThreadState.Unstarted))
            return;
        thread.Join();
        session?.Dispose();
        session = null;
    }

    private void Run()
    {
        var group = new List<QueuedWrite>(largestGroup);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < largestGroup && queue.TryTake(out var next))
                group.Add(next);
            group.RemoveAll(write => write.IsCancelled);
            if (group.Count > 0)
                Write(group);
            group.Clear();
        }
    }

    private void Write(List<QueuedWrite> group)
    {
        if (TryCommit(group) is not { } failure)
            return;

        // Which of them it was is not known, and SQLite may have undone them all: each has its own try. A transaction that could
        // not be begun or committed would fail each in turn, after waiting for each.
        foreach (var write in group)
        {
            var own = failure.IsOfStatement && group.Count > 1 ? TryCommit([write]) : failure;
            if (own is { IsOfStatement: false })
                failure = own;
            if (own is not null)
                write.Fail(own.Cause);
        }
    }

    /// <returns>Null: committed, and everybody was told. Otherwise nothing was committed, and nobody was told.</returns>
    private Failure? TryCommit(List<QueuedWrite> group)
    {
        var inStatement = false;
        try
        {
            file.CheckPresence();
            session ??= file.OpenWriter();
            Execute("transaction.begin");
            inStatement = true;
            foreach (var write in group)
                write.Run(session);
            inStatement = false;
            Execute("transaction.commit");
        }
        catch (Exception cause)
        {
            // Whatever it is, it is their callers' to know, and the thread goes on for the others.
            Undo(cause);
            return new(cause is SqliteException known ? SqliteErrors.Wrap(known, file.Path) : cause, inStatement);
        }

        foreach (var write in group)
            write.Succeed();
        return null;
    }

    private void Execute(string statement) => session!.ExecuteAsync(statement).AsTask().GetAwaiter().GetResult();

    /// <summary>After errors of the file, or if rolling back fails, the connection is not trusted any more.</summary>
    private void Undo(Exception cause)
    {
        var usable = cause is not StoreException and not SqliteException { SqliteErrorCode: SqliteErrors.InputOutput };
        try
        {
            if (usable && session is { Connection: SqliteConnection open } && SQLitePCL.raw.sqlite3_get_autocommit(open.Handle) == 0)
                Execute("transaction.rollback");
        }
        catch (SqliteException)
        {
            usable = false;
        }

        if (usable)
            return;
        session?.Dispose();
        session = null;
        reset();
    }

    /// <param name="IsOfStatement">Of one of the writes, not of the transaction around them.</param>
    private sealed record Failure(Exception Cause, bool IsOfStatement);
}
