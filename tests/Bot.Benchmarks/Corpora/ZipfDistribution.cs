namespace Bot.Benchmarks.Corpora;

/// <summary>Ranks of words in a text: the word of rank r comes up in proportion to 1 / r (Zipf 1949).</summary>
internal sealed class ZipfDistribution
{
    private readonly double[] cumulative;

    public ZipfDistribution(int ranks)
    {
        cumulative = new double[ranks];
        var sum = 0d;
        for (var i = 0; i < ranks; i++)
            cumulative[i] = sum += 1d / (i + 1);
    }

    /// <returns>A rank from 0.</returns>
    public int Next(Random random)
    {
        var found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return Math.Min(found >= 0 ? found : ~found, cumulative.Length - 1);
    }
}
