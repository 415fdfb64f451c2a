using Bot.Conversations;

namespace Bot.Mcp;

/// <summary>Counts the requests of a minute, of all callers together: they have one key. A model that calls in a loop holds up no chat.</summary>
internal sealed class CallLimit(TimeProvider time)
{
    public const int PerMinute = 600;

    private readonly RateWindow window = new([new RateLimit(PerMinute, TimeSpan.FromMinutes(1))]);
    private readonly long start = time.GetTimestamp();
    private readonly Lock gate = new();

    /// <returns>Null: one was taken. Else how long to wait.</returns>
    public TimeSpan? Take()
    {
        lock (gate)
        {
            var now = time.GetElapsedTime(start);
            var next = window.Next(now);
            if (next > now)
                return next - now;
            window.Take(now);
            return null;
        }
    }
}
