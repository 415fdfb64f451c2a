using Bot.Conversations;
using Bot.State.Sql;
using Npgsql;

namespace Bot.State.Postgres;

/// <summary>A server that any number of replicas share. It groups the commits of its connections by itself.</summary>
internal sealed class PostgresDatabase : IStateDatabase
{
    private const string Dialect = "Postgres";

    /// <summary>In seconds. Chat services wait for three.</summary>
    private const int Timeout = 5;

    /// <summary>PostgreSQL takes 100 unless told otherwise; several replicas and a backup must fit. Who waits for one waits in this process.</summary>
    private const int Connections = 20;

    private readonly NpgsqlDataSource source;
    private readonly StatementFile statements = StatementFile.Of(Dialect);

    /// <param name="connectionString">One that <see cref="ProblemWith"/> finds nothing wrong with.</param>
    public PostgresDatabase(string connectionString) => source = NpgsqlDataSource.Create(WithDefaults(connectionString));

    /// <returns>What is wrong, without the string itself; null when nothing is.</returns>
    public static string? ProblemWith(string? connectionString)
    {
        if (connectionString is null)
            return "is needed when State:Provider is Postgres";
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).Host is null ? "names no Host" : null;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return "is not a connection string of Npgsql, such as Host=db;Database=kiku;Username=kiku";
        }
    }

    public async Task OpenAsync(CancellationToken cancellation) => await TransactAsync(
        async session =>
        {
            await session.ListAsync("migrations.lock", row => row.FieldCount);
            await Migration.ApplyAsync(session, Migration.Of(Dialect));
            return true;
        },
        cancellation);

    public async Task<DatabaseReport> ExamineAsync(CancellationToken cancellation)
    {
        var version = await RunAsync(Migration.ExamineAsync, cancellation);
        var told = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        return new($"PostgreSQL {told.Database} at {told.Host}", version, Migration.Of(Dialect)[^1].Version, Folder: null);
    }

    public async Task JoinAsync(CancellationToken cancellation) =>
        await ReadAsync(session => Migration.CheckAsync(session, Migration.Of(Dialect)), cancellation);

    public ValueTask<T> WriteAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation) => RunAsync(work, cancellation);

    public ValueTask<T> TransactAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation) => RunAsync(
        async session =>
        {
            await using var transaction = await session.Connection.BeginTransactionAsync(cancellation);
            var result = await work(session);
            await transaction.CommitAsync(cancellation);
            return result;
        },
        cancellation);

    public ValueTask<T> ReadAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation) => RunAsync(work, cancellation);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async ValueTask<T> RunAsync<T>(Func<StateSession, ValueTask<T>> work, CancellationToken cancellation)
    {
        try
        {
            using var session = new StateSession(await source.OpenConnectionAsync(cancellation), statements, parameterName: null, cancellation);
            return await work(session);
        }
        catch (NpgsqlException failure)
        {
            throw Wrap(failure);
        }
    }

    /// <summary>A server that became a standby takes no writes until it is found out and replaced, which passes too.</summary>
    private static StoreException Wrap(NpgsqlException failure)
    {
        var passes = failure.IsTransient || failure.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction;
        return new($"the database failed: {failure.Message}", passes, failure);
    }

    private static string WithDefaults(string connectionString)
    {
        var told = new NpgsqlConnectionStringBuilder(connectionString);
        var settings = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = "kiku",
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            Timeout = Timeout,
            CommandTimeout = Timeout,
            MaxPoolSize = Connections,
        };
        foreach (var name in told.Keys)
            settings[name] = told[name];
        return settings.ConnectionString;
    }
}
