using System.Globalization;

namespace Bot.Benchmarks.Load;

/// <summary>One run: all mentions at once in one channel, and when each is answered.</summary>
internal static class BurstRun
{
    private const int Points = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task RunAsync(LoadPlan plan, CancellationToken stop)
    {
        await using var chat = await LoadRun.StartAsync(plan, stop);
        await using var bots = await KikuProcesses.StartAsync(plan, chat, stop);
        chat.DeliverTo(bots.Addresses);
        for (var turn = 0; turn < plan.Rate; turn++)
            chat.Ask(turn, "what did the VPoE panel say about hiring", isTwice: false);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < Patience && !chat.IsQuiet;)
            await timer.WaitForNextTickAsync(stop);
        Print(plan, chat);
    }

    private static void Print(LoadPlan plan, ILoadedService chat)
    {
        var outcomes = chat.Outcomes.OrderBy(outcome => outcome.Asked).ToList();
        var from = outcomes[0].Asked;
        var answered = outcomes.Where(outcome => outcome.Answers.Count > 0).Select(outcome => (outcome.Answers[0] - from).TotalSeconds).ToList();
        var sorted = answered.Order().ToList();
        var late = answered.Zip(answered.Skip(1)).Count(pair => pair.Second < pair.First);
        var silence = sorted.Zip(sorted.Skip(1)).Select(pair => pair.Second - pair.First).DefaultIfEmpty().Max();
        var curve = Enumerable.Range(1, Points).Select(i => sorted[(sorted.Count * i / Points) - 1].ToString("0", CultureInfo.InvariantCulture));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Rate} mentions, {sorted.Count} answered, {outcomes.Count(outcome => outcome.Answers.Count > 1)} twice; last after {sorted[^1]:0.0} s, longest silence {silence:0.0} s, {late} out of order; each tenth after {string.Join(", ", curve)} s"));
    }
}
