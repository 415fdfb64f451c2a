using Bot.Conversations;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Conversations;

public sealed class UserLimitsTests
{
    [Fact]
    public void A_user_is_told_once_a_minute_that_it_was_too_much()
    {
        var clock = new ManualClock();
        var limits = new UserLimits(new() { PerUserPerMinute = 2 }, clock);

        Assert.Equal(
            [UserLimits.Verdict.Within, UserLimits.Verdict.Within, UserLimits.Verdict.FirstBeyond, UserLimits.Verdict.Beyond],
            Enumerable.Range(0, 4).Select(_ => limits.Check("U1", isAsked: true)));
        Assert.Equal(UserLimits.Verdict.Within, limits.Check("U2", isAsked: true));

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(UserLimits.Verdict.Within, limits.Check("U1", isAsked: true));
    }

    [Fact]
    public void What_nobody_waits_for_is_counted_by_itself()
    {
        var limits = new UserLimits(new() { PerUserPerMinute = 1 }, new ManualClock());

        Assert.Equal(UserLimits.Verdict.Within, limits.Check("U1", isAsked: false));
        Assert.Equal(UserLimits.Verdict.FirstBeyond, limits.Check("U1", isAsked: false));
        Assert.Equal(UserLimits.Verdict.Within, limits.Check("U1", isAsked: true));
    }

    [Fact]
    public void Zero_is_no_limit()
    {
        var limits = new UserLimits(new() { PerUserPerMinute = 0 }, new ManualClock());

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(UserLimits.Verdict.Within, limits.Check("U1", isAsked: true)));
    }
}
