using System.Diagnostics;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Digests;

/// <summary>Delivers one digest once: claim, look up what may have been sent, compose, send, record. The process may die between any two of these.</summary>
internal sealed partial class Deliverer(
    ISubscriptionStore subscriptions,
    IDeliveryLedger ledger,
    SessionNews news,
    DigestComposer composer,
    Dispatcher dispatcher,
    Pace pace,
    TurnQueue turns,
    Replica replica,
    ConversationOptions conversations,
    DigestOptions options,
    DigestMetrics metrics,
    TimeProvider time,
    ILogger<Deliverer> logger)
{
    /// <summary>What was sent into silence may still arrive; it is looked for after this.</summary>
    private static readonly TimeSpan BeforeLookUp = TimeSpan.FromSeconds(10);

    /// <summary>The number of attempts to send the notice that a digest is paused, which is not stored.</summary>
    private const int NoticeAttempts = 3;

    private static readonly TimeSpan LongestNoticePause = TimeSpan.FromSeconds(10);

    private readonly Backoff backoff = new();

    public async Task DeliverAsync(DueDigest digest, CancellationToken stop)
    {
        // What is only recorded as missed waits for nothing.
        if (!IsTooLate(digest.Due))
        {
            await pace.WaitAsync(digest.Address, stop);
            await turns.WaitAsync(digest.Address, stop);
        }

        var now = time.GetUtcNow();
        if (await ledger.TryClaimAsync(digest.Subscription, digest.Date, digest.Due, now, replica.LeaseFrom(now), stop) is not { } claim)
            return;

        using var span = metrics.Begin(digest.Address.Channel);

        // Only now: it may have waited its turn for long.
        var subscription = await subscriptions.FindAsync(digest.Subscription, stop);
        if (await AttemptAsync(subscription, claim, stop) is not { } end)
            return;
        if (!await ledger.RecordAsync(claim, end, CancellationToken.None))
        {
            Log.ClaimLost(logger, claim.Subscription, claim.Date);
            return;
        }

        metrics.Ended(digest.Address.Channel, end.State, span);
        if (end.State == DeliveryState.Permanent)
            await TellAsync(subscription!, end.Reason!, stop);
    }

    /// <returns>How it ended; null: it goes on later, or somebody else has it.</returns>
    private async Task<DeliveryOutcome?> AttemptAsync(Subscription? subscription, DeliveryClaim claim, CancellationToken stop)
    {
        if (subscription is not { IsActive: true })
            return Ended(claim.MayHaveBeenSent ? DeliveryState.Unknown : DeliveryState.Skipped, subscription is null ? "unsubscribed" : "paused");
        if (claim.MayHaveBeenSent)
        {
            var (isOver, outcome) = await LookUpAsync(subscription, claim, stop);
            if (isOver)
                return outcome;
        }

        if (IsTooLate(claim.Due))
            return Ended(DeliveryState.Skipped, claim.Attempt > 1 ? "too_late" : "missed");
        var shown = await ledger.LastShownAsync(subscription.Id, stop);
        if (composer.Compose(await news.ReadAsync(stop), subscription.Language, subscription.SeenVersion, shown) is not { } digest)
            return Ended(DeliveryState.Skipped, "nothing_to_say");
        return await SendAsync(subscription, claim, digest, stop);
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
            case FindOutcome.Unavailable when IsTooLate(claim.Due):
                return (true, Ended(DeliveryState.Unknown, "not_looked_up"));
            case FindOutcome.Unavailable:
                await RetryAsync(subscription, claim, backoff.After(claim.Attempt, null), "not_looked_up", mayHaveBeenSent: true, stop);
                return (true, null);
            default:
                return (false, null);
        }
    }

    private async Task<DeliveryOutcome?> SendAsync(Subscription subscription, DeliveryClaim claim, ComposedDigest digest, CancellationToken stop)
    {
        var leaseEnd = time.GetUtcNow() + conversations.Lease;
        if (!await ledger.BeginSendingAsync(claim, leaseEnd, digest.Plan, stop))
            return null;

        // A process that was stopped just here and goes on much later must not send what another one took over meanwhile.
        if (time.GetUtcNow() > leaseEnd - conversations.SendTimeout)
            return null;

        // A stop waits for it: where a service cannot be asked, nobody could tell later whether it was posted.
        var result = await dispatcher.SendAsync(MessageOf(subscription, claim, digest.Content), CancellationToken.None);
        return await EndOfAsync(result, subscription, claim, CancellationToken.None);
    }

    private async Task<DeliveryOutcome?> EndOfAsync(SendResult result, Subscription subscription, DeliveryClaim claim, CancellationToken stop)
    {
        switch (result)
        {
            case Sent sent:
                return new(DeliveryState.Posted, time.GetUtcNow(), MessageId: sent.MessageId);
            case Failed failed:
                return Ended(DeliveryState.Permanent, failed.Code);
            case Limited limited:
                turns.Hold(subscription.Address, limited.Pause);
                await RetryAsync(subscription, claim, limited.Pause, limited.Code, claim.MayHaveBeenSent, stop);
                return null;
            case Refused refused:
                // What an earlier attempt sent into silence may still be found.
                await RetryAsync(subscription, claim, backoff.After(claim.Attempt, refused.RetryAfter), refused.Code, claim.MayHaveBeenSent, stop);
                return null;
            case Unknown unknown:
                await RetryAsync(subscription, claim, BeforeLookUp, unknown.Code, mayHaveBeenSent: true, stop);
                return null;
            default:
                throw new InvalidOperationException($"{result} is no result of sending");
        }
    }

    private ValueTask<bool> RetryAsync(
        Subscription subscription, DeliveryClaim claim, TimeSpan after, string reason, bool mayHaveBeenSent, CancellationToken stop)
    {
        metrics.Ended(subscription.Address.Channel, DeliveryState.Retry, Activity.Current);
        return ledger.RetryAsync(claim, time.GetUtcNow() + after, reason, mayHaveBeenSent, stop);
    }

    /// <summary>A conversation that cannot be posted to any more is not tried every day, and its owner hears of it, once.</summary>
    private async Task TellAsync(Subscription subscription, string reason, CancellationToken stop)
    {
        Log.Paused(logger, subscription.Id, reason);
        if (string.IsNullOrEmpty(subscription.Owner))
            return;
        var text = DigestTexts.In(subscription.Language).Paused(subscription.Address.Conversation, reason);
        var notice = new NoticeContent(subscription.Language, text, [subscription.Address.Conversation]);
        var message = new OutgoingMessage($"digest:{subscription.Id}:paused", new(subscription.Address, subscription.Owner, Placement.Direct), notice);
        var owner = subscription.Address with { Conversation = subscription.Owner };
        for (var attempt = 1; await SendInTurnAsync(message, owner, stop) is var result and not Sent; attempt++)
        {
            if (PauseAfter(result) is not { } pause || attempt == NoticeAttempts)
            {
                Log.NotTold(logger, subscription.Id, result);
                return;
            }

            await Task.Delay(pause < LongestNoticePause ? pause : LongestNoticePause, time, stop);
        }
    }

    private async Task<SendResult> SendInTurnAsync(OutgoingMessage message, ConversationAddress conversation, CancellationToken stop)
    {
        await turns.WaitAsync(conversation, stop);
        return await dispatcher.SendAsync(message, stop);
    }

    /// <summary>Returns the wait before a notice is sent again; null when that would not help, or might send it twice.</summary>
    private static TimeSpan? PauseAfter(SendResult result) => result switch
    {
        Limited limited => limited.Pause,
        Refused refused => refused.RetryAfter ?? LongestNoticePause,
        _ => null,
    };

    private bool IsTooLate(DateTimeOffset due) => time.GetUtcNow() - due > options.CatchUp;

    private DeliveryOutcome Ended(DeliveryState state, string reason) => new(state, time.GetUtcNow(), reason);

    private static OutgoingMessage MessageOf(Subscription subscription, DeliveryClaim claim, DigestContent? content) =>
        new(claim.MessageId, new(subscription.Address, null, Placement.Post) { Since = claim.Due }, content ?? new(subscription.Language, [], 0));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The claim to the digest {Subscription} of {Date} was lost; somebody else ends it")]
        public static partial void ClaimLost(ILogger logger, string subscription, DateOnly date);

        [LoggerMessage(2, LogLevel.Warning, "The digest {Subscription} is paused: {Reason}")]
        public static partial void Paused(ILogger logger, string subscription, string reason);

        [LoggerMessage(3, LogLevel.Warning, "The owner of the digest {Subscription} could not be told that it is paused: {Result}")]
        public static partial void NotTold(ILogger logger, string subscription, SendResult result);
    }
}
