using Bot.Content;
using Bot.Content.Reload;
using Xunit;

namespace Bot.Tests.Content.Reload;

public sealed class ContentWatcherTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().Write("a1.en.md", "# One\n\nFirst.");
    private readonly ManualClock clock = new();
    private readonly List<ContentSnapshot> published = [];
    private readonly List<ContentLoadResult> attempts = [];
    private readonly ContentWatcher watcher;

    public ContentWatcherTests() =>
        watcher = new ContentWatcher(folder.Root, ContentLoader.Load(folder.Root), clock, published.Add, attempts.Add);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Unchanged_files_are_not_loaded_again()
    {
        watcher.Look();
        watcher.Look();
        Assert.Empty(attempts);
        Assert.True(watcher.Status.IsCurrent);
    }

    [Fact]
    public void A_change_is_taken_at_the_second_look_that_sees_it()
    {
        folder.Write("a1.en.md", "# Two\n\nSecond.");
        Assert.True(watcher.Look());
        Assert.Empty(published);
        Assert.False(watcher.Look());
        Assert.Equal("Two", Assert.Single(published).Sessions.Single().Versions[0].Title);
    }

    [Fact]
    public void A_file_that_is_still_being_copied_is_waited_for()
    {
        folder.Write("a1.en.md", "# Tw");
        watcher.Look();
        folder.Write("a1.en.md", "# Two\n\nSec");
        watcher.Look();
        folder.Write("a1.en.md", "# Two\n\nSecond.");
        watcher.Look();
        Assert.Empty(attempts);
        watcher.Look();
        Assert.Equal("Second.", Assert.Single(published).Sessions.Single().Versions[0].Sections[0].Passages[0].Text);
    }

    [Fact]
    public void A_change_of_the_same_length_is_seen()
    {
        folder.Write("a1.en.md", "# One\n\nFurst.");
        File.SetLastWriteTimeUtc(folder.PathOf("a1.en.md"), DateTime.UnixEpoch);
        watcher.Look();
        watcher.Look();
        Assert.Single(published);
    }

    [Fact]
    public void Errors_keep_the_last_good_notes_and_the_status_says_so()
    {
        var loaded = watcher.Status.LoadedAt;
        clock.Advance(TimeSpan.FromMinutes(1));
        folder.Write("a1.en.md", "---\ntitle: [\n---\n");
        watcher.Look();
        watcher.Look();
        watcher.Look();
        Assert.Empty(published);
        Assert.Single(attempts);
        Assert.False(watcher.Status.IsCurrent);
        Assert.Equal(loaded, watcher.Status.LoadedAt);
        Assert.Equal(loaded.AddMinutes(1), watcher.Status.AttemptedAt);
        Assert.StartsWith("a1.en.md:3: error: this YAML cannot be read", watcher.Status.Problems.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mending_the_files_makes_the_status_good_again()
    {
        folder.Write("a1.en.md", "---\ntitle: [\n---\n");
        watcher.Look();
        watcher.Look();
        folder.Write("a1.en.md", "# One\n\nFirst.");
        watcher.Look();
        watcher.Look();
        Assert.True(watcher.Status.IsCurrent);
        Assert.Empty(watcher.Status.Problems);
    }

    [Fact]
    public void A_folder_that_vanishes_keeps_the_last_good_notes()
    {
        Directory.Move(folder.Root, folder.Root + "-away");
        watcher.Look();
        watcher.Look();
        Directory.Move(folder.Root + "-away", folder.Root);
        Assert.Empty(published);
        Assert.False(watcher.Status.IsCurrent);
        Assert.EndsWith("there is no such folder", watcher.Status.Problems.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Running_finds_a_change_by_itself_and_ends_when_cancelled()
    {
        var taken = new TaskCompletionSource<ContentSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = new ContentWatcher(folder.Root, ContentLoader.Load(folder.Root), clock, notes => taken.TrySetResult(notes));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var run = running.RunAsync(stop.Token);
        folder.Write("a2.en.md", "# Three\n\nThird.");
        while (!taken.Task.IsCompleted) await clock.AdvanceWhenAwaited(ContentWatcher.Interval);
        Assert.Equal(2, (await taken.Task).Sessions.Count());
        await stop.CancelAsync();
        await run;
    }
}
