using System.Globalization;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Model;

namespace Bot.Benchmarks.Load;

/// <summary>What came of a run. Both times of a latency are the workspace's: when the message was written, and when the reply was.</summary>
internal sealed record LoadReport(LoadPlan Plan, double AskedPerSecond, int Asked, int Lost, int Twice, double[] Latencies, IReadOnlyList<(TimeSpan Cpu, long Memory)> Usage)
{
    public static void PrintHeading()
    {
        Console.WriteLine("| Inbox | Replicas | Events/s | asked/s | Seconds | Delivered twice | Lost | Answered twice | p50, ms | p99, ms | Longest, ms | CPU, s | Peak, MB |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    /// <param name="after">The last message that is not counted.</param>
    public static LoadReport Of(LoadPlan plan, SlackWorkspace slack, string after, TimeSpan took, IReadOnlyList<(TimeSpan Cpu, long Memory)> usage)
    {
        var (asked, lost, twice) = (0, 0, 0);
        var latencies = new List<double>();
        foreach (var channel in slack.Channels)
        {
            var messages = channel.Messages;
            var replies = messages.Where(message => message.IsReply).ToLookup(message => message.ThreadTs!, StringComparer.Ordinal);
            foreach (var question in messages.Where(message => !message.IsReply && string.CompareOrdinal(message.Ts, after) > 0))
            {
                asked++;
                var answers = replies[question.Ts].ToList();
                lost += answers.Count == 0 ? 1 : 0;
                twice += answers.Count > 1 ? 1 : 0;
                if (answers.Count > 0)
                    latencies.Add((TimestampSource.Parse(answers[0].Ts) - TimestampSource.Parse(question.Ts))!.Value.TotalMilliseconds);
            }
        }

        latencies.Sort();
        return new(plan, asked / took.TotalSeconds, asked, lost, twice, [.. latencies], usage);
    }

    public void Print() => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {(Plan.Postgres is null ? "SQLite" : "PostgreSQL")} | {Plan.Replicas} | {Plan.Rate} | {AskedPerSecond:0} | {Plan.Seconds} | {Plan.Duplicates:P0} | {Lost} | {Twice} | {At(0.5):0.0} | {At(0.99):0.0} | {At(1):0} | {Usage.Sum(use => use.Cpu.TotalSeconds):0} | {Usage.Max(use => use.Memory) / 1e6:0} |"));

    private double At(double share) => Latencies.Length == 0 ? double.NaN : Latencies[Math.Min(Latencies.Length - 1, (int)(share * Latencies.Length))];
}
