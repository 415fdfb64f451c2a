using System.Collections.Immutable;
using Bot.Content.Notes;

namespace Bot.Content.Building;

/// <summary>Finds which section of one language is the translation of which section of the other.</summary>
internal static class SectionAlignment
{
    private const string InBold = ":bold-";

    /// <summary>Keys of the sections of each version; two sections with one key say the same.</summary>
    /// <remarks>
    /// By <c>{#id}</c>; the rest by their order, when both versions have headings of the same levels in the same order, at least when headings
    /// in bold are left aside. Otherwise sections stay alone: no link is better than a wrong one.
    /// </remarks>
    public static ImmutableArray<ImmutableArray<string>> Keys(IReadOnlyList<Note> versions)
    {
        var ids = versions.Select(Ids).ToList();
        var shared = ids[0].Values.ToHashSet(StringComparer.Ordinal);
        foreach (var other in ids) shared.IntersectWith(other.Values.ToHashSet(StringComparer.Ordinal));
        var sameOrder = HaveSameLevels(versions);
        if (!sameOrder && WithoutBold(versions) is var others && HaveSameLevels(others))
            return [.. Keys(others).Select((keys, v) => WithBold(keys, versions[v]))];
        return [.. versions.Select((version, v) => Enumerable.Range(0, version.Sections.Length).Select(i => Key(v, i)).ToImmutableArray())];

        string Key(int version, int section)
        {
            if (ids[version].TryGetValue(section, out var id) && shared.Contains(id)) return $"#{id}";
            var idsHere = ids.Select(other => other.GetValueOrDefault(section)).OfType<string>().ToList();
            var isNamedApart = idsHere.Count > 1 || idsHere.Exists(shared.Contains);
            return sameOrder && !isNamedApart ? $"@{section}" : Alone(versions[version], section);
        }
    }

    /// <summary>Whether sections could not be aligned because the headings differ.</summary>
    public static bool IsBroken(IReadOnlyList<ImmutableArray<string>> keys) =>
        keys.Count > 1 && keys.Skip(1).Any(other => !WithoutBold(keys[0]).SetEquals(WithoutBold(other)));

    private static HashSet<string> WithoutBold(ImmutableArray<string> keys) =>
        keys.Where(key => !key.Contains(InBold, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    private static string Alone(Note version, int index) => $"{version.Language.Code()}:{index}";

    /// <summary>The explicit ids by ordinal; of two equal ones the first counts.</summary>
    private static Dictionary<int, string> Ids(Note version) =>
        version.Sections
            .Select((section, i) => (section.Id, Index: i))
            .Where(pair => pair.Id is not null)
            .DistinctBy(pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Index, pair => pair.Id!);

    private static bool HaveSameLevels(IReadOnlyList<Note> versions) =>
        versions.All(version => version.Sections.Select(section => section.Level).SequenceEqual(versions[0].Sections.Select(section => section.Level)));

    private static List<Note> WithoutBold(IReadOnlyList<Note> versions) =>
        [.. versions.Select(version => version with { Sections = [.. version.Sections.Where(section => !section.IsBold)] })];

    /// <summary>The keys of all sections, of which those in bold have none in common with another version.</summary>
    private static ImmutableArray<string> WithBold(ImmutableArray<string> keys, Note version)
    {
        var next = 0;
        return [.. version.Sections.Select((section, i) => section.IsBold ? $"{version.Language.Code()}{InBold}{i}" : keys[next++])];
    }
}
