namespace Bot.Emulators.Slack;

/// <summary>What a workspace is like when it starts.</summary>
internal sealed record SlackWorkspaceOptions
{
    /// <summary>On 127.0.0.1; 0: any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Dates messages, and drives retries, timeouts and expiry.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Waits for the app as long as it takes, where Slack waits for three seconds: for tests of something else, on a machine of any speed.</summary>
    public bool IsPatient { get; init; }

    /// <summary>How long the app may take to acknowledge, and to open a view.</summary>
    public TimeSpan Patience => IsPatient ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(3);

    /// <summary>From 1; two workspaces of different numbers share no id, token or secret.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The bot token is one for all workspaces of an organisation.</summary>
    public bool IsOrganisation { get; init; }

    /// <summary>What the bot token may do.</summary>
    public IReadOnlySet<string> Scopes { get; init; } = SlackDefaults.Scopes;

    /// <summary>Which events the app subscribed to; messages by the kind of channel, as <c>message.im</c>.</summary>
    public IReadOnlySet<string> Events { get; init; } = SlackDefaults.Events;

    /// <summary>Remembers calls, deliveries and the content of messages; false for load, where only ids and metadata stay.</summary>
    public bool KeepBodies { get; init; } = true;

    /// <summary>Tells the app of its own messages, as Slack does.</summary>
    public bool EchoOwnMessages { get; init; } = true;

    /// <summary>How many messages a second a channel takes, as Slack limits it; it may be switched on later.</summary>
    public bool RateLimits { get; init; }
}
