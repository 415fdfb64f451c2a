using Npgsql;
using Xunit;

namespace Bot.Tests.State;

/// <summary>Tables of its own for one test, on the server of all tests.</summary>
internal sealed class PostgresSchema : IAsyncDisposable
{
    private readonly string name = $"kiku_{Guid.NewGuid():N}";

    private PostgresSchema(string shared) => ConnectionString = $"{shared};Search Path={name};Maximum Pool Size=20";

    public string ConnectionString { get; }

    /// <summary>Skips the test where there is no server.</summary>
    public static async Task<PostgresSchema> CreateAsync(SharedPostgresServer server)
    {
        var schema = new PostgresSchema(await server.ConnectionStringAsync());
        await schema.ExecuteAsync($"CREATE SCHEMA {schema.name}");
        return schema;
    }

    public Task EmptyAsync() => ExecuteAsync($"DROP SCHEMA {name} CASCADE; CREATE SCHEMA {name}");

    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP SCHEMA {name} CASCADE");
}
