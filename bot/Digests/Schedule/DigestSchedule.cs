using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Digests;

/// <summary>When digests are due, in the subscription's own time zone.</summary>
internal static class DigestSchedule
{
    /// <summary>How far back dates are looked at that nobody claimed, such as after a long time down.</summary>
    private const int LongestGap = 31;

    /// <summary>In a gap (02:30 in spring) the first instant after it, in an overlap the earlier of the two.</summary>
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The release of the time zone data, such as <c>2026a</c>.</summary>
    public static string DataVersion => TzdbDateTimeZoneSource.Default.TzdbVersion;

    public static bool IsZone(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    /// <summary>With the offset that clocks there show at that instant.</summary>
    public static DateTimeOffset InZone(DateTimeOffset instant, string zone) =>
        Instant.FromDateTimeOffset(instant).InZone(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeOffset();

    public static DateOnly LocalDate(DateTimeOffset instant, string zone) =>
        Instant.FromDateTimeOffset(instant).InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToDateOnly();

    /// <returns>Null: the date never was in that zone, as 2011-12-30 in Samoa.</returns>
    public static DateTimeOffset? InstantOf(DateOnly date, TimeOnly time, string zone)
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        var local = NodaTime.LocalDate.FromDateOnly(date);
        return Exists(local, tz) ? tz.ResolveLocal(local + LocalTime.FromTimeOnly(time), Resolver).ToInstant().ToDateTimeOffset() : null;
    }

    /// <summary>The local dates that are due and that nobody claimed, the oldest first, with their instants.</summary>
    public static IEnumerable<(DateOnly Date, DateTimeOffset Due)> DueDates(Subscription subscription, DateTimeOffset now)
    {
        var today = LocalDate(now, subscription.Zone);
        var first = subscription.LastDate is { } last && last >= subscription.StartsOn ? last.AddDays(1) : subscription.StartsOn;
        if (first < today.AddDays(-LongestGap))
            first = today.AddDays(-LongestGap);
        for (var date = first; date <= today; date = date.AddDays(1))
        {
            if (subscription.Days.Includes(date) && InstantOf(date, subscription.Time, subscription.Zone) is { } due && due <= now)
                yield return (date, due);
        }
    }

    /// <summary>The next time that it will be due.</summary>
    public static (DateOnly Date, DateTimeOffset Due) Next(Subscription subscription, DateTimeOffset now)
    {
        var date = LocalDate(now, subscription.Zone);
        if (subscription.LastDate is { } last && last >= date)
            date = last.AddDays(1);
        if (date < subscription.StartsOn)
            date = subscription.StartsOn;
        while (true)
        {
            if (subscription.Days.Includes(date) && InstantOf(date, subscription.Time, subscription.Zone) is { } due && due > now)
                return (date, due);
            date = date.AddDays(1);
        }
    }

    public static bool Includes(this Weekdays days, DateOnly date) =>
        days.HasFlag((Weekdays)(1 << (((int)date.DayOfWeek + 6) % 7)));

    private static bool Exists(LocalDate date, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count > 0 || midnight.LateInterval.IsoLocalStart.Date == date;
    }
}
