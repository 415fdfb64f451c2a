using System.Diagnostics;
using Xunit;

[assembly: AssemblyFixture(typeof(Bot.Tests.State.SharedPostgresServer))]

namespace Bot.Tests.State;

/// <summary>A server of its own from Debian's binaries, on a socket in a temporary folder: nothing else on this machine sees it.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql";

    private static readonly string Seconds = $"{Eventually.Patience.TotalSeconds:0}";

    private readonly string bin;
    private readonly string root;

    private PostgresServer(string bin, string root)
    {
        this.bin = bin;
        this.root = root;
    }

    public string ConnectionString => $"Host={root};Username=kiku;Database=postgres";

    private string Data => Path.Combine(root, "data");

    private string Options => $"-k {root} -c listen_addresses= -c fsync=off -c max_connections=300";

    /// <returns>Null: there are no binaries.</returns>
    public static async Task<PostgresServer?> StartNewAsync()
    {
        var versions = Directory.Exists(Binaries) ? Directory.GetDirectories(Binaries) : [];
        var tools = versions.Select(version => Path.Combine(version, "bin")).Where(folder => File.Exists(Path.Combine(folder, "initdb")));
        if (tools.Max(StringComparer.Ordinal) is not { } newest)
            return null;

        var server = new PostgresServer(newest, Directory.CreateTempSubdirectory("kiku-postgres-").FullName);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", server.root);
        await server.RunToolAsync("initdb", "-D", server.Data, "-U", "kiku", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C");
        await server.StartAsync();
        return server;
    }

    public Task StartAsync() => RunToolAsync("pg_ctl", "start", "-w", "-t", Seconds, "-D", Data, "-l", Path.Combine(root, "log"), "-o", Options);

    public Task StopAsync() => RunToolAsync("pg_ctl", "stop", "-w", "-t", Seconds, "-D", Data, "-m", "immediate");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(root, recursive: true);
    }

    /// <summary>The server refuses to run as root.</summary>
    private Task RunToolAsync(string tool, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(bin, tool), .. arguments])
        : RunAsync(Path.Combine(bin, tool), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} failed:\n{string.Concat(said)}");
    }
}

/// <summary>The server of all tests: <c>KIKU_TEST_POSTGRES</c>, else one that is started for the first test that asks and stopped after the last.</summary>
public sealed class SharedPostgresServer : IAsyncDisposable
{
    public const string Missing = "There is no PostgreSQL: neither KIKU_TEST_POSTGRES (a connection string) nor Debian's package postgresql.";

    private readonly Lazy<Task<PostgresServer?>> started = new(PostgresServer.StartNewAsync);

    /// <summary>Skips the test where there is none.</summary>
    public async Task<string> ConnectionStringAsync()
    {
        if (Environment.GetEnvironmentVariable("KIKU_TEST_POSTGRES") is { Length: > 0 } told)
            return told;
        var server = await started.Value;
        Assert.SkipWhen(server is null, Missing);
        return server!.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && await started.Value is { } server)
            await server.DisposeAsync();
    }
}
