using Bot.Configuration;
using Bot.State.Postgres;

namespace Bot.State;

internal enum StateProvider
{
    /// <summary>A file, for one process.</summary>
    Sqlite,

    /// <summary>A server, for any number of replicas.</summary>
    Postgres,
}

internal sealed record StateOptions
{
    public const string DefaultFile = "kiku.db";

    /// <summary>Where messages and what belongs to them are kept. Default: <see cref="StateProvider.Sqlite"/>.</summary>
    public StateProvider Provider { get; init; }

    /// <summary>The file of <see cref="StateProvider.Sqlite"/>. Default: <c>kiku.db</c> in the working directory.</summary>
    public string File { get; init; } = DefaultFile;

    /// <summary>The server of <see cref="StateProvider.Postgres"/>, in the notation of Npgsql
    /// (https://www.npgsql.org/doc/connection-string-parameters.html). No default.</summary>
    public string? ConnectionString { get; init; }

    public static StateOptions Read(OptionsReader reader)
    {
        var section = reader.Section("State", nameof(Provider), nameof(File), nameof(ConnectionString));
        var options = new StateOptions
        {
            Provider = section.Choice(nameof(Provider), StateProvider.Sqlite),
            File = section.Text(nameof(File)) ?? DefaultFile,
            ConnectionString = section.Text(nameof(ConnectionString)),
        };
        if (options.Provider == StateProvider.Postgres && PostgresDatabase.ProblemWith(options.ConnectionString) is { } problem)
            section.Problem(nameof(ConnectionString), problem);

        return options;
    }

    /// <summary>Without the connection string, which may hold a password.</summary>
    public override string ToString() => $"{Provider} {(Provider == StateProvider.Sqlite ? File : "")}";
}
