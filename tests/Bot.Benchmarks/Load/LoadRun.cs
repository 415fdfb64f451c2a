using System.Diagnostics;
using Bot.Benchmarks.Benchmarks;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;

namespace Bot.Benchmarks.Load;

/// <summary>One run: a workspace in this process, Kiku in others, questions at a steady rate.</summary>
internal sealed class LoadRun
{
    /// <summary>How long the last answers are waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>Before anything is counted: code is compiled and connections are opened.</summary>
    private const int WarmUpSeconds = 5;

    private readonly LoadPlan plan;
    private readonly SlackWorkspace slack;
    private readonly SlackPerson[] people;
    private readonly SlackChannel[] channels;
    private readonly string[] questions;
    private readonly Random random = new(1);
    private int asked;

    private LoadRun(LoadPlan plan, SlackWorkspace slack)
    {
        this.plan = plan;
        this.slack = slack;
        questions = [.. ShippedNotes.Load().Questions.Select(question => question.Text)];
        people = [.. Enumerable.Range(0, plan.Conversations).Select(i => slack.AddPerson($"person{i}"))];
        channels = [.. people.Select((person, i) => slack.AddChannel($"channel{i}", ChannelKind.Public, person))];
    }

    public static async Task<LoadReport> RunAsync(LoadPlan plan, CancellationToken stop)
    {
        // Only mentions are subscribed to, so that one question is one event.
        await using var workspace = await SlackWorkspace.StartAsync(
            new() { KeepBodies = false, EchoOwnMessages = false, Events = new HashSet<string>(["app_mention", "app_uninstalled", "tokens_revoked"]) }, stop);
        var run = new LoadRun(plan, workspace);
        await using var bots = await KikuProcesses.StartAsync(plan, workspace, stop);
        workspace.DeliverOverHttp([.. bots.Addresses.Select(RequestUrls.Below)]);
        await run.AskAsync(WarmUpSeconds, stop);
        await run.UntilAnsweredAsync(stop);
        var from = workspace.Channels.SelectMany(channel => channel.Messages).Select(message => message.Ts).DefaultIfEmpty("0").Max(StringComparer.Ordinal)!;
        var clock = Stopwatch.StartNew();
        await run.AskAsync(plan.Seconds, stop);
        var took = clock.Elapsed;
        await run.UntilAnsweredAsync(stop);
        return LoadReport.Of(plan, workspace, from, took, bots.Usage());
    }

    /// <summary>Asks by the clock: what is late is asked at once, so that a slow answer delays no question.</summary>
    private async Task AskAsync(int seconds, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Tick);
        var clock = Stopwatch.StartNew();
        var done = 0;
        while (done < plan.Rate * seconds && await timer.WaitForNextTickAsync(stop))
        {
            for (var due = Math.Min(clock.Elapsed.TotalSeconds * plan.Rate, plan.Rate * seconds); done < due; done++)
                AskOne();
        }
    }

    private void AskOne()
    {
        var turn = asked++;
        var at = turn % channels.Length;
        var posted = slack.Post(people[at], channels[at], $"{slack.Mention} {questions[turn % questions.Length]}");
        if (random.NextDouble() < plan.Duplicates)
            slack.Redeliver(posted.Deliveries[0]);
    }

    private async Task UntilAnsweredAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience && await timer.WaitForNextTickAsync(stop))
        {
            if (slack.PendingDeliveries == 0 && channels.All(channel => channel.Messages.Count(message => message.IsReply) >= channel.Messages.Count(message => !message.IsReply)))
                break;
        }
    }
}
