using Bot.Conversations;

namespace Bot.Tests.Conversations;

/// <summary>Thread contexts and feedback in a list, for tests of what is said.</summary>
internal sealed class InMemoryStores : IThreadContexts, IFeedbackStore
{
    public Dictionary<ConversationAddress, ThreadContext> Contexts { get; } = [];

    public List<Feedback> Feedback { get; } = [];

    public ValueTask<ThreadContext?> FindAsync(ConversationAddress address, CancellationToken cancellation) => new(Contexts.GetValueOrDefault(address));

    public ValueTask SaveAsync(Feedback feedback, CancellationToken cancellation)
    {
        Feedback.Add(feedback);
        return default;
    }

    public ValueTask<IReadOnlyList<Feedback>> ListAsync(DateTimeOffset since, int most, CancellationToken cancellation) => new(Feedback);
}
