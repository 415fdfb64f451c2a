using System.Diagnostics;
using Bot.Diagnostics;

namespace Bot.Conversations;

/// <summary>Puts messages into the inbox and, if it is their turn, claims them for this replica in the same commit.</summary>
internal sealed partial class MessageIntake(
    IInbox inbox, TurnQueue turns, Replica replica, ConversationOptions options, ConversationMetrics metrics, TimeProvider time,
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
        // Not cancelled: it may have been committed already, and then the message must be worked on.
        var adding = AddAsync(message, now);
        try
        {
            return await adding.WaitAsync(options.StoreTimeout, time, cancellation) ? IntakeResult.Accepted : IntakeResult.Known;
        }
        catch (Exception exception) when (exception is StoreException or TimeoutException or OperationCanceledException)
        {
            Log.NotStored(logger, message.EventId, exception.Message);
            if (!adding.IsFaulted)
                _ = NoteLateFailureAsync(adding);
            return IntakeResult.NotStored;
        }
    }

    /// <returns>Whether it is new.</returns>
    private async Task<bool> AddAsync(IncomingMessage message, DateTimeOffset now)
    {
        var isTurn = turns.TryReserve(message);
        try
        {
            var receipt = await inbox.AddAsync(message, now, isTurn ? replica.LeaseFrom(now) : null, CancellationToken.None);
            if (receipt.IsNew && !turns.TryAdd(Ticket.For(receipt.Id, now, message) with { Claim = receipt.Claim }) && receipt.Claim is { } claim)
                await ReleaseAsync(claim);
            return receipt.IsNew;
        }
        finally
        {
            if (isTurn)
                turns.Unreserve(message);
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
    private async Task NoteLateFailureAsync(Task adding)
    {
        try
        {
            await adding;
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
