using System.Globalization;
using Bot.Content;
using Bot.Digests;
using NodaTime;
using Xunit;

namespace Bot.Tests.Digests;

public sealed class DigestScheduleTests
{
    [Theory]
    [InlineData("2026-07-01", "09:00", "Asia/Tokyo", "2026-07-01T00:00Z")]
    [InlineData("2026-01-15", "09:00", "Europe/Berlin", "2026-01-15T08:00Z")]
    [InlineData("2026-07-15", "09:00", "Europe/Berlin", "2026-07-15T07:00Z")]
    [InlineData("2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:00Z")]
    [InlineData("2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30Z")]
    [InlineData("2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:30Z")]
    [InlineData("2026-09-05", "23:59", "America/Santiago", "2026-09-06T03:59Z")]
    [InlineData("2026-09-06", "00:30", "America/Santiago", "2026-09-06T04:00Z")]
    public void A_time_of_day_is_the_instant_that_clocks_there_show(string date, string time, string zone, string instant) =>
        Assert.Equal(At(instant), DigestSchedule.InstantOf(Day(date), TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone));

    [Fact]
    public void A_day_that_never_was_is_never_due() =>
        Assert.Null(DigestSchedule.InstantOf(Day("2011-12-30"), new(9, 0), "Pacific/Apia"));

    [Fact]
    public void Weekdays_are_those_of_the_subscriptions_zone()
    {
        // Sunday evening in London is Monday in Tokyo.
        var subscription = Daily("2026-05-01") with { Days = Weekdays.Monday, LastDate = Day("2026-05-10") };

        Assert.Equal([(Day("2026-05-11"), At("2026-05-11T00:00Z"))], DigestSchedule.DueDates(subscription, At("2026-05-11T00:00Z")));
        Assert.Empty(DigestSchedule.DueDates(subscription, At("2026-05-10T23:59Z")));
    }

    [Fact]
    public void What_was_missed_is_due_and_what_was_claimed_is_not()
    {
        var subscription = Daily("2026-05-01") with { LastDate = Day("2026-05-03") };

        Assert.Equal(
            [Day("2026-05-04"), Day("2026-05-05"), Day("2026-05-06")],
            DigestSchedule.DueDates(subscription, At("2026-05-06T12:00Z")).Select(due => due.Date));
    }

    [Fact]
    public void A_changed_time_starts_when_it_says()
    {
        var subscription = Daily("2026-05-07") with { LastDate = Day("2026-05-05") };

        Assert.Empty(DigestSchedule.DueDates(subscription, At("2026-05-06T12:00Z")));
        Assert.Equal(Day("2026-05-07"), DigestSchedule.Next(subscription, At("2026-05-06T12:00Z")).Date);
    }

    [Fact]
    public void A_clock_that_jumps_back_makes_nothing_due_again()
    {
        var subscription = Daily("2026-05-01") with { LastDate = Day("2026-05-09") };

        Assert.Empty(DigestSchedule.DueDates(subscription, At("2026-05-06T12:00Z")));
        Assert.Equal(Day("2026-05-10"), DigestSchedule.Next(subscription, At("2026-05-06T12:00Z")).Date);
    }

    /// <summary>Every zone there is, five years of days, at the times where clocks change: each existing local date is due once, at an instant
    /// that local clocks show as that time, or, in a gap, as the first after it.</summary>
    [Fact]
    public void Every_zone_has_each_local_date_once_through_five_years()
    {
        var (due, gaps, overlaps) = (0, 0, 0);
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            foreach (var time in (TimeOnly[])[new(0, 15), new(2, 30), new(9, 0)])
            {
                for (var date = Day("2026-01-01"); date < Day("2031-01-01"); date = date.AddDays(1))
                {
                    var instant = DigestSchedule.InstantOf(date, time, id);
                    Assert.NotNull(instant);
                    var expected = LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time);
                    var mapping = zone.MapLocal(expected);
                    var shown = Instant.FromDateTimeOffset(instant.Value).InZone(zone).LocalDateTime;
                    if (mapping.Count == 0)
                        Assert.Equal(mapping.LateInterval.IsoLocalStart, shown);
                    else
                        Assert.Equal((expected, mapping.First().ToInstant()), (shown, Instant.FromDateTimeOffset(instant.Value)));
                    due++;
                    gaps += mapping.Count == 0 ? 1 : 0;
                    overlaps += mapping.Count == 2 ? 1 : 0;
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{due} dates due in {DateTimeZoneProviders.Tzdb.Ids.Count} zones ({DigestSchedule.DataVersion}); {gaps} in gaps, {overlaps} in overlaps");
        Assert.True(gaps > 100 && overlaps > 100);
    }

    private static Subscription Daily(string startsOn) => new(
        "S1", new("chat", "W", "C"), new(9, 0), Weekdays.Everyday, "Asia/Tokyo", Language.English, "U", Day(startsOn), null, 0, null, At("2026-04-30T00:00Z"));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
