using System.Threading.Channels;

namespace Bot.Content.Reload;

/// <summary>Waits until the file system reports a change, or for a time. A hint may come late, twice or never.</summary>
internal sealed class FolderHints : IDisposable
{
    // One hint waiting says as much as many.
    private readonly Channel<bool> hints = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher? watcher;

    private FolderHints(string directory)
    {
        try
        {
            watcher = new FileSystemWatcher(directory) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Hint();
            watcher.Created += (_, _) => Hint();
            watcher.Deleted += (_, _) => Hint();
            watcher.Renamed += (_, _) => Hint();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // No more watches to be had (inotify's limit), or no folder yet: looking at intervals finds changes as well.
            watcher?.Dispose();
            watcher = null;
        }
    }

    public static FolderHints Of(string directory) => new(directory);

    /// <returns>True when there was a hint; false when the time passed or waiting was cancelled.</returns>
    public async Task<bool> WaitAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var hint = hints.Reader.ReadAsync(stop.Token).AsTask();
        await Task.WhenAny(hint, Task.Delay(time, clock, stop.Token));
        await stop.CancelAsync();
        await ((Task)hint).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return hint.IsCompletedSuccessfully;
    }

    public void Dispose() => watcher?.Dispose();

    private void Hint() => hints.Writer.TryWrite(true);
}
