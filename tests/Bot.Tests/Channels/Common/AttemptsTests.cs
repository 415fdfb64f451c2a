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

    public AttemptsTests() => attempts = With(new(3, new(TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(5)), TimeSpan.FromSeconds(1)));

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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_call_comes_to_as_many_attempts_as_are_set(int most)
    {
        await With(new(most, new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)), TimeSpan.FromMinutes(1)))
            .RepeatAsync(Gives(new(CallOutcome.Unreachable, RetryAfter: TimeSpan.Zero)), Stop);

        Assert.Equal(most, calls);
    }

    [Fact]
    public async Task Between_attempts_the_waits_that_are_set_pass()
    {
        var hasty = new HastyClock();
        var policy = new RetryPolicy(4, new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(10)), TimeSpan.FromHours(1));
        var waiting = new Attempts<Result>(policy, new(CallOutcome.Uncertain), hasty);

        await waiting.PostAsync(Gives(new(CallOutcome.Unreachable)), Stop);

        Assert.Equal((4, 3), (calls, hasty.Waits.Count));
        Assert.All(
            hasty.Waits.Zip([4.0, 8.0, 10.0]), wait => Assert.InRange(wait.First, TimeSpan.FromSeconds(wait.Second / 2), TimeSpan.FromSeconds(wait.Second)));
    }

    [Fact]
    public void Waits_double_up_to_the_longest_and_replicas_wait_differently()
    {
        var waits = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        foreach (var (failures, most) in new[] { (1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (1_000, 60) })
        {
            var some = Enumerable.Range(0, 50).Select(_ => waits.After(failures)).ToList();
            Assert.All(some, wait => Assert.InRange(wait, TimeSpan.FromSeconds(most / 2.0), TimeSpan.FromSeconds(most)));
            Assert.True(some.Distinct().Count() > 1);
        }

        Assert.Equal(TimeSpan.FromMinutes(5), waits.After(1, least: TimeSpan.FromMinutes(5)));
    }

    private Attempts<Result> With(RetryPolicy policy) => new(policy, new(CallOutcome.Uncertain), clock);

    private Func<CancellationToken, ValueTask<Result>> Gives(Result result) => _ =>
    {
        calls++;
        return new(result);
    };

    private sealed record Result(CallOutcome Outcome, TimeSpan? RetryAfter = null) : ICallResult;
}
