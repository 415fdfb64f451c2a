using System.Collections.Concurrent;
using Bot.Conversations;
using Bot.Digests;
using Bot.Presentation;
using Bot.State.Postgres;
using Bot.Tests.Content.Reload;
using Bot.Tests.State;
using Npgsql;
using Xunit;

namespace Bot.Tests.Digests;

/// <summary>Two replicas on one PostgreSQL, one of them stopped in the middle as SIGSTOP would, and resumed when its lease has run out.</summary>
public sealed class DigestReplicaTests(SharedPostgresServer server) : IAsyncLifetime
{
    private static readonly TimeSpan Lease = new ConversationOptions().Lease;

    private readonly string schema = $"kiku_{Guid.NewGuid():N}";
    private readonly ManualClock clock = new();
    private readonly PostingChannel channel = new();
    private readonly List<PostgresDatabase> databases = [];
    private string connectionString = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var shared = await server.ConnectionStringAsync();
        connectionString = $"{shared};Search Path={schema};Maximum Pool Size=20";
        await ExecuteAsync(shared, $"CREATE SCHEMA {schema}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in databases)
            await database.DisposeAsync();
        if (connectionString.Length > 0)
            await ExecuteAsync(connectionString, $"DROP SCHEMA {schema} CASCADE");
    }

    [Fact]
    public async Task Any_replica_may_post_and_exactly_one_does()
    {
        var (first, second) = (await StartAsync(), await StartAsync());
        for (var i = 0; i < 60; i++)
            await first.OrderAsync(new("chat", $"W{i}", "C1"), "digest daily 09:00 Asia/Tokyo");
        clock.Advance(TimeSpan.FromHours(15));

        await Task.WhenAll(
            Task.Run(first.TickAsync, Stop), Task.Run(second.TickAsync, Stop), Task.Run(first.TickAsync, Stop), Task.Run(second.TickAsync, Stop));

        Assert.Equal(60, channel.Posts.Select(post => post.Id).Distinct().Count());
        Assert.Equal(60, channel.Posts.Count);
        Assert.All(await second.ReportAsync(), line => Assert.EndsWith("Posted", line, StringComparison.Ordinal));
        Assert.Single(channel.Digests.Select(post => ((DigestContent)post.Content).Entries.Single().Reference).Distinct());
    }

    [Theory]
    [InlineData("claim", true)]
    [InlineData("shown", true)]
    [InlineData("begin", false)]
    [InlineData("begin", true)]
    [InlineData("record", false)]
    [InlineData("record", true)]
    public async Task What_a_stopped_replica_held_is_posted_once_by_the_other(string step, bool isAfter)
    {
        var pause = new Pause(step, isAfter);
        var (stopped, other) = (await StartAsync(ledger => new LedgerAround(ledger, pause.AroundAsync)), await StartAsync());
        await stopped.OrderAsync(new("chat", "W1", "C1"), "digest daily 09:00 Asia/Tokyo");
        clock.Advance(TimeSpan.FromHours(15));
        var delivering = Task.Run(stopped.TickAsync, Stop);
        await pause.Reached.Task.WaitAsync(Stop);

        clock.Advance(Lease + TimeSpan.FromSeconds(1));
        await other.TickAsync();
        pause.Resumed.SetResult();
        await delivering;
        clock.Advance(TimeSpan.FromMinutes(5));
        await Task.WhenAll(stopped.TickAsync(), other.TickAsync());

        Assert.Single(channel.Posts);
        Assert.EndsWith("Posted", Assert.Single(await other.ReportAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_and_stopped_replicas_lose_nothing_and_repeat_nothing()
    {
        const int Count = 40;
        var random = new Random(7);
        var pauses = new ConcurrentBag<Pause>();
        var (killed, paused, sound) = (await StartAsync(ledger => new LedgerAround(ledger, (_, _) => Dies(random))), await StartAsync(Pausing), await StartAsync());
        for (var i = 0; i < Count; i++)
            await sound.OrderAsync(new("chat", $"W{i}", "C1"), "digest daily 09:00 Asia/Tokyo");
        clock.Advance(TimeSpan.FromHours(15));

        var stopped = Task.Run(paused.TickAsync, Stop);
        for (var i = 0; i < 10; i++)
            await Record.ExceptionAsync(killed.TickAsync);
        for (var i = 0; i < 4; i++)
        {
            clock.Advance(Lease + TimeSpan.FromSeconds(1));
            await sound.TickAsync();
        }

        foreach (var pause in pauses)
            pause.Resumed.TrySetResult();
        await stopped;
        clock.Advance(Lease);
        await sound.TickAsync();

        Assert.Equal(Count, channel.Posts.Count);
        Assert.Equal(Count, channel.Posts.Select(post => post.Id).Distinct().Count());
        var report = await sound.ReportAsync();
        Assert.Equal(Count, report.Count);
        Assert.All(report, line => Assert.EndsWith("Posted", line, StringComparison.Ordinal));

        LedgerAround Pausing(IDeliveryLedger ledger)
        {
            var pause = new Pause("begin", IsAfter: true);
            pauses.Add(pause);
            return new(ledger, pause.AroundAsync);
        }
    }

    /// <summary>The window that is left: a process that is stopped between its last look at the clock and the service's receipt, for longer than the
    /// lease. No chat service takes an id that would let it refuse the second.</summary>
    [Fact]
    public async Task Only_a_replica_stopped_inside_the_request_itself_can_post_twice()
    {
        var (stopped, other) = (await StartAsync(), await StartAsync());
        await stopped.OrderAsync(new("chat", "W1", "C1"), "digest daily 09:00 Asia/Tokyo");
        clock.Advance(TimeSpan.FromHours(15));
        using var resumed = new ManualResetEventSlim();
        var reached = new TaskCompletionSource();
        channel.Around = isOver =>
        {
            if (!isOver && reached.TrySetResult())
                resumed.Wait(Stop);
        };
        var delivering = Task.Run(stopped.TickAsync, Stop);
        await reached.Task.WaitAsync(Stop);
        clock.Advance(Lease + TimeSpan.FromSeconds(1));
        await other.TickAsync();
        resumed.Set();
        await delivering;

        Assert.Equal(2, channel.Posts.Count);
        Assert.EndsWith("Posted", Assert.Single(await other.ReportAsync()), StringComparison.Ordinal);
    }

    private static Task Dies(Random random)
    {
        lock (random)
            return random.Next(4) == 0 ? throw new InvalidOperationException("killed") : Task.CompletedTask;
    }

    private async Task<DigestReplica> StartAsync(Func<IDeliveryLedger, IDeliveryLedger>? around = null)
    {
        var database = new PostgresDatabase(connectionString);
        databases.Add(database);
        await database.OpenAsync(Stop);
        return new(database, channel, DigestNotes.Library(), clock, around: around);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private sealed record Pause(string Step, bool IsAfter)
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Resumed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task AroundAsync(string step, bool isAfter)
        {
            if ((step, isAfter) != (Step, IsAfter) || !Reached.TrySetResult())
                return Task.CompletedTask;
            return Resumed.Task;
        }
    }
}
