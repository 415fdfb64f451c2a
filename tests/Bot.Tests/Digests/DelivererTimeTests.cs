using Xunit;

namespace Bot.Tests.Digests;

/// <summary>Days that were missed, clocks that jump, and times that are changed.</summary>
public sealed class DelivererTimeTests : DelivererFixture
{
    [Theory]
    [InlineData("2026-05-02T05:59", "2026-05-02 Posted")]
    [InlineData("2026-05-02T06:01", "2026-05-02 Skipped missed")]
    [InlineData("2026-05-04T00:30", "2026-05-02 Skipped missed, 2026-05-03 Skipped missed, 2026-05-04 Posted")]
    public async Task What_was_missed_while_down_is_late_or_recorded(string back, string expected)
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until(back);
        await RestartAsync();

        await replica.TickAsync();

        Assert.Equal(expected, string.Join(", ", await replica.ReportAsync()));
    }

    [Fact]
    public async Task A_clock_that_jumps_repeats_nothing()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until("2026-05-02T00:00");
        await replica.TickAsync();
        foreach (var hours in (int[])[-3, 3, -30, 30, 20, -20])
        {
            clock.Advance(TimeSpan.FromHours(hours));
            await replica.TickAsync();
        }

        Until("2026-05-03T00:00");
        await replica.TickAsync();

        Assert.Equal(2, channel.Posts.Count);
        Assert.Equal(["2026-05-02 Posted", "2026-05-03 Posted"], await replica.ReportAsync());
    }

    [Fact]
    public async Task A_changed_time_counts_today_if_it_is_still_to_come()
    {
        Assert.Equal(new DateOnly(2026, 5, 1), (await replica.OrderAsync(Place, "digest 19:00 Asia/Tokyo")).StartsOn);
        var changed = await replica.OrderAsync(Place, "digest 20:00");
        Assert.Equal(new DateOnly(2026, 5, 1), changed.StartsOn);
        Assert.Equal(changed.StartsOn, (await replica.OrderAsync(Place, "digest ja")).StartsOn);
        Assert.Equal(new DateOnly(2026, 5, 2), (await replica.OrderAsync(Place with { Conversation = "C2" }, "digest 17:00 Asia/Tokyo")).StartsOn);

        await RunAsync(hours: 1);
        Assert.DoesNotContain(channel.Posts, post => post.Target.Address == Place);
        await RunAsync(hours: 2);
        Assert.Single(channel.Posts, post => post.Target.Address == Place);
    }

    [Fact]
    public async Task What_came_today_does_not_come_again_at_a_changed_time()
    {
        await replica.OrderAsync(Place, "digest 19:00 Asia/Tokyo");
        await RunAsync(hours: 2);
        await replica.OrderAsync(Place, "digest 22:00");

        await RunAsync(hours: 4);
        Assert.Single(channel.Posts);
        await RunAsync(hours: 23);

        Assert.Equal(["2026-05-01 Posted", "2026-05-02 Posted"], await replica.ReportAsync());
    }
}
