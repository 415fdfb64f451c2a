using BenchmarkDotNet.Attributes;
using Bot.Benchmarks.Corpora;
using Bot.Benchmarks.Engines;
using Bot.Search;
using Bot.Search.Lexicon;

namespace Bot.Benchmarks.Benchmarks;

/// <summary>Indexing a whole corpus on one thread.</summary>
public class IndexBuildBenchmarks
{
    private BenchmarkCorpus corpus = null!;

    [ParamsSource(nameof(Sizes))]
    public CorpusSize Passages { get; set; }

    public static IEnumerable<CorpusSize> Sizes => SearchBenchmarks.Sizes.Where(size => size != CorpusSize.Passages100000);

    /// <summary>What the columns are worked out from.</summary>
    internal static Dictionary<CorpusSize, CorpusFacts> Facts { get; } = [];

    [GlobalSetup]
    public void Read()
    {
        corpus = BenchmarkCorpus.Of(Passages);
        Facts[Passages] = new CorpusFacts(corpus.TextBytes, PassageIndex.Build(corpus.Passages, BilingualLexicon.Default).Size);
    }

    [Benchmark(Baseline = true)]
    public long Kiku() => PassageIndex.Build(corpus.Passages, BilingualLexicon.Default).Size;

    [Benchmark(Description = "SQLite FTS5")]
    public void Sqlite() => SqliteIndex.Build(corpus.Passages).Dispose();
}

internal sealed record CorpusFacts(long TextBytes, long IndexBytes);
