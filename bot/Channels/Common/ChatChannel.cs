using Bot.Conversations;

namespace Bot.Channels.Common;

/// <summary>The part of sending that is the same for every chat service: what the service finds too much is sent again with less of it, and what became of
/// the call is told in the words of <see cref="SendResult"/>. Turns are given by the limits of the channel, before it sends.</summary>
/// <typeparam name="TResult">What a call of the service comes to.</typeparam>
internal abstract partial class ChatChannel<TResult>(ILogger logger) : IChannel
    where TResult : class, ISendCall
{
    /// <summary>The wait before a message is sent again that the service refuses for now without saying for how long.</summary>
    protected static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    public abstract string Name { get; }

    public abstract ChannelStatus Status { get; }

    public virtual RateLimits Limits => RateLimits.None;

    public virtual async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var result = await SendAnyAsync(message, cancellation);
        if (result.Outcome != CallOutcome.Ok)
        {
            Log.NotSent(logger, message.Id, result.Outcome, result.Code, result.Details);
            await NotSentAsync(message, result, cancellation);
        }

        return result.Outcome switch
        {
            CallOutcome.Ok => new Sent(result.MessageId),
            CallOutcome.Limited when result.RetryAfter is { } pause => new Limited(result.Code, pause),
            CallOutcome.Limited or CallOutcome.Unreachable => new Refused(result.Code),
            CallOutcome.Uncertain => new Unknown(result.Code),
            _ => OfError(result),
        };
    }

    public virtual Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation) =>
        Task.FromResult(new FindResult(FindOutcome.CannotTell));

    public virtual Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation) => Task.FromResult<UserProfile?>(null);

    /// <summary>Draws a message and sends it once.</summary>
    protected abstract Task<TResult> SendAsync(OutgoingMessage message, Shortening shortening, CancellationToken cancellation);

    /// <summary>Tells whether the service refused the message for its length or its form, so that a shorter one may pass.</summary>
    protected abstract bool IsTooMuch(TResult result);

    /// <summary>Sends what may be no message, such as a form.</summary>
    protected virtual Task<TResult> SendAnyAsync(OutgoingMessage message, CancellationToken cancellation) => SendFittingAsync(message, cancellation);

    protected virtual Task NotSentAsync(OutgoingMessage message, TResult result, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The meaning of an error that the service gives a reason for.</summary>
    protected virtual SendResult OfError(TResult result) => new Failed(result.Code);

    protected async Task<TResult> SendFittingAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var shortening = Shortening.None;
        while (true)
        {
            var result = await SendAsync(message, shortening, cancellation);
            if (shortening == Shortening.TextOnly || result.Outcome != CallOutcome.Error || !IsTooMuch(result))
                return result;
            Log.TooMuch(logger, Name, message.Id, result.Code, result.Details);
            shortening++;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The service {Service} refuses message {Id} as too much ({Code} {Details}); it is sent again, shorter")]
        public static partial void TooMuch(ILogger logger, string service, string id, string code, string? details);

        [LoggerMessage(2, LogLevel.Warning, "Message {Id} was not sent: {Outcome} {Code} {Details}")]
        public static partial void NotSent(ILogger logger, string id, CallOutcome outcome, string code, string? details);
    }
}
