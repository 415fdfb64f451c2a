using BenchmarkDotNet.Attributes;
using Bot.Benchmarks.Corpora;
using Bot.Benchmarks.Engines;
using Bot.Search;
using Bot.Search.Lexicon;

namespace Bot.Benchmarks.Benchmarks;

/// <summary>Ten hits for one question, beside what SQLite takes for the same question on the same passages.</summary>
public class SearchBenchmarks
{
    private const int Questions = 100;
    private const int Top = 10;

    private BenchmarkCorpus corpus = null!;
    private PassageIndex index = null!;
    private SqliteIndex sqlite = null!;

    [ParamsSource(nameof(Sizes))]
    public CorpusSize Passages { get; set; }

    public static IEnumerable<CorpusSize> Sizes => Enum.GetValues<CorpusSize>().Where(size => size != CorpusSize.Beir || InputFolders.HasBeir);

    [GlobalSetup]
    public void Build()
    {
        corpus = BenchmarkCorpus.Of(Passages);
        index = PassageIndex.Build(corpus.Passages, BilingualLexicon.Default);
        sqlite = SqliteIndex.Build(corpus.Passages);
    }

    [GlobalCleanup]
    public void Close() => sqlite.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions)]
    public int Kiku()
    {
        var found = 0;
        for (var i = 0; i < Questions; i++)
            found += index.Search(corpus.Questions[i], Top).Count;
        return found;
    }

    [Benchmark(Description = "SQLite FTS5", OperationsPerInvoke = Questions)]
    public int Sqlite()
    {
        var found = 0;
        for (var i = 0; i < Questions; i++)
            found += sqlite.Search(corpus.Questions[i], Top).Count;
        return found;
    }
}
