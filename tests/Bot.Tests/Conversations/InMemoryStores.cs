using Bot.Conversations;

namespace Bot.Tests.Conversations;

/// <summary>Thread contexts and feedback in a list, for tests of what is said.</summary>
internal sealed class InMemoryStores : IThreadContexts, IFeedbackStore, IConversationReferences
{
    public Dictionary<ConversationAddress, ThreadContext> Contexts { get; } = [];

    public List<Feedback> Feedback { get; } = [];

    public List<ConversationReference> References { get; } = [];

    public ValueTask SaveAsync(ConversationReference reference, CancellationToken cancellation)
    {
        References.Add(reference);
        return default;
    }

    ValueTask<ConversationReference?> IConversationReferences.FindAsync(ConversationAddress address, CancellationToken cancellation) =>
        new(References.LastOrDefault(reference => reference.Address == address with { Thread = null }));

    public ValueTask<ConversationReference?> FindForUserAsync(string channel, string workspace, string user, CancellationToken cancellation) => new(
        References.Where(reference => reference.Address.Channel == channel && reference.Address.Workspace == workspace)
            .MaxBy(reference => (reference.User == user, reference.At)));

    public ValueTask RemoveAsync(string channel, string workspace, string? conversation, CancellationToken cancellation)
    {
        References.RemoveAll(reference => reference.Address.Channel == channel && reference.Address.Workspace == workspace && conversation is null);
        return default;
    }

    public ValueTask<IReadOnlyList<string>> RemoveGroupAsync(string channel, string workspace, string group, CancellationToken cancellation)
    {
        var gone = References.FindAll(
            reference => reference.Address.Channel == channel && reference.Address.Workspace == workspace && reference.Group == group);
        References.RemoveAll(gone.Contains);
        return new([.. gone.Select(reference => reference.Address.Conversation)]);
    }

    public ValueTask<ThreadContext?> FindAsync(ConversationAddress address, CancellationToken cancellation) => new(Contexts.GetValueOrDefault(address));

    public ValueTask SaveAsync(Feedback feedback, CancellationToken cancellation)
    {
        Feedback.Add(feedback);
        return default;
    }

    public ValueTask<IReadOnlyList<Feedback>> ListAsync(DateTimeOffset since, int most, CancellationToken cancellation) => new(Feedback);
}
