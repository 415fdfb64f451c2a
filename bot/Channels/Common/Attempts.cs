using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Channels.Common;

/// <summary>Ends calls within their time, and repeats them at once only where nothing can happen twice.</summary>
internal sealed class Attempts<T>
    where T : class, ICallResult
{
    private readonly RetryPolicy policy;
    private readonly T late;
    private readonly ResiliencePipeline<T> posts;
    private readonly ResiliencePipeline<T> repeatable;

    /// <param name="late">What became of a call that was not answered in time.</param>
    public Attempts(RetryPolicy policy, T late, TimeProvider time)
    {
        this.policy = policy;
        this.late = late;
        posts = Pipeline(time, result => result.Outcome == CallOutcome.Unreachable || IsShortLimit(result));
        repeatable = Pipeline(time, result => result.Outcome is CallOutcome.Unreachable or CallOutcome.Uncertain || IsShortLimit(result));
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

    private bool IsShortLimit(T result) => result is { Outcome: CallOutcome.Limited, RetryAfter: { } wait } && wait <= policy.Waits.Longest;

    private ResiliencePipeline<T> Pipeline(TimeProvider time, Func<T, bool> again)
    {
        var pipeline = new ResiliencePipelineBuilder<T> { TimeProvider = time }.AddTimeout(policy.CallTimeout);
        if (policy.Attempts > 1)
        {
            pipeline.AddRetry(new RetryStrategyOptions<T>
            {
                ShouldHandle = attempt => new(attempt.Outcome.Result is { } result && again(result)),
                MaxRetryAttempts = policy.Attempts - 1,
                DelayGenerator = attempt => new(attempt.Outcome.Result?.RetryAfter ?? policy.Waits.After(attempt.AttemptNumber + 1)),
            });
        }

        return pipeline.Build();
    }
}
