using Bot.Channels.Slack.WebApi;
using Bot.Conversations;

namespace Bot.Channels.Slack.Sending;

/// <summary>Asks Slack about a user (https://docs.slack.dev/reference/methods/users.info).</summary>
internal sealed class ProfileFinder(SlackClient client)
{
    /// <returns>Null: Slack does not tell.</returns>
    public async Task<UserProfile?> FindAsync(string user, CancellationToken cancellation)
    {
        var result = await client.GetAsync(SlackMethods.UserInfo, [new("user", user), new("include_locale", "true")], cancellation);
        return result.IsOk && result.Document.UserDetails() is { } found
            ? new(found.Tz, found.Locale, found.IsRestricted || found.IsUltraRestricted || found.IsStranger)
            : null;
    }
}
