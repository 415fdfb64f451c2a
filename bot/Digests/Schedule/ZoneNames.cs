using System.Collections.Frozen;
using NodaTime;

namespace Bot.Digests;

/// <summary>Time zones by the names that people use for them.</summary>
internal static class ZoneNames
{
    /// <summary>Abbreviations mean one zone here only where nearly everybody means that one.</summary>
    private static readonly FrozenDictionary<string, string> Common = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["JST"] = "Asia/Tokyo",
        ["東京"] = "Asia/Tokyo",
        ["日本時間"] = "Asia/Tokyo",
        ["日本"] = "Asia/Tokyo",
        ["KST"] = "Asia/Seoul",
        ["UTC"] = "Etc/UTC",
        ["GMT"] = "Etc/UTC",
        ["協定世界時"] = "Etc/UTC",
        ["PST"] = "America/Los_Angeles",
        ["PDT"] = "America/Los_Angeles",
        ["PT"] = "America/Los_Angeles",
        ["MST"] = "America/Denver",
        ["MDT"] = "America/Denver",
        ["EST"] = "America/New_York",
        ["EDT"] = "America/New_York",
        ["ET"] = "America/New_York",
        ["CET"] = "Europe/Paris",
        ["CEST"] = "Europe/Paris",
        ["BST"] = "Europe/London",
        ["AEST"] = "Australia/Sydney",
        ["AEDT"] = "Australia/Sydney",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Ambiguous = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["CST"] = "America/Chicago, Asia/Shanghai",
        ["CDT"] = "America/Chicago, America/Havana",
        ["IST"] = "Asia/Kolkata, Europe/Dublin, Asia/Jerusalem",
        ["AST"] = "America/Halifax, Asia/Riyadh",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Iana =
        DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)).ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>As it may stand at the start of a text: the longest name goes first.</summary>
    public static IEnumerable<string> Abbreviations => Common.Keys.Concat(Ambiguous.Keys).OrderByDescending(name => name.Length);

    /// <returns>The IANA id, or what is wrong with the name.</returns>
    public static (string? Zone, OrderProblem? Problem) Find(string name)
    {
        if (Common.TryGetValue(name, out var zone) || Iana.TryGetValue(name.Replace(' ', '_'), out zone))
            return (zone, null);
        return Ambiguous.TryGetValue(name, out var candidates)
            ? (null, new(OrderProblemKind.AmbiguousZone, name, candidates))
            : (null, new(OrderProblemKind.NoSuchZone, name, Nearest(name)));
    }

    /// <summary>By the place's name first: "Asia/Tokio", "Japan/Tokyo".</summary>
    private static string? Nearest(string name)
    {
        var place = PlaceOf(name);
        var nearest = Iana.Values.Select(id => (Id: id, Distance: (3 * Distance(PlaceOf(id), place)) + Distance(id, name))).MinBy(pair => pair.Distance);
        return Distance(PlaceOf(nearest.Id), place) <= Math.Max(1, place.Length / 4) ? nearest.Id : null;
    }

    private static string PlaceOf(string name) => name[(name.LastIndexOf('/') + 1)..];

    /// <summary>Levenshtein 1966, without case.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var isSame = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (isSame ? 0 : 1)));
            }
        }

        return row[right.Length];
    }
}
