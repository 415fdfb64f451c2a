using System.Diagnostics;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Benchmarks.Benchmarks;

/// <summary>What the lexicon costs a process that has just started: run it as the first thing.</summary>
internal static class ColdStart
{
    private const string Text = "機械学習の基盤をどう運用していますか。How do you keep the machine learning platform running?";

    public static void Print()
    {
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var lexicon = BilingualLexicon.Default;
        var opened = Stopwatch.GetElapsedTime(started);
        var tokens = new List<Token>();
        new Analyzer(lexicon).Analyze(Text, tokens);
        var analyzed = Stopwatch.GetElapsedTime(started);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - heap;
        Console.WriteLine(
            $"first time in this process: opened in {opened.TotalMilliseconds:0.0} ms, first question analysed after {analyzed.TotalMilliseconds:0.0} ms, "
            + $"heap +{growth / 1024d:0} KiB ({lexicon.WordCount} Japanese words, {lexicon.EnglishCount} English terms, {tokens.Count} tokens)");
        GC.KeepAlive(lexicon);
    }
}
