using System.Collections.Concurrent;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Interactivity;

/// <summary>Addresses that a command or a click may be answered at: five times, within thirty minutes
/// (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).</summary>
internal sealed class ResponseUrls(TimeProvider time, Identifiers ids)
{
    public const string Path = "/response/";

    private const int MaxUses = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, ResponseTarget> issued = new(StringComparer.Ordinal);

    /// <summary>Of the server; known once it listens.</summary>
    public Uri? BaseAddress { get; set; }

    public string Issue(ResponseTarget target)
    {
        var key = ids.Count("response").ToString("x16");
        issued[key] = target with { IssuedAt = time.GetUtcNow() };
        return new Uri(BaseAddress!, Path + key).AbsoluteUri;
    }

    /// <returns>Where to answer, or Slack's error.</returns>
    public (ResponseTarget? Target, string Error) Use(string key)
    {
        if (!issued.TryGetValue(key, out var target))
            return (null, "no_such_url");
        if (time.GetUtcNow() - target.IssuedAt > Lifetime)
            return (null, "expired_url");
        return target.Count() <= MaxUses ? (target, "") : (null, "used_url");
    }
}

/// <summary>What an answer at a <c>response_url</c> belongs to.</summary>
/// <param name="MessageTs">The message that was clicked in, which may be replaced or deleted; null for commands.</param>
/// <param name="IsEphemeral">Whether that message is seen by one person only.</param>
internal sealed record ResponseTarget(string Channel, string User, string? MessageTs, bool IsEphemeral)
{
    private readonly StrongBox uses = new();

    public DateTimeOffset IssuedAt { get; init; }

    public int Count() => Interlocked.Increment(ref uses.Value);

    private sealed class StrongBox
    {
        public int Value;
    }
}
