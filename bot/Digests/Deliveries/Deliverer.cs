using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Delivers one digest once: claim, look up what may have been sent, compose, send, record. The process may die between any two of these.</summary>
internal sealed partial class Deliverer(
    ISubscriptionStore subscriptions,
    IDeliveryLedger ledger,
    SessionNews news,
    DigestComposer composer,
    Dispatcher dispatcher,
    Pace pace,
    Replica replica,
    ConversationOptions conversations,
    DigestOptions options,
    TimeProvider time,
    ILogger<Deliverer> logger)
{
    /// <summary>What was sent into silence may still arrive; it is looked for after this.</summary>
    private static readonly TimeSpan BeforeLookUp = TimeSpan.FromSeconds(10);

    private readonly Backoff backoff = new();

    public async Task DeliverAsync(DueDigest digest, CancellationToken stop)
    {
        await pace.WaitAsync(digest.Subscription.Address, stop);
        var now = time.GetUtcNow();
        var claim = digest.Claim ?? await ledger.TryClaimAsync(digest.Subscription.Id, digest.Date, digest.Due, now, replica.LeaseFrom(now), stop);
        if (claim is null)
            return;
        var end = await AttemptAsync(digest.Subscription, claim, stop);
        if (end is null)
            return;
        if (!await ledger.RecordAsync(claim, end, stop))
            Log.ClaimLost(logger, claim.Subscription, claim.Date);
        else
            await AfterAsync(digest.Subscription, end, stop);
    }

    /// <returns>How it ended; null: it goes on later, or somebody else has it.</returns>
    private async Task<DeliveryOutcome?> AttemptAsync(Subscription subscription, DeliveryClaim claim, CancellationToken stop)
    {
        if (claim.State == DeliveryState.Sending)
        {
            var (isOver, outcome) = await LookUpAsync(subscription, claim, stop);
            if (isOver)
                return outcome;
        }

        if (IsTooLate(claim))
            return Ended(DeliveryState.Skipped, claim.Attempt > 1 ? "too_late" : "missed");
        var shown = await ledger.LastShownAsync(subscription.Id, stop);
        if (composer.Compose(await news.ReadAsync(stop), subscription.Language, subscription.SeenVersion, shown) is not { } digest)
            return Ended(DeliveryState.Skipped, "nothing_to_say");
        if (!await ledger.BeginSendingAsync(claim, time.GetUtcNow() + conversations.Lease, stop))
            return null;
        return await EndOfAsync(await dispatcher.SendAsync(MessageOf(subscription, claim, digest.Content), stop), claim, digest, stop);
    }

    private async Task<(bool IsOver, DeliveryOutcome? Outcome)> LookUpAsync(Subscription subscription, DeliveryClaim claim, CancellationToken stop)
    {
        var found = await dispatcher.FindAsync(MessageOf(subscription, claim, null), stop);
        switch (found.Outcome)
        {
            case FindOutcome.Found:
                return (true, new(DeliveryState.Posted, time.GetUtcNow(), MessageId: found.MessageId));
            case FindOutcome.CannotTell:
                return (true, Ended(DeliveryState.Unknown, "may_have_been_posted"));
            case FindOutcome.Unavailable when IsTooLate(claim):
                return (true, Ended(DeliveryState.Unknown, "not_looked_up"));
            case FindOutcome.Unavailable:
                await ledger.RetryAsync(claim, time.GetUtcNow() + backoff.After(claim.Attempt, null), "not_looked_up", mayHaveBeenSent: true, stop);
                return (true, null);
            default:
                return (false, null);
        }
    }

    private async Task<DeliveryOutcome?> EndOfAsync(SendResult result, DeliveryClaim claim, ComposedDigest digest, CancellationToken stop)
    {
        switch (result)
        {
            case Sent sent:
                return new(DeliveryState.Posted, time.GetUtcNow(), null, sent.MessageId, digest.Sessions, digest.SeenVersion);
            case Failed failed:
                return Ended(DeliveryState.Permanent, failed.Code);
            case Refused refused:
                await ledger.RetryAsync(claim, time.GetUtcNow() + backoff.After(claim.Attempt, refused.RetryAfter), refused.Code, mayHaveBeenSent: false, stop);
                return null;
            case Unknown unknown:
                await ledger.RetryAsync(claim, time.GetUtcNow() + BeforeLookUp, unknown.Code, mayHaveBeenSent: true, stop);
                return null;
            default:
                throw new InvalidOperationException($"{result} is no result of sending");
        }
    }

    /// <summary>A conversation that cannot be posted to any more is not tried every day, and its owner hears of it.</summary>
    private async Task AfterAsync(Subscription subscription, DeliveryOutcome outcome, CancellationToken stop)
    {
        if (outcome.State != DeliveryState.Permanent)
            return;
        Log.Paused(logger, subscription.Id, outcome.Reason!);
        await subscriptions.PauseAsync(subscription.Id, outcome.Reason!, stop);
        if (subscription.Owner is null)
            return;
        var notice = new NoticeContent(subscription.Language, DigestWording.In(subscription.Language).Paused(subscription.Address, outcome.Reason!));
        await dispatcher.SendAsync(new($"digest:{subscription.Id}:paused", new(subscription.Address, subscription.Owner, Placement.Direct), notice), stop);
    }

    private bool IsTooLate(DeliveryClaim claim) => time.GetUtcNow() - claim.Due > options.CatchUp;

    private DeliveryOutcome Ended(DeliveryState state, string reason) => new(state, time.GetUtcNow(), reason);

    private static OutgoingMessage MessageOf(Subscription subscription, DeliveryClaim claim, DigestContent? content) =>
        new(claim.MessageId, new(subscription.Address, null, Placement.Post), content ?? new(subscription.Language, [], 0));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The claim to the digest {Subscription} of {Date} was lost; somebody else ends it")]
        public static partial void ClaimLost(ILogger logger, string subscription, DateOnly date);

        [LoggerMessage(2, LogLevel.Warning, "The digest {Subscription} is paused: {Reason}")]
        public static partial void Paused(ILogger logger, string subscription, string reason);
    }
}
