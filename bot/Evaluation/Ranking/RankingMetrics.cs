using System.Collections.Immutable;

namespace Bot.Evaluation.Ranking;

/// <summary>
/// What one ranking is worth for one query. <c>R@k</c>: share of the relevant documents among the first k. <c>Hit@k</c>: any
/// relevant document among them. <c>MRR@10</c>: one by the rank of the first relevant one. <c>nDCG@10</c>: discounted cumulative
/// gain (Järvelin and Kekäläinen 2002) by that of the best ranking there can be, with the gain 2^g − 1 (Burges et al. 2005).
/// </summary>
internal static class RankingMetrics
{
    /// <summary>No metric looks further down.</summary>
    public const int Depth = 10;

    private static readonly int[] Cuts = [1, 5, 10];

    public static ImmutableArray<string> Names { get; } = ["R@1", "R@5", "R@10", "Hit@1", "Hit@5", "Hit@10", "MRR@10", "nDCG@10"];

    /// <param name="ranked">Documents, best first, each once.</param>
    /// <param name="gains">The relevant documents, at least one, with gains above 0.</param>
    /// <returns>In the order of <see cref="Names"/>.</returns>
    public static double[] Of(ReadOnlySpan<int> ranked, IReadOnlyDictionary<int, int> gains)
    {
        var metrics = new double[Names.Length];
        var (found, gained) = (0, 0d);
        for (var i = 0; i < Depth; i++)
        {
            if (i < ranked.Length && gains.TryGetValue(ranked[i], out var gain))
            {
                if (found++ == 0)
                    metrics[6] = 1d / (i + 1);
                gained += Discounted(gain, i);
            }

            var cut = Array.IndexOf(Cuts, i + 1);
            if (cut < 0)
                continue;
            metrics[cut] = found / (double)gains.Count;
            metrics[Cuts.Length + cut] = found > 0 ? 1 : 0;
        }

        metrics[7] = gained / gains.Values.OrderDescending().Take(Depth).Select(Discounted).Sum();
        return metrics;
    }

    /// <summary>The mean of each metric; zeros for no query.</summary>
    public static ImmutableArray<Measure> Mean(IReadOnlyCollection<double[]> queries) =>
        [.. Names.Select((name, i) => Measure.Share(name, queries.Count == 0 ? 0 : queries.Average(metrics => metrics[i])))];

    private static double Discounted(int gain, int index) => (Math.Pow(2, gain) - 1) / Math.Log2(index + 2);
}
