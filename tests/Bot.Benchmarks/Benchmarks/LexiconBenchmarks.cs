using BenchmarkDotNet.Attributes;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Benchmarks.Benchmarks;

/// <summary>Opening the lexicon once its pages are in memory; <see cref="ColdStart"/> has the first time.</summary>
public class LexiconBenchmarks
{
    private const string Text = "機械学習の基盤をどう運用していますか。How do you keep the machine learning platform running?";

    private readonly List<Token> tokens = [];
    private readonly Analyzer analyzer = new(BilingualLexicon.Default);

    [Benchmark(Baseline = true)]
    public int Open() => new BilingualLexicon(LexiconFile.OpenResource()).WordCount;

    [Benchmark(Description = "Analyse a question")]
    public int Analyze()
    {
        analyzer.Analyze(Text, tokens);
        return tokens.Count;
    }
}
