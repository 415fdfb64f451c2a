using System.Collections.Immutable;

namespace Bot.Conversations;

/// <summary>What threads that Kiku answered in are about, for follow-ups. Written by <see cref="IInbox.CompleteAsync"/>.</summary>
internal interface IThreadContexts
{
    /// <returns>Null: Kiku has not answered there.</returns>
    ValueTask<ThreadContext?> FindAsync(ConversationAddress address, CancellationToken cancellation);
}

/// <param name="User">Who asked last.</param>
/// <param name="Questions">The latest first, at most <see cref="AskedQuestion.LongestThread"/>.</param>
internal sealed record ThreadContext(ConversationAddress Address, string User, ImmutableArray<string> Questions, DateTimeOffset At);
