using BenchmarkDotNet.Attributes;
using Bot.Answers;

namespace Bot.Benchmarks.Benchmarks;

/// <summary>Answering one question from notes: reading it, searching, joining to sections, quoting.</summary>
public class AnswerBenchmarks
{
    private const int Questions = 100;

    private ShippedNotes notes = null!;

    [GlobalSetup]
    public void Load() => notes = ShippedNotes.Load();

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Ask()
    {
        var answers = 0;
        for (var i = 0; i < Questions; i++)
            answers += notes.Library.Ask(notes.Questions[i % notes.Questions.Count]) is Answer ? 1 : 0;
        return answers;
    }
}
