using System.Diagnostics;
using Bot.Benchmarks.Benchmarks;
using Bot.Benchmarks.Corpora;
using Bot.Benchmarks.Engines;
using Bot.Evaluation;
using Bot.Search;
using Bot.Search.Lexicon;

namespace Bot.Benchmarks;

/// <summary>Percentiles over single questions, which BenchmarkDotNet's means of many do not show, and what a question allocates.</summary>
internal static class LatencyReport
{
    private const int Top = 10;
    private const int LeastTimings = 2000;

    public static void Print()
    {
        Console.WriteLine("| Passages | Engine | p50, ms | p99, ms | B/question |");
        Console.WriteLine("|---|---|--:|--:|--:|");
        foreach (var size in SearchBenchmarks.Sizes)
        {
            var corpus = BenchmarkCorpus.Of(size);
            var index = PassageIndex.Build(corpus.Passages, BilingualLexicon.Default);
            using var sqlite = SqliteIndex.Build(corpus.Passages);
            GC.Collect();
            PrintRow(corpus, "Kiku", LeastTimings, question => index.Search(question, Top).Count);
            PrintRow(corpus, "SQLite FTS5", corpus.Questions.Count, question => sqlite.Search(question, Top).Count);
        }
    }

    private static void PrintRow(BenchmarkCorpus corpus, string engine, int timings, Func<string, int> search)
    {
        var times = new List<TimeSpan>(timings);
        for (var i = 0; i < corpus.Questions.Count; i++)
            search(corpus.Questions[i]);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < timings; i++)
        {
            var started = Stopwatch.GetTimestamp();
            search(corpus.Questions[i % corpus.Questions.Count]);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(
            $"| {corpus.Passages.Count} | {engine} | {Percentile.Of(times, 0.5).TotalMilliseconds:0.000} | {Percentile.Of(times, 0.99).TotalMilliseconds:0.000} | {allocated / timings} |");
    }
}
