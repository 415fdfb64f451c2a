using System.Diagnostics;
using Bot.Benchmarks.Benchmarks;
using Bot.Benchmarks.Corpora;
using Bot.Search;
using Bot.Search.Lexicon;

namespace Bot.Benchmarks;

/// <summary>What <see cref="ProfileLoop"/> does.</summary>
internal enum ProfiledWork
{
    /// <summary>Answer the questions of the notes.</summary>
    Answers,

    /// <summary>Index the BEIR folder.</summary>
    Index,

    /// <summary>Search 100,000 made passages.</summary>
    Search,
}

/// <summary>One thing for a while, so that <c>perf record</c> sees little else.</summary>
internal static class ProfileLoop
{
    private const int Top = 10;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static void Run(ProfiledWork what)
    {
        var work = what switch
        {
            ProfiledWork.Answers => AnswerQuestions(),
            ProfiledWork.Index => BuildIndexes(),
            _ => SearchPassages(),
        };
        var times = new List<TimeSpan>();
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Length;)
        {
            var begun = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(begun));
        }

        Console.WriteLine(
            $"median {Evaluation.Percentile.Of(times, 0.5).TotalMilliseconds:0.000} ms, fastest {times.Min().TotalMilliseconds:0.000} ms of {times.Count}");
    }

    private static Action AnswerQuestions()
    {
        var notes = ShippedNotes.Load();
        var next = 0;
        return () => notes.Library.Ask(notes.Questions[next++ % notes.Questions.Count]);
    }

    private static Action BuildIndexes()
    {
        var corpus = BenchmarkCorpus.Of(CorpusSize.Beir);
        Console.WriteLine($"{corpus.TextBytes} bytes of text");
        return () => PassageIndex.Build(corpus.Passages, BilingualLexicon.Default);
    }

    private static Action SearchPassages()
    {
        var corpus = BenchmarkCorpus.Of(CorpusSize.Passages100000);
        var index = PassageIndex.Build(corpus.Passages, BilingualLexicon.Default);
        var next = 0;
        return () => index.Search(corpus.Questions[next++ % corpus.Questions.Count], Top);
    }
}
