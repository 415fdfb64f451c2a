namespace Bot.Conversations;

/// <summary>How long to wait before the next attempt: 2 s doubling to 15 min, a fifth up or down so that what failed together does not
/// come back together, and never before the service's own <c>Retry-After</c>.</summary>
internal sealed class Backoff(Random? random = null)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly Random random = random ?? Random.Shared;

    /// <param name="attempt">The one that failed, from 1.</param>
    public TimeSpan After(int attempt, TimeSpan? retryAfter)
    {
        var doubled = First * Math.Pow(2, Math.Clamp(attempt - 1, 0, 20));
        var jittered = (doubled < Longest ? doubled : Longest) * (0.8 + (0.4 * random.NextDouble()));
        return retryAfter > jittered ? retryAfter.Value : jittered;
    }
}
