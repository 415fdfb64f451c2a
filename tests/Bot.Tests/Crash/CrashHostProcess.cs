using System.Diagnostics;
using Bot.CrashHost;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Crash;

/// <summary>Kiku in a process of its own, which dies when it is told to.</summary>
internal sealed class CrashHostProcess : IAsyncDisposable
{
    private readonly Process process;

    private CrashHostProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Ends when the process has ended.</summary>
    public Task Died => process.WaitForExitAsync(TestContext.Current.CancellationToken);

    /// <summary>Once it has ended; 0 after an orderly stop.</summary>
    public int ExitCode => process.ExitCode;

    public static async Task<CrashHostProcess> StartAsync(IReadOnlyDictionary<string, string> settings, (Step Step, int Occurrence)? death = null)
    {
        string[] dying = death is { } at ? [at.Step.ToString(), $"{at.Occurrence}"] : [];
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.CrashHost.dll"), Path.Combine(Repository.Root, "content"), .. dying])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var started = Process.Start(start)!;
        var line = await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(line);
        return new(started, new(line));
    }

    /// <summary>Until it is ready, or dead: it may die while it takes up what was left over, which is as good a moment as any.</summary>
    public async Task UntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken) && !process.HasExited)
        {
            try
            {
                using var ready = await client.GetAsync("/readyz", TestContext.Current.CancellationToken);
                if (ready.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Dead, or about to be.
            }
        }
    }

    /// <summary>The names of the files that it has mapped; on Linux.</summary>
    public IReadOnlyCollection<string> Loaded() =>
        File.ReadLines($"/proc/{process.Id}/maps").Select(line => Path.GetFileName(line)).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>By SIGKILL.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await Died;
    }

    public Task SuspendAsync() => SignalAsync("STOP");

    public Task ResumeAsync() => SignalAsync("CONT");

    /// <summary>By SIGTERM, as an orderly stop; ends when the process has ended.</summary>
    public async Task TerminateAsync()
    {
        await SignalAsync("TERM");
        await Died;
    }

    /// <summary>By the shell, which has it built in everywhere.</summary>
    private async Task SignalAsync(string signal)
    {
        using var shell = Process.Start("sh", ["-c", $"kill -{signal} {process.Id}"]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
