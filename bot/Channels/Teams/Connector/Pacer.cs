namespace Bot.Channels.Teams.Connector;

/// <summary>Keeps below Teams' limits
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit), and keeps the pauses that it asked for.</summary>
internal sealed class Pacer(bool isOn, TimeProvider time)
{
    /// <summary>Beyond this many, those that may be written to freely are forgotten.</summary>
    private const int Remembered = 4096;

    private static readonly (int Count, TimeSpan Within)[] OfConversation =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    private static readonly (int Count, TimeSpan Within)[] OfTenant = [(30, TimeSpan.FromSeconds(1))];

    private readonly Lock gate = new();
    private readonly Dictionary<string, Turns> conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Turns> tenants = new(StringComparer.Ordinal);

    /// <summary>Takes the next turn, unless it is too far away.</summary>
    /// <returns>How long to wait for it; over <paramref name="longest"/>, no turn was taken.</returns>
    public TimeSpan Take(string tenant, string conversation, TimeSpan longest)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var (there, everywhere) = (Of(conversations, conversation, OfConversation, now), Of(tenants, tenant, OfTenant, now));
            var turn = isOn ? Later(there.Next(now), everywhere.Next(now)) : Later(now, there.Held);
            if (turn - now > longest)
                return turn - now;
            if (isOn)
            {
                there.Add(turn);
                everywhere.Add(turn);
            }

            return turn - now;
        }
    }

    /// <summary>Nothing is written there until then.</summary>
    public void Hold(string conversation, TimeSpan pause)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var there = Of(conversations, conversation, OfConversation, now);
            there.Held = Later(there.Held, now + pause);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static Turns Of(Dictionary<string, Turns> all, string name, (int Count, TimeSpan Within)[] limits, DateTimeOffset now)
    {
        if (all.TryGetValue(name, out var turns))
            return turns;
        if (all.Count >= Remembered)
        {
            foreach (var (other, its) in all)
            {
                if (its.IsIdle(now))
                    all.Remove(other);
            }
        }

        return all[name] = new(limits);
    }

    /// <summary>When was written, the latest last, as far back as the longest limit reaches.</summary>
    private sealed class Turns((int Count, TimeSpan Within)[] limits)
    {
        private readonly (int Count, TimeSpan Within) longest = limits[^1];
        private readonly List<DateTimeOffset> taken = [];

        public DateTimeOffset Held { get; set; }

        public DateTimeOffset Next(DateTimeOffset now)
        {
            var next = Later(now, Held);
            foreach (var (count, within) in limits)
            {
                if (taken.Count >= count)
                    next = Later(next, taken[^count] + within);
            }

            return taken.Count > 0 ? Later(next, taken[^1]) : next;
        }

        public void Add(DateTimeOffset turn)
        {
            // Twice as long as needed before it is cut, so that cutting costs little.
            if (taken.Count >= longest.Count * 2)
                taken.RemoveRange(0, longest.Count);
            taken.Add(turn);
        }

        public bool IsIdle(DateTimeOffset now) => Held <= now && (taken.Count == 0 || taken[^1] + longest.Within <= now);
    }
}
