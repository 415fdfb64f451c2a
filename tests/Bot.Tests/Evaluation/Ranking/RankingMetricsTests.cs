using Bot.Evaluation.Ranking;
using Xunit;

namespace Bot.Tests.Evaluation.Ranking;

public sealed class RankingMetricsTests
{
    [Fact]
    public void A_ranking_is_worth_what_its_definition_says()
    {
        // Relevant: 1 (gain 2), 2 and 3 (gain 1). 1 comes second, 2 fourth, 3 not at all.
        var metrics = Of([9, 1, 5, 2], new() { [1] = 2, [2] = 1, [3] = 1 });

        Assert.Equal(0, metrics["R@1"]);
        Assert.Equal(2 / 3d, metrics["R@5"], 12);
        Assert.Equal(2 / 3d, metrics["R@10"], 12);
        Assert.Equal(0, metrics["Hit@1"]);
        Assert.Equal(1, metrics["Hit@5"]);
        Assert.Equal(1, metrics["Hit@10"]);
        Assert.Equal(0.5, metrics["MRR@10"]);

        // (3/log2 3 + 1/log2 5) / (3/log2 2 + 1/log2 3 + 1/log2 4) = 2.323466 / 4.130930
        Assert.Equal(0.562456, metrics["nDCG@10"], 6);
    }

    [Fact]
    public void The_best_ranking_is_worth_one()
    {
        var metrics = Of([1, 2], new() { [1] = 3, [2] = 1 });

        Assert.Equal(0.5, metrics["R@1"]);
        Assert.Equal(1, metrics["R@5"]);
        Assert.Equal(1, metrics["MRR@10"]);
        Assert.Equal(1, metrics["nDCG@10"], 12);
    }

    [Fact]
    public void The_sixth_and_the_eleventh_fall_outside_the_cuts()
    {
        var metrics = Of([90, 91, 92, 93, 94, 1, 95, 96, 97, 98, 2], new() { [1] = 1, [2] = 1 });

        Assert.Equal(0, metrics["Hit@5"]);
        Assert.Equal(0.5, metrics["R@10"]);
        Assert.Equal(1 / 6d, metrics["MRR@10"], 12);

        // (1/log2 7) / (1/log2 2 + 1/log2 3) = 0.356207 / 1.630930
        Assert.Equal(0.218407, metrics["nDCG@10"], 6);
    }

    [Fact]
    public void More_than_ten_relevant_documents_can_still_be_ranked_perfectly()
    {
        var metrics = Of([.. Enumerable.Range(0, 10)], Enumerable.Range(0, 20).ToDictionary(document => document, _ => 1));

        Assert.Equal(0.5, metrics["R@10"]);
        Assert.Equal(1, metrics["nDCG@10"], 12);
    }

    [Fact]
    public void Nothing_found_is_worth_nothing() => Assert.All(Of([], new() { [1] = 1 }).Values, value => Assert.Equal(0, value));

    [Fact]
    public void The_mean_weighs_every_query_the_same()
    {
        var relevant = new Dictionary<int, int> { [1] = 1 };
        double[][] queries = [RankingMetrics.Of([1], relevant), RankingMetrics.Of([2, 1], relevant), RankingMetrics.Of([], relevant)];

        var mean = RankingMetrics.Mean(queries).ToDictionary(measure => measure.Key, measure => measure.Value);

        Assert.Equal(1 / 3d, mean["R@1"]!.Value, 12);
        Assert.Equal(0.5, mean["MRR@10"]!.Value, 12);

        // (1 + 1/log2 3 + 0) / 3
        Assert.Equal(0.543643, mean["nDCG@10"]!.Value, 6);
    }

    private static Dictionary<string, double> Of(int[] ranked, Dictionary<int, int> gains) =>
        RankingMetrics.Names.Zip(RankingMetrics.Of(ranked, gains)).ToDictionary(pair => pair.First, pair => pair.Second);
}
