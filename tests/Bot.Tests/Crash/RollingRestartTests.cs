using System.Collections.Concurrent;
using Bot.Emulators.Slack.Delivery;
using Bot.Tests.State;
using Xunit;

namespace Bot.Tests.Crash;

/// <summary>An upgrade as operators make it: two replicas behind a proxy are stopped by SIGTERM and
/// started again, one after the other, while questions arrive.</summary>
[Collection(Alone.Collection)]
public sealed class RollingRestartTests(SharedPostgresServer postgres) : IAsyncLifetime
{
    private const int Rounds = 2;

    private const int EventsPerSecond = 100;

    /// <summary>Who waits for a lease, waits that long: longer than any machine is busy.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private SlackCrowd crowd = null!;
    private CrashHostProcess[] replicas = [];

    public async ValueTask InitializeAsync() => crowd = await SlackCrowd.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        await crowd.DisposeAsync();
    }

    [Fact]
    public async Task Replicas_that_are_replaced_one_by_one_lose_nothing_refuse_nothing_and_say_nothing_twice()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Processes are stopped by a signal, which this system does not have.");
        await using var database = await PostgresSchema.CreateAsync(postgres);
        var settings = crowd.Settings(("State__Provider", "Postgres"), ("State__ConnectionString", database.ConnectionString), ("Web__DrainDelay", "8s"),
            ("Conversations__Lease", $"{Lease.TotalSeconds}s"), ("Conversations__SendTimeout", "60s"));
        replicas = [await StartAsync(settings), await StartAsync(settings)];
        await using var proxy = await ReverseProxy.StartAsync([.. replicas.Select(replica => replica.Address)]);
        crowd.Slack.DeliverOverHttp(RequestUrls.Below(proxy.Address));
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var asking = crowd.AskAsync(EventsPerSecond, enough.Token);
        var stops = new List<TimeSpan>();
        for (var turn = 0; turn < Rounds * replicas.Length; turn++)
        {
            await proxy.UntilInUseAsync(replicas[turn % replicas.Length].Address);
            stops.Add(await ReplaceAsync(turn % replicas.Length, proxy, settings));
        }

        await enough.CancelAsync();
        await asking;
        await crowd.UntilAnsweredAsync();
        Report(stops, proxy.Refusals);
        Assert.Equal((0, 0), (crowd.Unanswered, crowd.AnsweredTwice));
        Assert.Equal((crowd.Commands, 0), (crowd.PrivateAnswers, crowd.CommandsRefused));
        Assert.Equal((0, 0), (crowd.Retries, proxy.Refusals.Count));
        Assert.InRange(crowd.Latencies[^1], TimeSpan.Zero, Lease / 2);
    }

    private static async Task<CrashHostProcess> StartAsync(Dictionary<string, string> settings)
    {
        var replica = await CrashHostProcess.StartAsync(settings);
        await replica.UntilReadyAsync();
        return replica;
    }

    /// <returns>How long the stop took.</returns>
    private async Task<TimeSpan> ReplaceAsync(int at, ReverseProxy proxy, Dictionary<string, string> settings)
    {
        var before = replicas[at];
        var started = TimeProvider.System.GetTimestamp();
        await before.TerminateAsync();
        var took = TimeProvider.System.GetElapsedTime(started);
        Assert.Equal(0, before.ExitCode);
        replicas[at] = await StartAsync(settings);
        await before.DisposeAsync();
        proxy.Replace(before.Address, replicas[at].Address);
        await proxy.UntilInUseAsync(replicas[at].Address);
        return took;
    }

    private void Report(List<TimeSpan> stops, ConcurrentQueue<string> refusals)
    {
        var latencies = crowd.Latencies;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{crowd.Questions.Count} questions in {crowd.Slack.Deliveries.Count} deliveries, {stops.Count} stops ({string.Join(", ", stops.Select(stop => $"{stop.TotalSeconds:0.0} s"))}): "
            + $"{crowd.Unanswered} unanswered, {crowd.AnsweredTwice} answered twice, {crowd.Retries} delivered again, {refusals.Count} refused by the proxy ({string.Join(", ", refusals.Distinct())}); "
            + $"{crowd.Commands} commands, {crowd.PrivateAnswers} private answers, {crowd.CommandsRefused} refused; "
            + $"p50 {latencies[latencies.Count / 2].TotalMilliseconds:0} ms, p99 {latencies[latencies.Count * 99 / 100].TotalMilliseconds:0} ms, longest {latencies[^1].TotalMilliseconds:0} ms");
    }
}

/// <summary>With nothing beside it: a proxy that gets no time to ask who is ready is no fault of the replicas.</summary>
[CollectionDefinition(Collection, DisableParallelization = true)]
public sealed class Alone
{
    public const string Collection = nameof(Alone);
}
