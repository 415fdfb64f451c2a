using System.Diagnostics;
using Bot.Evaluation;
using Bot.Model.Vectors;

namespace Bot.Benchmarks;

/// <summary>Times the exact comparison of one question with all vectors.</summary>
internal static class VectorsReport
{
    private const int Dimensions = 384;
    private const int Timings = 200;

    public static void Print()
    {
        Console.WriteLine("| Vectors of 384 numbers | p50, ms | p99, ms |");
        Console.WriteLine("|--:|--:|--:|");
        foreach (var count in new[] { 1_000, 10_000, 100_000 })
            PrintRow(count);
    }

    private static void PrintRow(int count)
    {
        var random = new Random(1);
        var table = new VectorTable([.. Enumerable.Range(0, count).Select(key => (UInt128)key)], Dimensions);
        var vector = new float[Dimensions];
        for (var key = 0; key < count; key++)
        {
            for (var i = 0; i < Dimensions; i++)
                vector[i] = random.NextSingle() - 0.5f;
            table.Set((UInt128)key, vector);
        }

        var cosines = new float[count];
        var times = new List<TimeSpan>(Timings);
        for (var i = 0; i < 2 * Timings; i++)
        {
            var started = Stopwatch.GetTimestamp();
            table.Compare(vector, cosines);
            // The first half is the warm-up.
            if (i >= Timings)
                times.Add(Stopwatch.GetElapsedTime(started));
        }

        Console.WriteLine($"| {count} | {Percentile.Of(times, 0.5).TotalMilliseconds:0.000} | {Percentile.Of(times, 0.99).TotalMilliseconds:0.000} |");
    }
}
