using Bot.Conversations;

namespace Bot.Channels.Slack.Inbound;

/// <summary>What a delivery turned out to be.</summary>
internal abstract record Reading
{
    public static Reading Ignored { get; } = new Nothing();

    private sealed record Nothing : Reading;
}

internal sealed record ForKiku(IncomingMessage Message) : Reading;

/// <summary>Of a workspace or an app that is not this one's.</summary>
internal sealed record Foreign(string What) : Reading
{
    /// <param name="team">Null where the app is installed for a whole organisation: Kiku keeps what belongs to one workspace apart, and answers in one.</param>
    public static Foreign Workspace(string? team, string? enterprise) => team is null
        ? new($"no workspace but the organisation {enterprise ?? "of nobody"} (install the app in one workspace, not for an organisation)")
        : new($"workspace {team}");
}

/// <summary>Kiku was removed, or its token was taken away.</summary>
internal sealed record Removed(string Why) : Reading;
