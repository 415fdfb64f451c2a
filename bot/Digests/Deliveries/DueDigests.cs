using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Finds what is due, the same on every replica.</summary>
internal sealed class DueDigests(ISubscriptionStore subscriptions, IDeliveryLedger ledger, SessionNews news, Dispatcher dispatcher, TimeProvider time)
{
    private const int MostOpen = 1000;

    /// <summary>What nobody claimed yet and what is open again, by subscription, each one's in order of their dates. Those of a chat service that
    /// is not configured wait for it.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<DueDigest>>> FindAsync(CancellationToken cancellation)
    {
        // New contents are numbered as soon as they are published, whether a digest is due or not.
        await news.ReadAsync(cancellation);
        var now = time.GetUtcNow();
        var open = await ledger.ListOpenAsync(MostOpen, now, cancellation);
        var all = await subscriptions.ListAsync(cancellation);

        // A replica of a newer version may have taken a zone that the time zone data of this one does not know; the digest is that one's to post.
        var due = all.Where(subscription => subscription.IsActive && DigestSchedule.IsZone(subscription.Zone)).SelectMany(
            subscription => DigestSchedule.DueDates(subscription, now),
            (subscription, date) => new DueDigest(subscription.Id, subscription.Address, date.Date, date.Due));
        return
        [
            .. open.Concat(due)
                .Where(digest => dispatcher.Serves(digest.Address.Channel))
                .GroupBy(digest => digest.Subscription, StringComparer.Ordinal)
                .Select(group => group.OrderBy(digest => digest.Date).ToList())
                .OrderBy(group => group[^1].Due),
        ];
    }
}
