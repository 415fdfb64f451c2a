using Bot.Channels.Slack.Sending;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Channels.Slack;

public sealed class PacerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly ManualClock clock = new();

    [Fact]
    public void The_first_goes_at_once_and_the_others_a_second_apart()
    {
        var pacer = new Pacer(Second, clock);

        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).Select(_ => pacer.Take("C1", Longest).TotalSeconds));
        Assert.Equal(TimeSpan.Zero, pacer.Take("C2", Longest));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.Zero, pacer.Take("C1", Longest));
    }

    [Fact]
    public void A_turn_that_is_too_far_away_is_not_taken()
    {
        var pacer = new Pacer(Second, clock);
        foreach (var _ in Enumerable.Range(0, 20))
            pacer.Take("C1", Longest);

        Assert.Equal(6, pacer.Take("C1", Longest).TotalSeconds);
        clock.Advance(Second);
        Assert.Equal(5, pacer.Take("C1", Longest).TotalSeconds);
    }

    [Fact]
    public void A_pause_that_Slack_asks_for_is_kept()
    {
        var pacer = new Pacer(TimeSpan.Zero, clock);
        pacer.Hold("C1", TimeSpan.FromSeconds(30));

        Assert.Equal(30, pacer.Take("C1", Longest).TotalSeconds);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, pacer.Take("C1", Longest));
    }

    [Fact]
    public void Conversations_that_are_quiet_are_forgotten()
    {
        var pacer = new Pacer(Second, clock);
        var most = 0;
        for (var i = 0; i < 20_000; i++)
        {
            pacer.Take("C" + i.ToString(), Longest);
            most = Math.Max(most, pacer.Count);
            if (i % 1000 == 0)
                clock.Advance(Second);
        }

        Assert.InRange(most, 2000, 5000);
    }
}
