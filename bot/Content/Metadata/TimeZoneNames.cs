using System.Collections.Immutable;
using Bot.Content.Text;

namespace Bot.Content.Metadata;

/// <summary>
/// The names of the IANA time zone database (https://www.iana.org/time-zones), from a list of our own: the system's differs from machine to machine, and
/// digests go by NodaTime's, which takes long to load. A test holds the two lists equal.
/// </summary>
internal static class TimeZoneNames
{
    private static readonly Lazy<ImmutableSortedSet<string>> Names = new(Read);

    public static bool IsZone(string name) => Names.Value.Contains(name);

    /// <returns>Null when no name is a typing slip away.</returns>
    public static string? Nearest(string name) => Names.Value.FirstOrDefault(known => Spelling.IsNear(name, known));

    private static ImmutableSortedSet<string> Read()
    {
        using var list = typeof(TimeZoneNames).Assembly.GetManifestResourceStream("Bot.Content.time-zones.txt")!;
        using var reader = new StreamReader(list);
        return ImmutableSortedSet.Create(StringComparer.Ordinal, reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
