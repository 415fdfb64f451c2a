using System.Collections.Immutable;

namespace Bot.Conversations;

/// <summary>How many messages a chat service takes within any window of a length.</summary>
internal readonly record struct RateLimit(int Count, TimeSpan Within);

/// <summary>What a chat service takes, by its documentation. Empty: as much as comes.</summary>
/// <param name="Conversation">For each conversation.</param>
/// <param name="Workspace">Over all conversations of a workspace.</param>
internal sealed record RateLimits(ImmutableArray<RateLimit> Conversation, ImmutableArray<RateLimit> Workspace)
{
    public static RateLimits None { get; } = new([], []);
}
