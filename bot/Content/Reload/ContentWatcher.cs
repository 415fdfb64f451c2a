using Bot.Content.Files;

namespace Bot.Content.Reload;

/// <summary>
/// Loads notes again when their files change. Changes are found by comparing hashes, which works on every file system
/// (notifications do not on network and container volumes), and taken after two equal looks, since files arrive in pieces.
/// </summary>
internal sealed class ContentWatcher
{
    /// <summary>Between two looks at the folder.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Between two looks after the file system hinted at a change, until the files stay the same.</summary>
    public static readonly TimeSpan IntervalAfterHint = TimeSpan.FromSeconds(1);

    private readonly string directory;
    private readonly TimeProvider clock;
    private readonly Action<ContentSnapshot> publish;
    private readonly Action<ContentLoadResult> attempted;
    private volatile ContentStatus status;
    private string seen;
    private string tried;

    /// <param name="directory">As it was given to <see cref="ContentLoader.Load(string)"/>.</param>
    /// <param name="start">The notes that are served from the start.</param>
    /// <param name="publish">Called with new notes that loaded without errors.</param>
    /// <param name="attempted">Called after every attempt, for the log.</param>
    public ContentWatcher(
        string directory,
        ContentLoadResult start,
        TimeProvider clock,
        Action<ContentSnapshot> publish,
        Action<ContentLoadResult>? attempted = null)
    {
        this.directory = directory;
        this.clock = clock;
        this.publish = publish;
        this.attempted = attempted ?? (static _ => { });
        seen = tried = start.Snapshot?.Hash ?? "";
        var now = clock.GetUtcNow();
        status = new ContentStatus(now, seen, now, start.Problems, start.Snapshot is not null);
    }

    /// <summary>Read from any thread.</summary>
    public ContentStatus Status => status;

    /// <summary>Watches until it is cancelled, which ends it without an exception.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var hints = FolderHints.Of(directory);
        while (!cancellation.IsCancellationRequested)
        {
            if (await hints.WaitAsync(Interval, clock, cancellation))
            {
                // Time passes before every look: two at once would always be equal.
                while (await PassesAsync(IntervalAfterHint, cancellation) && Look())
                {
                }
            }
            else if (!cancellation.IsCancellationRequested)
            {
                Look();
            }
        }
    }

    /// <summary>Looks once at the folder; loads it when it differs from what was last tried and equals the previous look.</summary>
    /// <returns>Whether a change was seen that another look must confirm.</returns>
    public bool Look()
    {
        var folder = FolderReader.Read(directory);
        var isSettled = folder.Hash == seen;
        seen = folder.Hash;
        if (!isSettled) return seen != tried;
        if (seen == tried) return false;
        tried = seen;
        Load(folder);
        return false;
    }

    /// <returns>False when cancelled.</returns>
    private async Task<bool> PassesAsync(TimeSpan time, CancellationToken cancellation)
    {
        await Task.Delay(time, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellation.IsCancellationRequested;
    }

    private void Load(FolderContents folder)
    {
        var result = ContentLoader.Load(folder);
        var now = clock.GetUtcNow();
        if (result.Snapshot is { } snapshot)
        {
            publish(snapshot);
            status = new ContentStatus(now, snapshot.Hash, now, result.Problems, IsCurrent: true);
        }
        else
        {
            status = status with { AttemptedAt = now, Problems = result.Problems, IsCurrent = false };
        }

        attempted(result);
    }
}
