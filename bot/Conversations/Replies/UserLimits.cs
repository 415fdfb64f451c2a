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

    /// <param name="isAsked">What nobody waits for is counted by itself: people who talk to each other in a thread do not use up their questions.</param>
    public Verdict Check(string user, bool isAsked)
    {
        if (options.PerUserPerMinute == 0)
            return Verdict.Within;
        var count = Current().Counts.AddOrUpdate((user, isAsked), 1, (_, count) => count + 1);
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
        public ConcurrentDictionary<(string User, bool IsAsked), int> Counts { get; } = new();
    }
}
