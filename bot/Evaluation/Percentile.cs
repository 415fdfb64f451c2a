namespace Bot.Evaluation;

/// <summary>Percentiles of measured times by the nearest rank: always one that was measured.</summary>
internal static class Percentile
{
    /// <param name="times">In any order.</param>
    /// <param name="share">0.5 for the median.</param>
    public static TimeSpan Of(IEnumerable<TimeSpan> times, double share)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length == 0 ? TimeSpan.Zero : sorted[Math.Max((int)Math.Ceiling(share * sorted.Length) - 1, 0)];
    }
}
