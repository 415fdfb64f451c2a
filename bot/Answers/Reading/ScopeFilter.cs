namespace Bot.Answers.Reading;

/// <summary>Which passages a scope holds.</summary>
internal static class ScopeFilter
{
    /// <summary>
    /// Sessions, conferences and people must all hold; of several of one kind, any. A speaker and an organisation together mean the
    /// speaker of that organisation, unless no section is that: then either.
    /// </summary>
    /// <returns>Null when there is no scope.</returns>
    public static Func<PassagePlace, bool>? Of(IReadOnlyList<ScopeTarget> targets, Edition edition)
    {
        if (targets.Count == 0)
            return null;
        var strict = All(targets.GroupBy(target => target.Kind));
        return edition.Places.Any(strict)
            ? strict
            : All(targets.GroupBy(target => target.Kind is ScopeKind.Speaker or ScopeKind.Organisation ? ScopeKind.Speaker : target.Kind));
    }

    private static Func<PassagePlace, bool> All(IEnumerable<IGrouping<ScopeKind, ScopeTarget>> kinds)
    {
        var groups = kinds.Select(kind => kind.ToArray()).ToArray();
        return place => Array.TrueForAll(groups, any => Array.Exists(any, target => target.Includes(place.Session, place.Section)));
    }
}
