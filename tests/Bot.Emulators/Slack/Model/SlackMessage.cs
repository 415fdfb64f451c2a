namespace Bot.Emulators.Slack.Model;

/// <summary>A message as it stands now: an edit replaces it.</summary>
internal sealed record SlackMessage(string Ts, string Channel, string User, string Text)
{
    public string? Subtype { get; init; }

    public string? BotId { get; init; }

    public string? AppId { get; init; }

    /// <summary>Of the thread that it is a reply in; null for what stands in the channel, also when it has replies.</summary>
    public string? ThreadTs { get; init; }

    public string? ParentUser { get; init; }

    /// <summary>A reply that is shown in the channel as well.</summary>
    public bool IsBroadcast { get; init; }

    public JsonElement? Blocks { get; init; }

    public JsonElement? Attachments { get; init; }

    public JsonElement? Metadata { get; init; }

    public string? ClientMessageId { get; init; }

    public string? EditedTs { get; init; }

    /// <summary>Emoji names, each with who reacted.</summary>
    public IReadOnlyList<(string Name, string User)> Reactions { get; init; } = [];

    public bool IsReply => ThreadTs is not null;
}

/// <summary>Seen by one person only, and in no history.</summary>
internal sealed record EphemeralMessage(string Ts, string Channel, string ToUser, string Text)
{
    public string? ThreadTs { get; init; }

    public JsonElement? Blocks { get; init; }
}
