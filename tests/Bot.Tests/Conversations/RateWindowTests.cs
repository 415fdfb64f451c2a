using Bot.Conversations;
using Xunit;

namespace Bot.Tests.Conversations;

public sealed class RateWindowTests
{
    /// <summary>Of a conversation in Teams.</summary>
    private static readonly RateLimit[] Limits =
        [new(7, Seconds(1)), new(8, Seconds(2)), new(60, Seconds(30)), new(1800, TimeSpan.FromHours(1))];

    [Fact]
    public void No_window_holds_more_than_its_limit()
    {
        var window = new RateWindow([.. Limits]);
        var turns = new List<TimeSpan>();
        for (var i = 0; i < 4000; i++)
        {
            turns.Add(window.Next(turns.LastOrDefault()));
            window.Take(turns[^1]);
        }

        foreach (var (count, within) in Limits)
        {
            for (var i = 0; i + count < turns.Count; i++)
                Assert.True(turns[i + count] - turns[i] >= within, $"{count + 1} within {within}, from {turns[i]}");
        }

        Assert.Equal([Seconds(0), Seconds(1), Seconds(2)], [turns[6], turns[7], turns[8]]);
    }

    [Fact]
    public void A_turn_that_is_given_back_is_free_again()
    {
        var window = new RateWindow([new(1, Seconds(1))]);
        window.Take(Seconds(5));
        Assert.Equal(Seconds(6), window.Next(Seconds(5)));

        window.GiveBack(Seconds(5));

        Assert.Equal(Seconds(5), window.Next(Seconds(5)));
    }

    [Fact]
    public void A_pause_is_kept_also_without_limits()
    {
        var window = new RateWindow([]);
        window.Hold(Seconds(20));
        window.Hold(Seconds(10));

        Assert.Equal((Seconds(20), Seconds(21)), (window.Next(Seconds(5)), window.Next(Seconds(21))));
        Assert.False(window.IsIdle(Seconds(19)));
        Assert.True(window.IsIdle(Seconds(20)));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
