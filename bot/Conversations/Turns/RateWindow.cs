using System.Collections.Immutable;

namespace Bot.Conversations;

/// <summary>The turns that were taken in one conversation or workspace (a sliding-window log), and the pause that its service asked for. Times are
/// monotonic.</summary>
internal sealed class RateWindow(ImmutableArray<RateLimit> limits)
{
    private readonly int longest = limits.Select(limit => limit.Count).DefaultIfEmpty().Max();
    private readonly TimeSpan widest = limits.Select(limit => limit.Within).DefaultIfEmpty().Max();
    private readonly List<TimeSpan> taken = [];
    private TimeSpan held;

    public bool HasLimits => longest > 0;

    /// <summary>When the next turn may be taken; at the earliest now.</summary>
    public TimeSpan Next(TimeSpan now)
    {
        var next = held > now ? held : now;
        foreach (var (count, within) in limits)
        {
            if (taken.Count >= count && taken[^count] + within > next)
                next = taken[^count] + within;
        }

        return next;
    }

    public void Take(TimeSpan at)
    {
        if (!HasLimits)
            return;

        // Twice as long as needed before it is cut, so that cutting costs little.
        if (taken.Count >= longest * 2)
            taken.RemoveRange(0, longest);
        taken.Add(at);
    }

    /// <summary>Nothing was sent in that turn.</summary>
    public void GiveBack(TimeSpan at)
    {
        if (taken.LastIndexOf(at) is >= 0 and var index)
            taken.RemoveAt(index);
    }

    /// <summary>No turn is taken until then.</summary>
    public void Hold(TimeSpan until) => held = until > held ? until : held;

    /// <summary>No limit is near: it can be forgotten.</summary>
    public bool IsIdle(TimeSpan now) => held <= now && (taken.Count == 0 || taken[^1] + widest <= now);
}
