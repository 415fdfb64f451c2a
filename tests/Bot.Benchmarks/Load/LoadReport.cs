using System.Globalization;

namespace Bot.Benchmarks.Load;

/// <summary>What came of a run. Both times of a latency are the chat service's: when the message was written, and when the reply was.</summary>
internal sealed record LoadReport(
    LoadPlan Plan, double AskedPerSecond, double AnsweredPerSecond, int Asked, int Lost, int Twice, double[] Latencies, IReadOnlyList<(TimeSpan Cpu, long Memory)> Usage)
{
    public static void PrintHeading()
    {
        Console.WriteLine("| Service | Inbox | Replicas | Events/s | asked/s | answered/s | Seconds | Delivered twice | Lost | Answered twice | p50, ms | p99, ms | Longest, ms | CPU, s | Peak, MB |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    public static LoadReport Of(
        LoadPlan plan, IEnumerable<(DateTimeOffset Asked, IReadOnlyList<DateTimeOffset> Answers)> outcomes, TimeSpan took, DateTimeOffset end,
        IReadOnlyList<(TimeSpan Cpu, long Memory)> usage)
    {
        var (asked, lost, twice, inTime) = (0, 0, 0, 0);
        var latencies = new List<double>();
        foreach (var (at, answers) in outcomes)
        {
            asked++;
            lost += answers.Count == 0 ? 1 : 0;
            twice += answers.Count > 1 ? 1 : 0;
            inTime += answers.Count > 0 && answers[0] <= end ? 1 : 0;
            if (answers.Count > 0)
                latencies.Add((answers[0] - at).TotalMilliseconds);
        }

        latencies.Sort();
        return new(plan, asked / took.TotalSeconds, inTime / took.TotalSeconds, asked, lost, twice, [.. latencies], usage);
    }

    public void Print() => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {(Plan.IsTeams ? "Teams" : "Slack")} | {(Plan.Postgres is null ? "SQLite" : "PostgreSQL")} | {Plan.Replicas} | {Plan.Rate} | {AskedPerSecond:0} | {AnsweredPerSecond:0.0} | {Plan.Seconds} | {Plan.Duplicates:P0} | {Lost} | {Twice} | {At(0.5):0.0} | {At(0.99):0.0} | {At(1):0} | {Usage.Sum(use => use.Cpu.TotalSeconds):0} | {Usage.Max(use => use.Memory) / 1e6:0} |"));

    private double At(double share) => Latencies.Length == 0 ? double.NaN : Latencies[Math.Min(Latencies.Length - 1, (int)(share * Latencies.Length))];
}
