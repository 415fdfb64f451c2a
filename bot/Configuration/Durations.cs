using System.Globalization;

namespace Bot.Configuration;

/// <summary>Lengths of time as people write them in settings.</summary>
internal static class Durations
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("min", TimeSpan.FromMinutes(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
    ];

    public static bool TryParse(string text, out TimeSpan value)
    {
        foreach (var (unit, length) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(
                    text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture, out var count)
                && count < TimeSpan.MaxValue / length / 2)
            {
                value = length * count;
                return true;
            }
        }

        // A bare number would be days to TimeSpan, and seconds to most people.
        value = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>In the largest unit that gives a whole number.</summary>
    public static string Show(TimeSpan value)
    {
        for (var i = Units.Length - 1; i > 0; i--)
        {
            if (value >= Units[i].Length && value.Ticks % Units[i].Length.Ticks == 0)
                return string.Create(CultureInfo.InvariantCulture, $"{value.Ticks / Units[i].Length.Ticks}{Units[i].Unit}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value.TotalMilliseconds:0}ms");
    }
}
