using System.Collections.Immutable;

namespace Bot.Conversations;

/// <summary>The most messages that a chat service takes within any window of a length.</summary>
internal readonly record struct RateLimit(int Count, TimeSpan Within);

/// <summary>The rate limits of a chat service, by its documentation. Empty: none.</summary>
/// <param name="Conversation">For each conversation.</param>
/// <param name="Workspace">Over all conversations of a workspace.</param>
internal sealed record RateLimits(ImmutableArray<RateLimit> Conversation, ImmutableArray<RateLimit> Workspace)
{
    public static RateLimits None { get; } = new([], []);
}
