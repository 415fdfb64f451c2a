using System.Collections.Concurrent;
using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Spreads digests evenly, so that a workspace's limit is kept however many are due in the same minute.</summary>
internal sealed class Pace(DigestOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Channel, string Workspace), DateTimeOffset> next = [];

    /// <summary>Until this workspace may get one more.</summary>
    public Task WaitAsync(ConversationAddress address, CancellationToken cancellation)
    {
        var interval = TimeSpan.FromMinutes(1) / options.PerMinute;
        var now = time.GetUtcNow();
        var slot = next.AddOrUpdate(
            (address.Channel, address.Workspace),
            now + interval,
            (_, before) => (before > now + MaximumWait(interval) ? now : Later(before, now)) + interval) - interval;
        return slot <= now ? Task.CompletedTask : Task.Delay(slot - now, time, cancellation);
    }

    /// <summary>No more wait than those who wait take; beyond that the clock was put back.</summary>
    private static TimeSpan MaximumWait(TimeSpan interval) => interval * 1000;

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
