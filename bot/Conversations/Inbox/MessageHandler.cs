using System.Diagnostics;
using Bot.Diagnostics;

namespace Bot.Conversations;

/// <summary>One attempt at one message: respond, send, and record what became of it. Never throws but for a stop.</summary>
internal sealed partial class MessageHandler(
    IInbox inbox,
    Responder responder,
    Dispatcher dispatcher,
    IEnumerable<IAnswerObserver> observers,
    ConversationOptions options,
    ConversationMetrics metrics,
    TimeProvider time,
    ILogger<MessageHandler> logger)
{
    private readonly Backoff backoff = new();

    /// <returns>What became of the turn.</returns>
    public async Task<TurnEnd> HandleAsync(Claim claim, CancellationToken stop)
    {
        using var span = metrics.Signals.Continue(claim.Message.TraceParent, "process inbox", ActivityKind.Consumer);
        span?.SetTag(Tags.Channel, claim.Message.Address.Channel).SetTag(Tags.MessageKind, claim.Message.Kind.ToString())
            .SetTag(Tags.EventId, claim.Message.EventId).SetTag(Tags.Attempt, claim.Attempt);
        metrics.Taken(claim, time.GetUtcNow());
        return await AttemptAsync(claim, stop);
    }

    private async Task<TurnEnd> AttemptAsync(Claim claim, CancellationToken stop)
    {
        try
        {
            if (await HoldAsync(claim, stop) is not { } held)
                return new(IsUsed: false);
            if (claim.Attempt > options.Attempts)
            {
                // Every attempt ended with the process: this message may be what ends it.
                await BuryAsync(held, "never_finished", stop);
                return new(IsUsed: true);
            }

            var response = await RespondAsync(claim.Message, stop);
            var outcome = response is null ? new Sent(null) : await SendAsync(held, response, stop);
            var sent = time.GetUtcNow();
            if (outcome is Limited limited)
                return await DeferAsync(held, limited, stop);
            if (await RecordAsync(held, response, outcome, stop) && outcome is Sent)
                Tell(claim, response, sent);
            return new(IsUsed: response is not null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The lease runs out, and the next one looks up whether it was sent.
        }
        catch (StoreException exception)
        {
            Log.StoreFailed(logger, exception.Message);
        }
#pragma warning disable CA1031 // One message that breaks the program must not stop the others; it ends as a dead letter.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // Nobody knows how far it came, so it is looked up before it is sent again.
            Log.Broken(logger, exception);
            await TryRecordAsync(claim, new Unknown(exception.GetType().Name), stop);
        }

        return new(IsUsed: true);
    }

    /// <summary>It keeps its place, and the attempt does not count.</summary>
    private async ValueTask<TurnEnd> DeferAsync(Claim claim, Limited limited, CancellationToken stop)
    {
        Log.Deferred(logger, limited.Code, limited.Pause);
        metrics.Retried(claim, limited.Code);
        var due = time.GetUtcNow() + limited.Pause;
        return await inbox.DeferAsync(claim, due, limited.Code, stop) ? new(IsUsed: true, due) : new(IsUsed: true);
    }

    /// <summary>The lease must outlive what is about to be sent.</summary>
    private async ValueTask<Claim?> HoldAsync(Claim claim, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (claim.LeaseEnd - now > options.SendTimeout)
            return claim;
        var end = now + options.Lease;
        if (await inbox.RenewAsync(claim, end, stop))
            return claim with { LeaseEnd = end };
        Log.LeaseLost(logger);
        return null;
    }

    private async ValueTask<Response?> RespondAsync(IncomingMessage message, CancellationToken stop)
    {
        using var span = metrics.Signals.Activities.StartActivity("answer");
        var started = time.GetTimestamp();
        var response = await responder.RespondAsync(message, stop);
        metrics.Stage(message, ConversationMetrics.Answering, time.GetElapsedTime(started));
        span?.SetTag(Tags.Outcome, ConversationMetrics.OutcomeOf(response?.Content));
        return response;
    }

    private async Task<SendResult> SendAsync(Claim claim, Response response, CancellationToken stop)
    {
        using var span = metrics.Signals.Activities.StartActivity("reply");
        var started = time.GetTimestamp();
        var result = await SendOnceAsync(claim, response, stop);
        metrics.Stage(claim.Message, ConversationMetrics.Sending, time.GetElapsedTime(started));
        span?.SetTag(Tags.Outcome, result.GetType().Name);
        if (result is not Sent)
            span?.SetStatus(ActivityStatusCode.Error);
        return result;
    }

    /// <summary>What an earlier attempt may have sent is looked up first.</summary>
    private async Task<SendResult> SendOnceAsync(Claim claim, Response response, CancellationToken stop)
    {
        var message = response.ToMessage(claim.Message);
        if (claim.MayHaveBeenSent)
        {
            var found = await dispatcher.FindAsync(message, stop);
            if (found.Outcome == FindOutcome.Found)
                return new Sent(found.MessageId);
            if (found.Outcome == FindOutcome.Unavailable)
                return new Unknown("not_looked_up");
            if (await HoldAsync(claim, stop) is null)
                return new LeaseLost();
        }

        return await dispatcher.SendAsync(message, stop);
    }

    private ValueTask<bool> RecordAsync(Claim claim, Response? response, SendResult result, CancellationToken stop) => result switch
    {
        Sent sent => CompleteAsync(claim, response, sent, stop),
        LeaseLost => new(false),
        Failed failed => BuryAsync(claim, failed.Code, stop),
        Refused refused => RetryAsync(claim, refused.Code, refused.RetryAfter, mayHaveBeenSent: false, stop),
        Unknown unknown => RetryAsync(claim, unknown.Code, null, mayHaveBeenSent: true, stop),
        _ => throw new InvalidOperationException($"{result} is no result of sending"),
    };

    private async ValueTask<bool> CompleteAsync(Claim claim, Response? response, Sent sent, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var ours = await inbox.CompleteAsync(claim, new(now, sent.MessageId, response?.Context), stop);
        if (ours)
            metrics.Answered(claim, response, now);
        return ours;
    }

    private async ValueTask<bool> RetryAsync(Claim claim, string reason, TimeSpan? after, bool mayHaveBeenSent, CancellationToken stop)
    {
        if (claim.Attempt >= options.Attempts)
            return await BuryAsync(claim, reason, stop);
        Log.Retried(logger, reason);
        metrics.Retried(claim, reason);
        return await inbox.RetryAsync(claim, time.GetUtcNow() + backoff.After(claim.Attempt, after), reason, mayHaveBeenSent, stop);
    }

    /// <summary>The asker is told, if there is still a way to.</summary>
    private async ValueTask<bool> BuryAsync(Claim claim, string reason, CancellationToken stop)
    {
        Log.Buried(logger, reason);
        if (!await inbox.BuryAsync(claim, reason, time.GetUtcNow(), stop))
            return false;
        metrics.Buried(claim, reason);
        if (Responder.Apology(claim.Message) is { } apology)
            await dispatcher.SendAsync(apology, stop);
        return true;
    }

    private void Tell(Claim claim, Response? response, DateTimeOffset sent)
    {
        if (AnsweredQuestion.Of(claim, response, sent) is not { } question)
            return;
        foreach (var observer in observers)
            observer.Answered(question);
    }

    private async Task TryRecordAsync(Claim claim, SendResult result, CancellationToken stop)
    {
        try
        {
            await RecordAsync(claim, null, result, stop);
        }
        catch (Exception exception) when (exception is StoreException or OperationCanceledException)
        {
            Log.StoreFailed(logger, exception.Message);
        }
    }

    /// <summary>Somebody else took over; nothing was sent, and there is nothing to record.</summary>
    private sealed record LeaseLost : SendResult;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The store failed; the message is tried again when its lease has run out: {Reason}")]
        public static partial void StoreFailed(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Error, "Answering broke")]
        public static partial void Broken(ILogger logger, Exception exception);

        [LoggerMessage(3, LogLevel.Warning, "The lease was lost before sending; somebody else answers")]
        public static partial void LeaseLost(ILogger logger);

        [LoggerMessage(4, LogLevel.Warning, "Not sent, to be tried again: {Reason}")]
        public static partial void Retried(ILogger logger, string reason);

        [LoggerMessage(5, LogLevel.Error, "Given up: {Reason}")]
        public static partial void Buried(ILogger logger, string reason);

        [LoggerMessage(6, LogLevel.Warning, "The chat service takes nothing more in the conversation for {Pause} ({Reason}); the answer keeps its place")]
        public static partial void Deferred(ILogger logger, string reason, TimeSpan pause);
    }
}
