namespace Bot.Channels.Slack.Sending;

/// <summary>Keeps the distance that Slack wants between two messages to one conversation, and the pauses that it asked for.</summary>
internal sealed class Pacer(TimeSpan interval, TimeProvider time)
{
    /// <summary>Beyond this many, conversations that may be written to again are forgotten.</summary>
    private const int Remembered = 4096;

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> free = new(StringComparer.Ordinal);

    /// <summary>Number of conversations that are remembered.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return free.Count;
        }
    }

    /// <summary>Takes the next turn, unless it is too far away.</summary>
    /// <returns>How long to wait for it; over <paramref name="longest"/>, no turn was taken.</returns>
    public TimeSpan Take(string conversation, TimeSpan longest)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var turn = free.TryGetValue(conversation, out var at) && at > now ? at : now;
            if (turn - now > longest)
                return turn - now;

            Set(conversation, turn + interval, now);
            return turn - now;
        }
    }

    /// <summary>Nothing is written there until then.</summary>
    public void Hold(string conversation, TimeSpan pause)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (!free.TryGetValue(conversation, out var at) || at < now + pause)
                Set(conversation, now + pause, now);
        }
    }

    private void Set(string conversation, DateTimeOffset until, DateTimeOffset now)
    {
        if (until <= now)
            return;

        if (free.Count >= Remembered)
        {
            foreach (var (name, at) in free)
            {
                if (at <= now)
                    free.Remove(name);
            }
        }

        free[conversation] = until;
    }
}
