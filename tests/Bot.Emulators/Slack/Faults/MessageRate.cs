using System.Collections.Concurrent;

namespace Bot.Emulators.Slack.Faults;

/// <summary>One message a second and channel, with a small burst (https://docs.slack.dev/apis/web-api/rate-limits).</summary>
internal sealed class MessageRate(TimeProvider time)
{
    private const int Burst = 4;

    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);

    public bool IsOn { get; set; }

    /// <returns>Null when the message may pass, otherwise after how many whole seconds it may.</returns>
    public int? Refuse(string channel) => IsOn ? buckets.GetOrAdd(channel, _ => new()).Take(time.GetUtcNow()) : null;

    private sealed class Bucket
    {
        private readonly Lock gate = new();
        private double tokens = Burst;
        private DateTimeOffset filled;

        public int? Take(DateTimeOffset now)
        {
            lock (gate)
            {
                if (filled != default)
                    tokens = Math.Min(Burst, tokens + Math.Max(0, (now - filled).TotalSeconds));
                filled = now;
                if (tokens < 1)
                    return (int)Math.Ceiling(1 - tokens);
                tokens--;
                return null;
            }
        }
    }
}
