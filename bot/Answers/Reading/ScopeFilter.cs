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
        return place =>
        {
            foreach (var any in groups)
            {
                if (!IsIn(any, place))
                    return false;
            }

            return true;
        };
    }

    // A loop: this runs for every passage, where a lambda would be made anew for each.
    private static bool IsIn(ScopeTarget[] any, PassagePlace place)
    {
        foreach (var target in any)
        {
            if (target.Includes(place.Session, place.Section))
                return true;
        }

        return false;
    }
}
