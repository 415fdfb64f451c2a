using Bot.Evaluation;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class PercentileTests
{
    [Theory]
    [InlineData(100, 0.5, 50)]
    [InlineData(100, 0.99, 99)]
    [InlineData(3, 0.5, 2)]
    [InlineData(3, 0.99, 3)]
    [InlineData(1, 0.5, 1)]
    public void A_percentile_is_the_nearest_rank(int count, double share, int expected)
    {
        var times = Enumerable.Range(1, count).Reverse().Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(expected, Percentile.Of(times, share).TotalMilliseconds);
    }

    [Fact]
    public void Nothing_takes_no_time() => Assert.Equal(TimeSpan.Zero, Percentile.Of([], 0.5));
}
