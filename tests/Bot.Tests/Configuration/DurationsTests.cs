using Bot.Configuration;
using Xunit;

namespace Bot.Tests.Configuration;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("30s", 30)]
    [InlineData("1.5 h", 5400)]
    [InlineData("10M", 600)]
    [InlineData("10min", 600)]
    [InlineData("30d", 2_592_000)]
    [InlineData("00:00:30", 30)]
    [InlineData("1.00:00:00", 86_400)]
    public void Times_are_read_as_people_write_them(string text, double seconds)
    {
        Assert.True(Durations.TryParse(text, out var value));
        Assert.Equal(seconds, value.TotalSeconds, 3);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("-5s")]
    [InlineData("s")]
    [InlineData("five minutes")]
    [InlineData("99999999999999999d")]
    public void What_could_be_meant_otherwise_is_refused(string text) => Assert.False(Durations.TryParse(text, out _));

    [Theory]
    [InlineData(0.25, "250ms")]
    [InlineData(30, "30s")]
    [InlineData(90, "90s")]
    [InlineData(600, "10m")]
    [InlineData(86_400, "1d")]
    [InlineData(0, "0ms")]
    public void Times_are_shown_in_their_largest_whole_unit(double seconds, string shown) =>
        Assert.Equal(shown, Durations.Show(TimeSpan.FromSeconds(seconds)));
}
