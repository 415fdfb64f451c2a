using System.Collections.Concurrent;

namespace Bot.Emulators.Slack.Model;

/// <summary>Ids in the order in which they are asked for: the same actions give the same ids.</summary>
internal sealed class Identifiers(int workspace)
{
    private readonly ConcurrentDictionary<string, Counter> counters = new(StringComparer.Ordinal);

    /// <summary><c>C001000001</c>: prefix, workspace, number.</summary>
    public string Next(string prefix) => $"{prefix}{workspace:D3}{Count(prefix):D6}";

    /// <summary>Slack's ids of requests and envelopes are UUIDs.</summary>
    public string NextUuid(string kind) => new Guid(workspace, 0, 0x4000, BitConverter.GetBytes(0x8000L | (Count(kind) << 16))).ToString();

    public long Count(string kind) => counters.GetOrAdd(kind, _ => new Counter()).Next();

    private sealed class Counter
    {
        private long last;

        public long Next() => Interlocked.Increment(ref last);
    }
}
