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
internal sealed record Foreign(string What) : Reading;

/// <summary>Kiku was removed, or its token was taken away.</summary>
internal sealed record Removed(string Why) : Reading;
