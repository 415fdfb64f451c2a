namespace Bot.Emulators.Slack.Model;

/// <summary>Slack's <c>ts</c>: seconds and microseconds, unique, and later for what came later.</summary>
internal sealed class TimestampSource(TimeProvider time)
{
    private const int MicrosecondsPerSecond = 1_000_000;

    private long last;

    public DateTimeOffset Now => time.GetUtcNow();

    public long UnixSeconds => Now.ToUnixTimeSeconds();

    public string Next()
    {
        var now = (Now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        long seen, next;
        do
        {
            seen = Interlocked.Read(ref last);
            next = Math.Max(seen + 1, now);
        }
        while (Interlocked.CompareExchange(ref last, next, seen) != seen);
        return $"{next / MicrosecondsPerSecond}.{next % MicrosecondsPerSecond:D6}";
    }

    /// <summary>Null if <paramref name="ts"/> is none.</summary>
    public static DateTimeOffset? Parse(string ts) =>
        ts.Split('.') is [{ Length: > 0 and <= 10 } seconds, { Length: 6 } micros]
            && long.TryParse(seconds, out var second) && long.TryParse(micros, out var micro)
            ? DateTimeOffset.FromUnixTimeSeconds(second).AddMicroseconds(micro)
            : null;
}
