using System.Diagnostics;
using Bot.Benchmarks.Benchmarks;

namespace Bot.Benchmarks.Load;

/// <summary>One run: a chat service in this process, Kiku in others, questions at a steady rate.</summary>
internal sealed class LoadRun
{
    /// <summary>How long the last answers are waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>Before anything is counted: code is compiled and connections are opened.</summary>
    private const int WarmUpSeconds = 5;

    /// <summary>Below every service's limits, so that nothing is left over.</summary>
    private const int WarmUpRate = 20;

    private readonly LoadPlan plan;
    private readonly ILoadedService service;
    private readonly string[] questions;
    private readonly Random random = new(1);
    private int asked;

    private LoadRun(LoadPlan plan, ILoadedService service)
    {
        this.plan = plan;
        this.service = service;
        questions = [.. ShippedNotes.Load().Questions.Select(question => question.Text)];
    }

    public static async Task<LoadReport> RunAsync(LoadPlan plan, CancellationToken stop)
    {
        await using var chat = await StartAsync(plan, stop);
        var run = new LoadRun(plan, chat);
        await using var bots = await KikuProcesses.StartAsync(plan, chat, stop);
        chat.DeliverTo(bots.Addresses);
        await run.AskAsync(plan.IsPaced ? Math.Min(plan.Rate, WarmUpRate) : plan.Rate, WarmUpSeconds, stop);
        await run.UntilAnsweredAsync(stop);
        var from = TimeProvider.System.GetUtcNow();
        var clock = Stopwatch.StartNew();
        await run.AskAsync(plan.Rate, plan.Seconds, stop);
        var (took, end) = (clock.Elapsed, TimeProvider.System.GetUtcNow());
        await run.UntilAnsweredAsync(stop);
        return LoadReport.Of(plan, chat.Outcomes.Where(outcome => outcome.Asked >= from), took, end, bots.Usage());
    }

    public static Task<ILoadedService> StartAsync(LoadPlan plan, CancellationToken stop) =>
        plan.IsTeams ? LoadedTeams.StartAsync(plan, stop) : LoadedSlack.StartAsync(plan, stop);

    /// <summary>Asks by the clock: what is late is asked at once, so that a slow answer delays no question.</summary>
    private async Task AskAsync(int rate, int seconds, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Tick);
        var clock = Stopwatch.StartNew();
        var done = 0;
        while (done < rate * seconds && await timer.WaitForNextTickAsync(stop))
        {
            for (var due = Math.Min(clock.Elapsed.TotalSeconds * rate, rate * seconds); done < due; done++)
                AskOne();
        }
    }

    private void AskOne()
    {
        var turn = asked++;
        service.Ask(turn, questions[turn % questions.Length], random.NextDouble() < plan.Duplicates);
    }

    private async Task UntilAnsweredAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience && await timer.WaitForNextTickAsync(stop))
        {
            if (service.IsQuiet)
                break;
        }
    }
}
