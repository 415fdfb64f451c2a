using Bot.Conversations;

namespace Bot.Channels.Teams.Inbound;

/// <summary>What an activity turned out to be.</summary>
internal abstract record Reading
{
    public static Reading Ignored { get; } = new Nothing();

    private sealed record Nothing : Reading;
}

internal sealed record ForKiku(IncomingMessage Message) : Reading;

/// <summary>Kiku can post there no longer.</summary>
/// <param name="Conversation">Which is gone.</param>
internal sealed record Removed(string Conversation) : Reading;

/// <summary>To be answered at once.</summary>
internal sealed record Invoked(string Name) : Reading;

/// <param name="Body">JSON; null: none.</param>
internal readonly record struct Handled(int Status, ReadOnlyMemory<byte>? Body = null);
