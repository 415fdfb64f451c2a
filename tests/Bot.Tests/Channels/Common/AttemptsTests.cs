using Bot.Channels.Common;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Channels.Common;

/// <summary>When a call is made again, and what is known of it when its time is over.</summary>
public sealed class AttemptsTests
{
    private readonly ManualClock clock = new();
    private readonly Attempts<Result> attempts;
    private int calls;

    public AttemptsTests() => attempts = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), new(CallOutcome.Uncertain), clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_may_have_happened_is_not_done_again_unless_it_may_happen_twice()
    {
        var uncertain = Gives(new(CallOutcome.Uncertain, RetryAfter: TimeSpan.Zero));

        await attempts.PostAsync(uncertain, Stop);
        Assert.Equal(1, calls);

        await attempts.RepeatAsync(uncertain, Stop);
        Assert.Equal(4, calls);
    }

    [Fact]
    public async Task A_limit_that_outlasts_the_call_is_no_doubt()
    {
        var limited = attempts.PostAsync(Gives(new(CallOutcome.Limited, TimeSpan.FromSeconds(3))), Stop).AsTask();
        await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));

        Assert.Equal((CallOutcome.Limited, 1), ((await limited).Outcome, calls));
    }

    [Fact]
    public async Task A_limit_that_ends_too_late_is_the_callers_to_wait_for()
    {
        var limited = await attempts.PostAsync(Gives(new(CallOutcome.Limited, TimeSpan.FromMinutes(1))), Stop);

        Assert.Equal((TimeSpan.FromMinutes(1), 1), (limited.RetryAfter, calls));
    }

    [Fact]
    public async Task Silence_is_a_doubt()
    {
        var silent = attempts.PostAsync(
            async token =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                return new(CallOutcome.Ok);
            },
            Stop).AsTask();
        await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));

        Assert.Equal(CallOutcome.Uncertain, (await silent).Outcome);
    }

    private Func<CancellationToken, ValueTask<Result>> Gives(Result result) => _ =>
    {
        calls++;
        return new(result);
    };

    private sealed record Result(CallOutcome Outcome, TimeSpan? RetryAfter = null) : ICallResult;
}
