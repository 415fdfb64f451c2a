using System.Collections.Concurrent;
using Bot.State.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.State.Sqlite;

/// <summary>A file for this process alone: one connection that writes, and a few that read.</summary>
internal sealed class SqliteDatabase : IStateDatabase
{
    private readonly SqliteFile file;
    private readonly SqliteWriter writer;
    private volatile ConcurrentBag<StateSession> readers = [];
    private IDisposable? fileLock;

    /// <param name="path">Of the file; made if it is not there.</param>
    /// <param name="largestGroup">How many writes share a commit.</param>
    public SqliteDatabase(string path, int largestGroup = SqliteWriter.LargestGroup)
    {
        file = new(path);
        writer = new(file, largestGroup, DropReaders);
    }

    public async Task OpenAsync(CancellationToken cancellation)
    {
        fileLock = file.Lock();
        file.Create();
        writer.Start();
        await TransactAsync(
            async session =>
            {
                await Migration.ApplyAsync(session, Migration.Of(SqliteFile.Dialect));
                return await session.ExecuteAsync("inbox.abandon") + await session.ExecuteAsync("deliveries.abandon");
            },
            cancellation);
    }

    public async Task<DatabaseReport> ExamineAsync(CancellationToken cancellation)
    {
        try
        {
            var version = file.CanBeMade() ? null : await ReadVersionAsync();
            return new(file.Path, version, Migration.Of(SqliteFile.Dialect)[^1].Version, file.Folder);
        }
        catch (SqliteException failure)
        {
            throw SqliteErrors.Wrap(failure, file.Path);
        }
    }

    private async ValueTask<long?> ReadVersionAsync()
    {
        using var session = file.OpenExaminer();
        return await Migration.ExamineAsync(session);
    }

    /// <summary>Without the lock: SQLite itself keeps the writes of two processes apart, and what is claimed stays the other's.</summary>
    public async Task JoinAsync(CancellationToken cancellation)
    {
        await ReadAsync(session => Migration.CheckAsync(session, Migration.Of(SqliteFile.Dialect)), cancellation);
        writer.Start();
    }

    public ValueTask<T> WriteAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation) => writer.RunAsync(work, cancellation);

    public ValueTask<T> TransactAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation) => writer.RunAsync(work, cancellation);

    public async ValueTask<T> ReadAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var pool = readers;
        StateSession? session = null;
        try
        {
            file.CheckPresence();
            session = pool.TryTake(out var pooled) ? pooled : file.OpenReader();
            var result = await work(session);
            pool.Add(session);
            if (pool != readers)
                Close(pool);
            return result;
        }
        catch (SqliteException failure)
        {
            session?.Dispose();
            throw SqliteErrors.Wrap(failure, file.Path);
        }
    }

    public ValueTask DisposeAsync()
    {
        // The last to close moves the log into the file, which a reader may not.
        DropReaders();
        writer.Dispose();
        fileLock?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void DropReaders()
    {
        var pool = readers;
        readers = [];
        Close(pool);
    }

    private static void Close(ConcurrentBag<StateSession> pool)
    {
        while (pool.TryTake(out var session))
            session.Dispose();
    }
}
