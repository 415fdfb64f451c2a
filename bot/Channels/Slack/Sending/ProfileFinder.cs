using System.Collections.Concurrent;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;

namespace Bot.Channels.Slack.Sending;

/// <summary>Asks Slack about a user (https://docs.slack.dev/reference/methods/users.info), and remembers it for a while.</summary>
internal sealed class ProfileFinder(SlackClient client, TimeProvider time)
{
    private const int MostRemembered = 4096;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (UserProfile Profile, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    /// <returns>Null: Slack does not tell.</returns>
    public async Task<UserProfile?> FindAsync(string user, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(user, out var before) && now - before.At < Remembered)
            return before.Profile;
        var result = await client.GetAsync(SlackMethods.UserInfo, [new("user", user), new("include_locale", "true")], cancellation);
        if (!result.IsOk || result.Document.UserDetails() is not { } found)
            return null;

        // Whoever comes often is soon known again.
        if (known.Count >= MostRemembered)
            known.Clear();
        var profile = new UserProfile(found.Tz, found.Locale, found.IsRestricted || found.IsUltraRestricted || found.IsStranger, found.BestName);
        known[user] = (profile, now);
        return profile;
    }
}
