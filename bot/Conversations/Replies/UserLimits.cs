using System.Collections.Concurrent;

namespace Bot.Conversations;

/// <summary>How many messages of each user are answered in a minute, by this replica.</summary>
internal sealed class UserLimits(ConversationOptions options, TimeProvider time)
{
    private volatile Window window = new(0);

    internal enum Verdict
    {
        Within,

        /// <summary>To be told, once.</summary>
        FirstBeyond,

        Beyond,
    }

    public Verdict Check(string user)
    {
        if (options.PerUserPerMinute == 0)
            return Verdict.Within;
        var count = Current().Counts.AddOrUpdate(user, 1, (_, count) => count + 1);
        return count <= options.PerUserPerMinute ? Verdict.Within : count == options.PerUserPerMinute + 1 ? Verdict.FirstBeyond : Verdict.Beyond;
    }

    /// <summary>A new minute begins with nobody in it, so that memory stays bounded by who asked in one minute.</summary>
    private Window Current()
    {
        var minute = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        var current = window;
        return current.Minute == minute ? current : window = new(minute);
    }

    private sealed record Window(long Minute)
    {
        public ConcurrentDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);
    }
}
