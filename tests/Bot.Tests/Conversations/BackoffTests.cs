using Bot.Conversations;
using Xunit;

namespace Bot.Tests.Conversations;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 1.6, 2.4)]
    [InlineData(2, 3.2, 4.8)]
    [InlineData(5, 25.6, 38.4)]
    [InlineData(10, 720, 1080)]
    [InlineData(1000, 720, 1080)]
    public void Each_attempt_waits_twice_as_long_up_to_a_quarter_of_an_hour(int attempt, double least, double most)
    {
        var backoff = new Backoff(new Random(1));

        Assert.All(Enumerable.Range(0, 100), _ => Assert.InRange(backoff.After(attempt, null).TotalSeconds, least, most));
    }

    [Fact]
    public void What_the_service_asks_for_is_the_least()
    {
        Assert.Equal(TimeSpan.FromMinutes(5), new Backoff().After(1, TimeSpan.FromMinutes(5)));
        Assert.True(new Backoff().After(4, TimeSpan.FromSeconds(1)) > TimeSpan.FromSeconds(12));
    }
}
