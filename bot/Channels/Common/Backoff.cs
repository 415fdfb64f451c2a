namespace Bot.Channels.Common;

/// <summary>Waits that double with each failure in a row. Up to half of each is left out at random, so that replicas do not come back together.</summary>
/// <param name="First">The most that is waited after the first failure.</param>
/// <param name="Longest">The most that is waited after any.</param>
internal sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    private const int MostDoublings = 20;

    /// <param name="failures">In a row, from 1.</param>
    /// <param name="least">What the service asked for.</param>
    public TimeSpan After(int failures, TimeSpan? least = null)
    {
        var wait = First * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        wait = (wait < Longest ? wait : Longest) * (0.5 + (Random.Shared.NextDouble() / 2));
        return least > wait ? least.Value : wait;
    }
}
