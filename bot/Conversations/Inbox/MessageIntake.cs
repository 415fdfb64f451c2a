using System.Diagnostics;
using Bot.Diagnostics;

namespace Bot.Conversations;

/// <summary>Puts messages into the inbox and, unless there is too much to do already, claims them for this replica in the same commit.</summary>
internal sealed partial class MessageIntake(
    IInbox inbox, ConversationLanes lanes, Replica replica, ConversationOptions options, ConversationMetrics metrics, TimeProvider time,
    ILogger<MessageIntake> logger)
    : IMessageIntake
{
    public async ValueTask<IntakeResult> AcceptAsync(IncomingMessage message, CancellationToken cancellation)
    {
        using var span = metrics.Signals.Activities.StartActivity("send inbox", ActivityKind.Producer);
        var result = await StoreAsync(metrics.Signals.TraceParent is { } trace ? message with { TraceParent = trace } : message, cancellation);
        metrics.Stored(message, result);
        span?.SetTag(Tags.Channel, message.Address.Channel).SetTag(Tags.MessageKind, message.Kind.ToString()).SetTag(Tags.Outcome, result.ToString());
        return result;
    }

    private async ValueTask<IntakeResult> StoreAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        Lease? lease = lanes.HasRoom ? replica.LeaseFrom(now) : null;
        Task<Receipt>? adding = null;
        Receipt receipt;
        try
        {
            // The store is not cancelled: it may have committed already, and then the message must be worked on.
            adding = inbox.AddAsync(message, now, lease, CancellationToken.None).AsTask();
            receipt = await adding.WaitAsync(options.StoreTimeout, time, cancellation);
        }
        catch (Exception exception) when (exception is StoreException or TimeoutException or OperationCanceledException)
        {
            Log.NotStored(logger, message.EventId, exception.Message);
            // It may have been stored just now.
            if (adding is { IsFaulted: false })
                _ = BeginLateAsync(adding);
            return IntakeResult.NotStored;
        }

        await BeginAsync(receipt);
        return receipt.IsNew ? IntakeResult.Accepted : IntakeResult.Known;
    }

    private async ValueTask BeginAsync(Receipt receipt)
    {
        if (receipt.Claim is not { } claim)
        {
            if (receipt.IsNew)
                lanes.NoteWaiting();
        }
        else if (!lanes.TryAdd(claim))
        {
            await ReleaseAsync(claim);
        }
    }

    private async ValueTask ReleaseAsync(Claim claim)
    {
        try
        {
            await inbox.ReleaseAsync([claim], time.GetUtcNow(), CancellationToken.None);
        }
        catch (StoreException exception)
        {
            // It is stored all the same, and its lease runs out.
            Log.NotReleased(logger, exception.Message);
        }
    }

    /// <summary>The service was told to come again, and will be told then that the message is known.</summary>
    private async Task BeginLateAsync(Task<Receipt> adding)
    {
        try
        {
            await BeginAsync(await adding);
        }
        catch (StoreException exception)
        {
            Log.LateFailure(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Event {EventId} could not be stored and was not acknowledged: {Reason}")]
        public static partial void NotStored(ILogger logger, string eventId, string reason);

        [LoggerMessage(2, LogLevel.Error, "An event that was not acknowledged could not be stored late either: {Reason}")]
        public static partial void LateFailure(ILogger logger, string reason);

        [LoggerMessage(3, LogLevel.Warning, "A message that came during the stop was not released; its lease will run out: {Reason}")]
        public static partial void NotReleased(ILogger logger, string reason);
    }
}
