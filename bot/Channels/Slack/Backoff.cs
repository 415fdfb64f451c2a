namespace Bot.Channels.Slack;

/// <summary>How long to wait before trying again: doubled each time, and never the same for two replicas.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <param name="failures">In a row, from 1.</param>
    /// <param name="least">What the service asked for.</param>
    public static TimeSpan After(int failures, TimeSpan? least = null)
    {
        var wait = First * Math.Pow(2, Math.Min(failures, 10) - 1);
        wait = (wait < Longest ? wait : Longest) * (0.5 + (Random.Shared.NextDouble() / 2));
        return least > wait ? least.Value : wait;
    }
}
