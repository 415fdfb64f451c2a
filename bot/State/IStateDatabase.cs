using Bot.Conversations;
using Bot.State.Sql;

namespace Bot.State;

/// <summary>Runs statements. What the database throws becomes a <see cref="StoreException"/>; after one it can be used on.</summary>
internal interface IStateDatabase : IAsyncDisposable
{
    /// <summary>Connects, and brings the tables up to date. To be called once, before anything else; who only reads what another process keeps may
    /// leave it out.</summary>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>Looks whether it opens and takes writes. Needs no <see cref="OpenAsync"/>, changes nothing, and lets whoever uses it go on.</summary>
    Task<DatabaseReport> ExamineAsync(CancellationToken cancellation);

    /// <summary>In place of <see cref="OpenAsync"/>, to work beside the processes that have the database: makes nothing, and takes nothing from them.</summary>
    /// <exception cref="StoreException">There is none, or its tables are not those of this program.</exception>
    Task JoinAsync(CancellationToken cancellation);

    /// <summary>One statement, committed when this returns. A call that is cancelled may have been committed.</summary>
    /// <param name="work">May be run again after it failed, and then counts as never run before.</param>
    ValueTask<T> WriteAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation);

    /// <summary>Several statements in one transaction; else as <see cref="WriteAsync"/>.</summary>
    ValueTask<T> TransactAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation);

    ValueTask<T> ReadAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation);
}
