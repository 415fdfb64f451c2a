namespace Bot.Channels.Slack;

/// <summary>Who Kiku is in the workspace.</summary>
/// <param name="UserId">Its bot user: what mentions name.</param>
/// <param name="AppId">Null when no app-level token tells it.</param>
internal sealed record SlackIdentity(string TeamId, string UserId, string? BotId, string? AppId);

/// <summary>The identity, once Slack told it.</summary>
internal sealed class SlackAccount
{
    private volatile SlackIdentity? identity;

    /// <summary>Null until the bot token was accepted for the first time.</summary>
    public SlackIdentity? Identity
    {
        get => identity;
        set => identity = value;
    }
}
