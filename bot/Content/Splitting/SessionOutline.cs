using System.Collections.Immutable;

namespace Bot.Content.Splitting;

/// <summary>Which headings of a file begin sessions.</summary>
/// <param name="Starts">By their position among the parts.</param>
/// <param name="Reason">What told, for whoever wonders; empty without sessions.</param>
internal sealed record SessionOutline(ImmutableSortedDictionary<int, SessionStart> Starts, string Reason)
{
    public static SessionOutline None { get; } = new(ImmutableSortedDictionary<int, SessionStart>.Empty, "");

    /// <param name="title">Of the whole; null when it has none.</param>
    /// <param name="level">With <see cref="SplitMode.On"/>: the level whose headings begin sessions; null to find it.</param>
    public static SessionOutline Of(ImmutableArray<OutlinePart> parts, string? title, SplitMode mode, int? level = null)
    {
        if (mode == SplitMode.Off) return None;
        var headings = Enumerable.Range(0, parts.Length)
            .Where(at => parts[at].IsHeading)
            .Select(at => OutlineHeading.Read(at, parts[at]))
            .ToList();
        if (headings.Count == 0) return None;
        if (mode == SplitMode.On && level is { } told) return From(headings.FindAll(heading => heading.Level == told), NameSide.None, $"`split: {told}`");
        var context = new OutlineContext(parts, title);
        return CodedOutline.Of(headings, context, mode)
            ?? SiblingOutline.Of(headings, context)
            ?? (mode == SplitMode.On ? ByLevel(headings) : None);
    }

    public static SessionOutline From(IEnumerable<OutlineHeading> starts, NameSide side, string reason)
    {
        var all = starts.ToImmutableSortedDictionary(start => start.At, start => SessionStart.Of(start, side));
        return all.IsEmpty ? None : new(all, reason);
    }

    /// <summary>For each part the start of the session that it belongs to; -1 for what stands outside.</summary>
    public int[] Owners(ImmutableArray<OutlinePart> parts)
    {
        var owners = new int[parts.Length];
        var last = Starts.IsEmpty ? -1 : Starts.Keys.Last();
        var current = -1;
        var impressions = OnlyImpressions(parts);
        for (var i = 0; i < parts.Length; i++)
        {
            if (Starts.ContainsKey(i)) current = i;
            else if (current >= 0 && Ends(parts[i], current, current == last && impressions.Contains(i))) current = -1;
            owners[i] = current;
        }

        return owners;
    }

    private bool Ends(OutlinePart part, int start, bool isOfTheWhole) =>
        part.IsHeading && ((!part.Guessed && part.Level <= Starts[start].Level) || isOfTheWhole);

    /// <summary>Where sessions each have their impressions, the last ones are the last session's.</summary>
    private static HashSet<int> OnlyImpressions(ImmutableArray<OutlinePart> parts) =>
    [
        .. Enumerable.Range(0, parts.Length)
            .Where(at => parts[at].IsHeading && SessionKinds.IsImpressions(parts[at].Heading))
            .GroupBy(at => parts[at].Heading, StringComparer.Ordinal)
            .Where(same => !same.Skip(1).Any())
            .Select(same => same.First()),
    ];

    private static SessionOutline ByLevel(List<OutlineHeading> headings)
    {
        var level = headings.Where(heading => !heading.Part.Guessed && !heading.IsPart).GroupBy(heading => heading.Level)
            .OrderBy(level => level.Key).FirstOrDefault(level => level.Count() > 1);
        return level is null ? None : From(level, NameSide.None, "`split: on`");
    }
}
