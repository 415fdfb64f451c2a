namespace Bot.Emulators.Slack.Model;

/// <summary>A member of the workspace: a person, or another app's bot.</summary>
internal sealed record SlackPerson(string Id, string Name, string RealName)
{
    /// <summary>IANA.</summary>
    public string TimeZone { get; init; } = "Asia/Tokyo";

    /// <summary>Whole seconds east of Greenwich.</summary>
    public int TimeZoneOffset { get; init; } = 32_400;

    public string Locale { get; init; } = "en-US";

    /// <summary>A guest of some channels (<c>is_restricted</c>).</summary>
    public bool IsGuest { get; init; }

    public bool IsAdmin { get; init; }

    public bool IsDeleted { get; init; }

    /// <summary>Another workspace's member in a shared channel.</summary>
    public bool IsStranger { get; init; }

    /// <summary>Of another app's bot; null for people.</summary>
    public string? BotId { get; init; }

    public string TeamId { get; init; } = "";
}
