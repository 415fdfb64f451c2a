namespace Bot.Emulators.Slack.Delivery;

/// <summary>Where the app listens, as in its settings.</summary>
internal sealed record RequestUrls(Uri Events, Uri Commands, Uri Interactivity)
{
    /// <summary>As Kiku has them.</summary>
    public static RequestUrls Below(Uri bot) => new(new(bot, "/slack/events"), new(bot, "/slack/commands"), new(bot, "/slack/interactions"));

    /// <summary>Bolt has one address for all.</summary>
    public static RequestUrls Same(Uri address) => new(address, address, address);
}
