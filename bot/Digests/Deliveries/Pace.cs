using System.Collections.Concurrent;
using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Spreads digests evenly, so that a workspace's limit is kept however many are due in the same minute. Goes by the timer, not by the
/// clock, which may be set.</summary>
internal sealed class Pace(DigestOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Channel, string Workspace), long> next = [];

    /// <summary>Until this workspace may get one more.</summary>
    public Task WaitAsync(ConversationAddress address, CancellationToken cancellation)
    {
        var interval = time.TimestampFrequency * 60 / options.PerMinute;
        var now = time.GetTimestamp();
        var turn = next.AddOrUpdate((address.Channel, address.Workspace), now + interval, (_, free) => Math.Max(free, now) + interval) - interval;
        return turn <= now ? Task.CompletedTask : Task.Delay(time.GetElapsedTime(now, turn), time, cancellation);
    }
}
