using Bot.Content;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Digests;

/// <summary>What a conversation's digest would show now. Looking at it uses up nothing.</summary>
internal sealed class CurrentDigest(ISubscriptionStore subscriptions, IDeliveryLedger ledger, SessionNews news, DigestComposer composer)
{
    /// <param name="otherwise">The language where no digest is ordered.</param>
    /// <returns>Null: there is nothing to say.</returns>
    public async ValueTask<DigestContent?> ComposeAsync(ConversationAddress place, Language otherwise, CancellationToken cancellation)
    {
        var notes = await news.ReadAsync(cancellation);
        if (await subscriptions.FindAsync(place, cancellation) is not { } subscription)
            return composer.Compose(notes, otherwise, notes.Latest, new Dictionary<SessionKey, DateOnly>())?.Content;
        var shown = await ledger.LastShownAsync(subscription.Id, cancellation);
        return composer.Compose(notes, subscription.Language, subscription.SeenVersion, shown)?.Content;
    }
}
