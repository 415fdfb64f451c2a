using System.Diagnostics;
using Bot.Benchmarks.Corpora;

namespace Bot.Benchmarks.Load;

/// <summary>The bot under load: one process, or several on one PostgreSQL.</summary>
internal sealed class KikuProcesses : IAsyncDisposable
{
    private readonly List<Process> processes = [];
    private readonly string folder;

    private KikuProcesses(string folder) => this.folder = folder;

    public List<Uri> Addresses { get; } = [];

    public static async Task<KikuProcesses> StartAsync(LoadPlan plan, ILoadedService service, CancellationToken stop)
    {
        var bots = new KikuProcesses(Directory.CreateDirectory(Path.Combine(plan.Folder, $"kiku-load-{Environment.ProcessId}-{plan.Rate}")).FullName);
        for (var i = 0; i < plan.Replicas; i++)
            await bots.StartOneAsync(plan, service, stop);
        return bots;
    }

    /// <returns>Processor time and the largest working set of each.</returns>
    public IReadOnlyList<(TimeSpan Cpu, long Memory)> Usage() => [.. processes.Select(process =>
    {
        process.Refresh();
        return (process.TotalProcessorTime, process.PeakWorkingSet64);
    })];

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task StartOneAsync(LoadPlan plan, ILoadedService service, CancellationToken stop)
    {
        var start = new ProcessStartInfo(plan.Program, ["--urls", "http://127.0.0.1:0", "--content", InputFolders.Content])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
            Environment =
            {
                ["Conversations__PerUserPerMinute"] = "0",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        foreach (var (name, value) in service.Settings)
            start.Environment[name] = value;
        if (plan.Postgres is not null)
            (start.Environment["State__Provider"], start.Environment["State__ConnectionString"]) = ("Postgres", plan.Postgres);
        var process = Process.Start(start)!;
        processes.Add(process);
        var line = await process.StandardOutput.ReadLineAsync(stop) ?? throw new InvalidOperationException($"{plan.Program} did not start");
        var address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        await UntilReadyAsync(address, stop);
        Addresses.Add(address);
    }

    private static async Task UntilReadyAsync(Uri address, CancellationToken stop)
    {
        using var client = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await timer.WaitForNextTickAsync(stop))
        {
            using var response = await client.GetAsync(new Uri(address, "/readyz"), stop);
            if (response.IsSuccessStatusCode)
                return;
        }
    }
}
