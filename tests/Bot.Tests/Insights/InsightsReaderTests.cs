using Bot.Answers;
using Bot.Configuration;
using Bot.Insights;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Tests.Insights;

public sealed class InsightsReaderTests
{
    private readonly RecordedQuestions store = new();

    [Theory]
    [InlineData("Asia/Tokyo", "2026-03-29T15:00Z", "2026-03-29T14:45Z", "2026-03-30")]
    [InlineData("Asia/Kathmandu", "2026-03-29T18:15Z", "2026-03-29T18:00Z", "2026-03-30")]
    [InlineData("Europe/Berlin", "2026-03-29T22:00Z", "2026-03-29T21:45Z", "2026-03-30")]
    public async Task Days_are_those_of_this_machine_s_zone_also_when_the_clocks_change(string zone, string first, string before, string date)
    {
        var reader = Reader(zone, DateTimeOffset.Parse("2026-03-30T12:00Z"));
        store.Figures = store.Figures with
        {
            Quarters = [new(DateTimeOffset.Parse(first), Outcome.Found, 3), new(DateTimeOffset.Parse(before), Outcome.None, 5)],
        };

        var report = await reader.ReadAsync(7, null, null, TestContext.Current.CancellationToken);

        Assert.Equal(7, report.Days.Length);
        Assert.Equal(new DayCount(DateOnly.Parse(date), 3, 0, 0), report.Days[^1]);
        Assert.Equal(new DayCount(DateOnly.Parse(date).AddDays(-1), 0, 0, 5), report.Days[^2]);
        Assert.Equal((8, 3, 5, 8), (report.Total, report.Of(Outcome.Found), report.Of(Outcome.None), report.WithoutText));
        Assert.Equal(DateTimeOffset.Parse(first).AddDays(1), store.Asked!.Until);
    }

    [Fact]
    public async Task A_day_is_today_alone()
    {
        var reader = Reader("Etc/UTC", DateTimeOffset.Parse("2026-05-01T09:00Z"));

        var report = await reader.ReadAsync(1, "slack", "T1", TestContext.Current.CancellationToken);

        Assert.Equal(new(2026, 5, 1), Assert.Single(report.Days).Date);
        Assert.Equal(new QuestionFilter(DateTimeOffset.Parse("2026-05-01T00:00Z"), DateTimeOffset.Parse("2026-05-02T00:00Z"), "slack", "T1"), store.Asked);
    }

    [Fact]
    public void Texts_are_kept_only_if_that_is_said_and_wrong_settings_are_listed()
    {
        Assert.Equal(new InsightsOptions(), InsightsOptions.Read(ReaderOf([])));
        Assert.False(new InsightsOptions().KeepText);
        Assert.Equal(
            new InsightsOptions { KeepText = true, Retention = TimeSpan.FromDays(14) },
            InsightsOptions.Read(ReaderOf(new() { ["Insights:KeepText"] = "true", ["Insights:Retention"] = "14d" })));

        var wrong = ReaderOf(new() { ["Insights:KeepText"] = "maybe", ["Insights:Retention"] = "9000d", ["Insights:Keep"] = "x" });
        Assert.False(InsightsOptions.Read(wrong).KeepText);
        Assert.Equal(3, wrong.Problems.Length);
    }

    private static OptionsReader ReaderOf(Dictionary<string, string?> settings) => new(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private InsightsReader Reader(string zone, DateTimeOffset now) => new(store, new(), new ClockIn(zone, now));

    private sealed class ClockIn(string zone, DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById(zone);

        public override DateTimeOffset GetUtcNow() => now;
    }
}
