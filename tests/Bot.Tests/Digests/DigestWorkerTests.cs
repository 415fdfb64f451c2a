using System.Globalization;
using Bot.Digests;
using Bot.State.Sqlite;
using Bot.Tests.Content;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Digests;

public sealed class DigestWorkerTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();
    private readonly PostingChannel channel = new();
    private SqliteDatabase database = null!;
    private DigestReplica replica = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = new(folder.PathOf("kiku.db"));
        await database.OpenAsync(Stop);
        replica = new(database, channel, DigestNotes.Library(), clock, new() { PerMinute = 60 });
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_worker_posts_what_is_due_at_the_pace_of_the_workspace()
    {
        for (var i = 0; i < 5; i++)
            await replica.OrderAsync(new("chat", "W1", $"C{i}"), "digest daily 09:00 Asia/Tokyo");
        await replica.OrderAsync(new("chat", "W2", "C1"), "digest daily 09:00 Asia/Tokyo");
        using var worker = replica.Worker();
        await worker.StartAsync(Stop);
        await clock.AdvanceWhenAwaited(TimeSpan.FromHours(15));

        // One in each workspace at once; the others a second apart.
        await UntilAsync(2);
        for (var posted = 3; posted <= 6; posted++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await UntilAsync(posted);
        }

        await worker.StopAsync(Stop);
        Assert.Equal(6, channel.Posts.Select(post => post.Target.Address).Distinct().Count());
        Assert.All(await replica.ReportAsync(), line => Assert.EndsWith("Posted", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_being_posted_at_the_stop_is_finished_and_recorded()
    {
        using var posting = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        await replica.OrderAsync(new("chat", "W1", "C1"), "digest daily 09:00 Asia/Tokyo");
        channel.Answer = _ =>
        {
            posting.Set();
            go.Wait(Stop);
            return null;
        };
        using var worker = replica.Worker();
        await worker.StartAsync(Stop);
        await clock.AdvanceWhenAwaited(TimeSpan.FromHours(15));
        await Eventually.HoldsAsync(() => posting.IsSet);

        var stopping = worker.StopAsync(Stop);
        go.Set();
        await stopping;

        Assert.EndsWith("Posted", Assert.Single(await replica.ReportAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_is_cancelled_by_nobody_here_costs_its_workspace_no_worker()
    {
        const int more = 20;
        for (var i = 0; i < more; i++)
            await replica.OrderAsync(new("chat", "W1", $"C{i}"), "digest daily 09:00 Asia/Tokyo");
        channel.Answer = _ => throw new TaskCanceledException("a client ran out of time");
        using var worker = replica.Worker();
        await worker.StartAsync(Stop);
        await clock.AdvanceWhenAwaited(TimeSpan.FromHours(15));
        for (var i = 0; i < more; i++)
        {
            var tried = channel.Attempts;
            await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
            await Eventually.HoldsAsync(() => channel.Attempts > tried || channel.Attempts >= more);
        }

        Assert.InRange(channel.Attempts, more, int.MaxValue);
        await worker.StopAsync(Stop);
    }

    [Fact]
    public async Task A_zone_that_this_program_does_not_know_keeps_no_other_digest_back()
    {
        var order = await replica.OrderAsync(new("chat", "W1", "C1"), "digest daily 09:00 Asia/Tokyo");
        await replica.Subscriptions.SaveAsync(order with { Zone = "Mars/Phobos" }, Stop);
        await replica.OrderAsync(new("chat", "W1", "C2"), "digest daily 09:00 Asia/Tokyo");
        clock.Advance(TimeSpan.FromHours(15));

        await replica.TickAsync();

        Assert.Equal("C2", Assert.Single(channel.Posts).Target.Address.Conversation);
    }

    [Fact]
    public async Task A_digest_that_breaks_the_program_stops_no_other()
    {
        await replica.OrderAsync(new("chat", "W1", "C1"), "digest daily 09:00 Asia/Tokyo");
        await replica.OrderAsync(new("chat", "W2", "C2"), "digest daily 09:00 Asia/Tokyo");
        channel.Answer = message => message.Target.Address.Conversation == "C1" ? throw new NotSupportedException("broken") : null;
        using var worker = replica.Worker();
        await worker.StartAsync(Stop);
        await clock.AdvanceWhenAwaited(TimeSpan.FromHours(15));
        await UntilAsync(1);
        await Eventually.HoldsAsync(() => channel.Attempts == 2 && worker.InHand == 0);

        channel.Answer = _ => null;
        // Beyond its lease; the worker looks again at the last of these times, if not at each.
        for (var i = 0; i < 4; i++)
            clock.Advance(TimeSpan.FromSeconds(30));
        await UntilAsync(2);

        await worker.StopAsync(Stop);
    }

    [Fact]
    public async Task The_settings_order_digests_and_take_back_what_they_no_longer_name()
    {
        ConfiguredDigest Ordered(string name) => new(
            name, new("chat", "W1", name), (SubscribeOrder)OrderReader.Read("digest daily 09:00 weekdays Asia/Tokyo ja")!);
        await replica.OrderAsync(new("chat", "W1", "own"), "digest daily 09:00");
        await ApplyAsync(Ordered("C1"), Ordered("C2"));
        await ApplyAsync(Ordered("C2"));

        var left = await replica.Subscriptions.ListAsync(Stop);
        Assert.Equal([("C2", null), ("own", "U1")], left.Select(subscription => (subscription.Address.Conversation, subscription.Owner)).Order());
    }

    /// <summary>A year, half an hour at a time, across every change of the clocks: each weekday of each zone once, at its time, none twice.</summary>
    [Fact]
    public async Task A_year_of_days_brings_each_date_once()
    {
        string[] orders = ["daily 09:00 Asia/Tokyo", "weekdays 02:30 Europe/Berlin", "sun 02:15 Australia/Lord_Howe", "mon,thu 18:30 America/New_York", "daily 00:30 America/Santiago"];
        foreach (var (order, i) in orders.Select((order, i) => (order, i)))
            await replica.OrderAsync(new("chat", $"W{i}", "C"), "digest " + order);
        var start = clock.GetUtcNow();
        var late = TimeSpan.Zero;
        while (clock.GetUtcNow() < start.AddDays(366))
        {
            var before = channel.Posts.Count;
            await replica.TickAsync();
            foreach (var post in channel.Posts.Skip(before))
                late = Later(late, clock.GetUtcNow() - post.Target.Since!.Value);
            clock.Advance(TimeSpan.FromMinutes(30));
        }

        var days = Enumerable.Range(0, 366).Select(day => DateOnly.FromDateTime(start.UtcDateTime).AddDays(day)).ToList();
        var counts = orders.Select((_, i) => channel.Posts.Count(post => post.Target.Address.Workspace == $"W{i}"));
        Assert.All(counts.Zip([366, days.Count(IsWeekday), 52, 104, 366]), pair => Assert.InRange(pair.First, pair.Second - 1, pair.Second + 1));
        Assert.Equal(channel.Posts.Count, channel.Posts.Select(post => post.Id).Distinct().Count());
        Assert.True(late < TimeSpan.FromMinutes(30));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{channel.Posts.Count} digests ({string.Join(", ", counts)}), at most {late.TotalMinutes.ToString(CultureInfo.InvariantCulture)} min late");
    }

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static bool IsWeekday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private async Task ApplyAsync(params ConfiguredDigest[] configured)
    {
        using var settings = new ConfiguredDigests(
            replica.Desk, replica.Subscriptions, new() { Subscriptions = [.. configured] }, clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<ConfiguredDigests>.Instance);
        await settings.StartAsync(Stop);
        await settings.ExecuteTask!;
    }

    private async Task UntilAsync(int posts)
    {
        await Eventually.HoldsAsync(() => channel.Posts.Count >= posts, () => $"{channel.Posts.Count} of {posts}");
        Assert.Equal(posts, channel.Posts.Count);
    }
}
