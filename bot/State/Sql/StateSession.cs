using System.Data.Common;

namespace Bot.State.Sql;

/// <summary>A connection and its prepared statements. Belongs to one user at a time.</summary>
/// <param name="parameterName">By the number from 1; null: the dialect goes by position.</param>
/// <param name="cancellation">For every statement of the session.</param>
internal sealed class StateSession(
    DbConnection connection, StatementFile statements, Func<int, string>? parameterName, CancellationToken cancellation) : IDisposable
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    /// <returns>How many rows were changed.</returns>
    public async ValueTask<int> ExecuteAsync(string statement, params object?[] values) =>
        await Bind(statement, values).ExecuteNonQueryAsync(cancellation);

    /// <returns>The first column of the first row; null when there is none.</returns>
    public async ValueTask<long?> NumberAsync(string statement, params object?[] values) =>
        await Bind(statement, values).ExecuteScalarAsync(cancellation) as long?;

    public async ValueTask<List<T>> ListAsync<T>(string statement, Func<DbDataReader, T> read, params object?[] values)
    {
        var rows = new List<T>();
        await using var reader = await Bind(statement, values).ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    public async ValueTask<T?> FindAsync<T>(string statement, Func<DbDataReader, T> read, params object?[] values)
        where T : class
    {
        await using var reader = await Bind(statement, values).ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? read(reader) : null;
    }

    /// <summary>A text of the dialect that is none of its statements, such as a migration.</summary>
    public async ValueTask<int> RunAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
            command.Dispose();
        connection.Dispose();
    }

    private DbCommand Bind(string statement, object?[] values)
    {
        if (!commands.TryGetValue(statement, out var command))
            commands.Add(statement, command = Create(statement, values.Length));
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] is string text ? StoredText.Of(text) : values[i] ?? DBNull.Value;
        return command;
    }

    private DbCommand Create(string statement, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = statements[statement];
        for (var i = 1; i <= parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = parameterName?.Invoke(i) ?? "";
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
