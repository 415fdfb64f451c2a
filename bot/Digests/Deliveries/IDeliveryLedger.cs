using System.Collections.Immutable;
using Bot.Conversations;

namespace Bot.Digests;

internal enum DeliveryState
{
    /// <summary>Claimed, nothing sent yet.</summary>
    Claimed,

    /// <summary>About to be sent, or sent and not recorded: to be looked up.</summary>
    Sending,

    /// <summary>Refused for now.</summary>
    Retry,

    Posted,

    /// <summary>Not posted, on purpose: too late, or nothing to say.</summary>
    Skipped,

    /// <summary>The conversation is gone or Kiku was removed; the subscription is paused.</summary>
    Permanent,

    /// <summary>Nobody can tell whether it was posted. It is reported and not repeated.</summary>
    Unknown,
}

/// <summary>What became of each digest that was due: one entry for each subscription and local date, ever. Throws <see cref="StoreException"/>.</summary>
internal interface IDeliveryLedger
{
    /// <summary>Insert-or-nothing on (subscription, local date), which moves the subscription's last date on in the same commit; what is there already is
    /// taken over if it is to be tried again, or was left by a replica whose lease has run out.</summary>
    /// <returns>Null: somebody has it, it is done, or the subscription is gone, paused or starts later.</returns>
    ValueTask<DeliveryClaim?> TryClaimAsync(
        string subscription, DateOnly date, DateTimeOffset due, DateTimeOffset now, Lease lease, CancellationToken cancellation);

    /// <summary>What may be taken over now, the earliest due first.</summary>
    ValueTask<IReadOnlyList<DueDigest>> ListOpenAsync(int most, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Marks that it is about to be sent and what it shows, and renews the lease, just before sending.</summary>
    /// <returns>False: the claim was lost, and nothing may be sent.</returns>
    ValueTask<bool> BeginSendingAsync(DeliveryClaim claim, DateTimeOffset until, DeliveryPlan plan, CancellationToken cancellation);

    /// <summary>Puts it back until <paramref name="at"/>.</summary>
    /// <param name="mayHaveBeenSent">Stays <see cref="DeliveryState.Sending"/>, to be looked up first; else <see cref="DeliveryState.Retry"/>.</param>
    ValueTask<bool> RetryAsync(DeliveryClaim claim, DateTimeOffset at, string reason, bool mayHaveBeenSent, CancellationToken cancellation);

    /// <summary>Ends it. In the same commit, <see cref="DeliveryState.Posted"/> keeps what the plan showed and had seen, and
    /// <see cref="DeliveryState.Permanent"/> pauses the subscription.</summary>
    /// <returns>False: the claim was lost, and nothing was written.</returns>
    ValueTask<bool> RecordAsync(DeliveryClaim claim, DeliveryOutcome outcome, CancellationToken cancellation);

    /// <summary>When each session was last shown to a subscription.</summary>
    ValueTask<IReadOnlyDictionary<SessionKey, DateOnly>> LastShownAsync(string subscription, CancellationToken cancellation);

    /// <summary>The latest first.</summary>
    /// <param name="subscription">Null: of all.</param>
    ValueTask<IReadOnlyList<DeliveryEntry>> ReportAsync(string? subscription, DateOnly since, int most, CancellationToken cancellation);

    /// <summary>Removes the entries of earlier dates.</summary>
    ValueTask EraseAsync(DateOnly before, CancellationToken cancellation);
}

/// <summary>A session across reloads and replicas.</summary>
internal readonly record struct SessionKey(string Conference, string Session);

/// <summary>A date on which a subscription is to get its digest.</summary>
/// <param name="Due">The instant of the local date and time.</param>
internal sealed record DueDigest(string Subscription, ConversationAddress Address, DateOnly Date, DateTimeOffset Due);

/// <param name="Due">The instant of the local date and time.</param>
/// <param name="State">What it was when it was claimed: <see cref="DeliveryState.Sending"/> may have been sent.</param>
/// <param name="Attempt">From 1; fences together with the owner.</param>
internal sealed record DeliveryClaim(
    string Subscription, DateOnly Date, DateTimeOffset Due, DeliveryState State, int Attempt, string Owner, DateTimeOffset LeaseEnd)
{
    public bool MayHaveBeenSent => State == DeliveryState.Sending;

    /// <summary>The message's id in the chat service's metadata: how it is found again.</summary>
    public string MessageId => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"digest:{Subscription}:{Date:yyyy-MM-dd}");
}

/// <summary>What a digest shows, kept before it is sent: whoever finds it posted knows what was posted.</summary>
/// <param name="SeenVersion">What counts as seen once it is posted.</param>
internal sealed record DeliveryPlan(ImmutableArray<SessionKey> Sessions, long SeenVersion);

/// <param name="State">One of the last four.</param>
/// <param name="Reason">Why, for all but <see cref="DeliveryState.Posted"/>.</param>
/// <param name="MessageId">The service's id.</param>
internal sealed record DeliveryOutcome(DeliveryState State, DateTimeOffset At, string? Reason = null, string? MessageId = null);

/// <summary>A line of the ledger.</summary>
internal sealed record DeliveryEntry(
    string Subscription, ConversationAddress Address, DateOnly Date, DateTimeOffset Due, DeliveryState State, int Attempts, string? Reason,
    string? MessageId, DateTimeOffset? At);
