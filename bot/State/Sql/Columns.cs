using System.Data.Common;
using System.Globalization;

namespace Bot.State.Sql;

/// <summary>How values are kept that databases disagree about.</summary>
internal static class Columns
{
    /// <summary>Microseconds since 1970, rounded down.</summary>
    public static long Stored(this DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Time(this DbDataReader row, int column) =>
        DateTimeOffset.UnixEpoch.AddTicks(row.GetInt64(column) * TimeSpan.TicksPerMicrosecond);

    public static DateTimeOffset? OptionalTime(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    /// <summary>As yyyy-MM-dd, which sorts as dates do.</summary>
    public static string Stored(this DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    public static DateOnly Date(this DbDataReader row, int column) => DateOnly.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture);

    public static string? OptionalText(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int Count(this DbDataReader row, int column) => checked((int)row.GetInt64(column));
}
