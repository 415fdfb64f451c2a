using System.Diagnostics;
using Bot.Benchmarks.Benchmarks;
using Bot.Benchmarks.Corpora;
using Bot.Search;
using Bot.Search.Lexicon;

namespace Bot.Benchmarks;

/// <summary>One thing for a while, so that <c>perf record</c> sees nothing else.</summary>
internal static class ProfileLoop
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static void Run()
    {
        var work = InputFolders.HasBeir ? BuildIndexes() : AskQuestions();
        var count = 0;
        var started = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(started) < Length; count++)
            work();
        Console.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalMilliseconds / count:0.000} ms each");
    }

    private static Action BuildIndexes()
    {
        var corpus = BenchmarkCorpus.Of(CorpusSize.Beir);
        Console.WriteLine($"{corpus.TextBytes} bytes");
        return () => PassageIndex.Build(corpus.Passages, BilingualLexicon.Default);
    }

    private static Action AskQuestions()
    {
        var notes = ShippedNotes.Load();
        var next = 0;
        return () => notes.Library.Ask(notes.Questions[next++ % notes.Questions.Count]);
    }
}
