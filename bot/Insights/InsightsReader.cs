using System.Collections.Immutable;
using Bot.Answers;

namespace Bot.Insights;

/// <summary>Tells what was asked in the last days, today included, by the days of this machine's time zone.</summary>
internal sealed class InsightsReader(IQuestionStore store, InsightsOptions options, TimeProvider time)
{
    public const int MostDays = 400;

    public const int DefaultDays = 30;

    /// <summary>Of each list.</summary>
    private const int MostEntries = 10;

    /// <param name="days">From 1 to <see cref="MostDays"/>.</param>
    /// <param name="channel">Null: every chat service.</param>
    /// <param name="workspace">Null: every workspace.</param>
    public async ValueTask<InsightsReport> ReadAsync(int days, string? channel, string? workspace, CancellationToken cancellation)
    {
        var zone = time.LocalTimeZone;
        var last = DateOf(time.GetUtcNow(), zone);
        var first = last.AddDays(1 - days);
        var filter = new QuestionFilter(StartOf(first, zone), StartOf(last.AddDays(1), zone), channel, workspace);
        var figures = await store.ReadAsync(filter, MostEntries, cancellation);
        return new(Count(figures.Quarters, first, days, zone), channel, workspace, figures, options.Retention);
    }

    private static ImmutableArray<DayCount> Count(ImmutableArray<QuarterCount> quarters, DateOnly first, int days, TimeZoneInfo zone)
    {
        var byDay = quarters.ToLookup(quarter => DateOf(quarter.Start, zone));
        return [.. Enumerable.Range(0, days).Select(first.AddDays).Select(date => new DayCount(
            date, Sum(byDay[date], Outcome.Found), Sum(byDay[date], Outcome.Weak), Sum(byDay[date], Outcome.None)))];
    }

    private static int Sum(IEnumerable<QuarterCount> quarters, Outcome outcome) =>
        quarters.Where(quarter => quarter.Outcome == outcome).Sum(quarter => quarter.Count);

    private static DateOnly DateOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>Where the clocks skip midnight, the day begins when they would have shown it.</summary>
    private static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}
