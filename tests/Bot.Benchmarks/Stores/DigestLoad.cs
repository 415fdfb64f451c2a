using System.Diagnostics;
using Bot.Benchmarks.Benchmarks;
using Bot.Channels.Slack;
using Bot.Content;
using Bot.Digests;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Model;
using Bot.State;
using Bot.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Benchmarks.Stores;

/// <summary>Many digests due in the same minute, posted to an emulated Slack that keeps its limits.</summary>
internal static class DigestLoad
{
    private const string Channel = Bot.Channels.Slack.SlackChannel.ChannelName;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <param name="postgres">A connection string; null: SQLite.</param>
    public static async Task PrintAsync(int count, int perMinute, string? postgres)
    {
        var work = Directory.CreateTempSubdirectory("kiku-bench-").FullName;
        try
        {
            await using var slack = await SlackWorkspace.StartAsync(new() { KeepBodies = false, RateLimits = true });
            var channels = Enumerable.Range(0, count).Select(i => slack.AddChannel($"c{i}", ChannelKind.Public)).ToList();
            await using var kiku = Build(slack, Path.Combine(work, "kiku.db"), perMinute, postgres);
            await kiku.GetRequiredService<IStateDatabase>().OpenAsync(CancellationToken.None);
            await OrderAsync(kiku, slack, channels);
            await DeliverAsync(kiku, count);
            Print(channels, perMinute);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static ServiceProvider Build(SlackWorkspace slack, string file, int perMinute, string? postgres)
    {
        var options = new SlackOptions { BotToken = slack.BotToken, SigningSecret = slack.SigningSecret, ApiUrl = slack.ApiAddress };
        var state = new StateOptions { Provider = postgres is null ? StateProvider.Sqlite : StateProvider.Postgres, File = file, ConnectionString = postgres };
        var settings = Settings.Default with { Slack = options, State = state, Digests = new() { PerMinute = perMinute } };
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddSingleton(ShippedNotes.Load().Library).AddChat(settings).BuildServiceProvider();
    }

    private static async Task OrderAsync(ServiceProvider kiku, SlackWorkspace slack, List<Bot.Emulators.Slack.Model.SlackChannel> channels)
    {
        var subscriptions = kiku.GetRequiredService<ISubscriptionStore>();
        var notes = await kiku.GetRequiredService<SessionNews>().ReadAsync(CancellationToken.None);
        var now = TimeProvider.System.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await Task.WhenAll(channels.Select(channel => subscriptions.SaveAsync(
            new(
                Guid.NewGuid().ToString("N"), new(Channel, slack.TeamId, channel.Id), TimeOnly.FromDateTime(now.UtcDateTime), Weekdays.Everyday, "Etc/UTC",
                Language.English, null, today, null, notes.Latest, null, now),
            CancellationToken.None).AsTask()));
    }

    private static async Task DeliverAsync(ServiceProvider kiku, int count)
    {
        var ledger = kiku.GetRequiredService<IDeliveryLedger>();
        var worker = kiku.GetServices<IHostedService>().OfType<DigestWorker>().Single();
        var started = Stopwatch.GetTimestamp();
        await worker.StartAsync(CancellationToken.None);
        var ended = 0;
        using var timer = new PeriodicTimer(Look, TimeProvider.System);
        while (ended < count && await timer.WaitForNextTickAsync())
        {
            var entries = await ledger.ReportAsync(null, DateOnly.MinValue, count, CancellationToken.None);
            ended = entries.Count(entry => entry.State >= DeliveryState.Posted);
            var states = entries.GroupBy(entry => entry.State).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}");
            Console.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalSeconds,5:0} s  {string.Join(", ", states)}");
        }

        await worker.StopAsync(CancellationToken.None);
    }

    private static void Print(List<Bot.Emulators.Slack.Model.SlackChannel> channels, int perMinute)
    {
        var counts = channels.Select(channel => channel.Messages.Count).ToList();
        var (none, once, more) = (counts.Count(posts => posts == 0), counts.Count(posts => posts == 1), counts.Count(posts => posts > 1));
        var times = channels.SelectMany(channel => channel.Messages).Select(message => double.Parse(message.Ts)).Order().ToList();
        var busiest = times.Select((time, i) => times.Skip(i).TakeWhile(other => other < time + 60).Count()).DefaultIfEmpty().Max();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            $"{channels.Count} due at once, at most {perMinute} a minute: {once} posted once, {none} not, {more} more than once; {times[^1] - times[0]:0} s from the first to the last, "
            + $"at most {busiest} in any minute; {self.TotalProcessorTime.TotalSeconds:0} s of processor, the emulator's included; {self.PeakWorkingSet64 >> 20} MB");
    }
}
