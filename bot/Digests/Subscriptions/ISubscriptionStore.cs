using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Who wants a digest; <see cref="IDeliveryLedger.RecordAsync"/> pauses one that cannot be delivered. Throws <see cref="StoreException"/>.</summary>
internal interface ISubscriptionStore
{
    /// <summary>Adds it, or puts it in place of the one that the conversation has: that one's id, last
    /// date and seen version stay, and it goes on if it was paused.</summary>
    ValueTask<Subscription> SaveAsync(Subscription subscription, CancellationToken cancellation);

    /// <returns>False: there was none.</returns>
    ValueTask<bool> RemoveAsync(ConversationAddress address, CancellationToken cancellation);

    ValueTask<Subscription?> FindAsync(ConversationAddress address, CancellationToken cancellation);

    ValueTask<Subscription?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Paused ones too, by id.</summary>
    ValueTask<IReadOnlyList<Subscription>> ListAsync(CancellationToken cancellation);
}
