using System.Collections.Immutable;
using System.Diagnostics;
using Bot.Conversations;
using Bot.Evaluation;
using Bot.State;
using Bot.State.Postgres;
using Bot.State.Sqlite;
using Bot.State.Stores;

namespace Bot.Benchmarks.Stores;

/// <summary>Callers that add messages and then complete them, each waiting for its commit before the next: latency and throughput of the inbox.</summary>
internal static class StateLoad
{
    private const int Rounds = 20_000;
    private const int RoundsAlone = 1_000;
    private const int DiskWrites = 500;

    private static readonly DateTimeOffset Now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    /// <param name="folder">On the disk to be measured.</param>
    /// <param name="postgres">A connection string; null: SQLite alone.</param>
    public static async Task PrintAsync(string folder, string? postgres, int callers)
    {
        var work = Directory.CreateDirectory(Path.Combine(folder, $"kiku-bench-{Environment.ProcessId}")).FullName;
        try
        {
            Console.WriteLine($"4 KB overwritten, with its fsync: p50 {Milliseconds(Fsyncs(work), 0.5)} ms");
            Console.WriteLine("| Store | Callers | | per second | p50, ms | p99, ms |");
            Console.WriteLine("|---|--:|---|--:|--:|--:|");
            foreach (var some in (int[])[callers, 1])
            {
                var rounds = some == 1 ? RoundsAlone : Rounds;
                await MeasureAsync("SQLite, group commit", new SqliteDatabase(Path.Combine(work, $"group-{some}.db")), some, rounds);
                await MeasureAsync("SQLite, a commit for each", new SqliteDatabase(Path.Combine(work, $"single-{some}.db"), largestGroup: 1), some, rounds);
                if (postgres is not null)
                    await MeasureAsync("PostgreSQL", new PostgresDatabase(postgres), some, rounds);
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task MeasureAsync(string name, IStateDatabase database, int callers, int rounds)
    {
        await using (database)
        {
            await database.OpenAsync(CancellationToken.None);
            var inbox = new InboxStore(database);
            // Another run on the same server has used the same numbers.
            var run = Guid.NewGuid().ToString("N");
            await RunAsync(callers, callers * 4, async i => await AddOneAsync(inbox, run, -1 - i));
            var claims = new Claim[rounds];
            var adding = await RunAsync(callers, rounds, async i => claims[i] = await AddOneAsync(inbox, run, i));
            Print(name, callers, "add and claim", adding);
            Print(name, callers, "complete", await RunAsync(callers, rounds, async i => await inbox.CompleteAsync(claims[i], Done(i), CancellationToken.None)));
        }
    }

    private static async Task<Claim> AddOneAsync(InboxStore inbox, string run, int i) =>
        (await inbox.AddAsync(Message(run, i), Now.AddMilliseconds(i), new("benchmark", Now.AddHours(1)), CancellationToken.None)).Claim!;

    private static async Task<(List<TimeSpan> Times, TimeSpan Total)> RunAsync(int callers, int rounds, Func<int, Task> work)
    {
        var next = -1;
        var times = new TimeSpan[rounds];
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < rounds; i = Interlocked.Increment(ref next))
            {
                var begun = Stopwatch.GetTimestamp();
                await work(i);
                times[i] = Stopwatch.GetElapsedTime(begun);
            }
        })));
        return ([.. times], Stopwatch.GetElapsedTime(started));
    }

    private static List<TimeSpan> Fsyncs(string folder)
    {
        var times = new List<TimeSpan>(DiskWrites);
        var page = new byte[4096];
        using var file = new FileStream(Path.Combine(folder, "fsync"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var i = 0; i < DiskWrites; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            // As SQLite does with its log, once that has its size: a file that grows takes longer.
            file.Position = 0;
            file.Write(page);
            file.Flush(flushToDisk: true);
            times.Add(Stopwatch.GetElapsedTime(begun));
        }

        return times;
    }

    private static IncomingMessage Message(string run, int i) => new(
        $"Ev{run}{i}", Place(i), $"U{i % 500}", IncomingKind.Question,
        "What did the panel about the role of a VP of Engineering say about hiring, and who said so?")
    {
        MessageId = $"{run}{i}.000100",
        Handle = "{\"response_url\":\"https://chat.example.com/commands/1234/5678\"}",
    };

    private static Completion Done(int i) =>
        new(
            Now.AddMilliseconds(i), $"{i}.000200",
            new(Place(i), $"U{i % 500}", ImmutableArray.Create("What did they say about hiring?"), Now.AddMilliseconds(i)));

    private static ConversationAddress Place(int i) => new("chat", "T0000001", $"C{i % 256}", $"{i}.000100");

    private static void Print(string name, int callers, string what, (List<TimeSpan> Times, TimeSpan Total) run) => Console.WriteLine(
        $"| {name} | {callers} | {what} | {run.Times.Count / run.Total.TotalSeconds:0} | {Milliseconds(run.Times, 0.5)} | {Milliseconds(run.Times, 0.99)} |");

    private static string Milliseconds(List<TimeSpan> times, double share) => Percentile.Of(times, share).TotalMilliseconds.ToString("0.00");
}
