using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Channels.Common;

/// <summary>Ends calls within their time, and repeats them at once only where nothing can happen twice.</summary>
internal sealed class Attempts<T>
    where T : class, ICallResult
{
    private const int QuickRetries = 2;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    private readonly TimeSpan longestWait;
    private readonly T late;
    private readonly ResiliencePipeline<T> posts;
    private readonly ResiliencePipeline<T> repeatable;

    /// <param name="timeout">For all attempts together.</param>
    /// <param name="longestWait">A limit that ends later is the caller's to wait for.</param>
    /// <param name="late">What became of a call that was not answered in time.</param>
    public Attempts(TimeSpan timeout, TimeSpan longestWait, T late, TimeProvider time)
    {
        this.longestWait = longestWait;
        this.late = late;
        posts = Pipeline(timeout, time, result => result.Outcome == CallOutcome.Unreachable || IsShortLimit(result));
        repeatable = Pipeline(timeout, time, result => result.Outcome is CallOutcome.Unreachable or CallOutcome.Uncertain || IsShortLimit(result));
    }

    /// <summary>For what must not happen twice: repeated only after a limit or a failed connect.</summary>
    public ValueTask<T> PostAsync(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellation) => RunAsync(posts, call, cancellation);

    /// <summary>For what may as well happen twice.</summary>
    public ValueTask<T> RepeatAsync(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellation) => RunAsync(repeatable, call, cancellation);

    private async ValueTask<T> RunAsync(ResiliencePipeline<T> pipeline, Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellation)
    {
        T? last = null;
        try
        {
            return await pipeline.ExecuteAsync(
                async token =>
                {
                    last = null;
                    return last = await call(token);
                },
                cancellation);
        }
        catch (TimeoutRejectedException)
        {
            // While waiting for another attempt, it is known what became of the one before.
            return last ?? late;
        }
    }

    private bool IsShortLimit(T result) => result is { Outcome: CallOutcome.Limited, RetryAfter: { } wait } && wait <= longestWait;

    private static ResiliencePipeline<T> Pipeline(TimeSpan timeout, TimeProvider time, Func<T, bool> again) =>
        new ResiliencePipelineBuilder<T> { TimeProvider = time }
            .AddTimeout(timeout)
            .AddRetry(new RetryStrategyOptions<T>
            {
                ShouldHandle = attempt => new(attempt.Outcome.Result is { } result && again(result)),
                MaxRetryAttempts = QuickRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                DelayGenerator = attempt => new(attempt.Outcome.Result?.RetryAfter),
            })
            .Build();
}
