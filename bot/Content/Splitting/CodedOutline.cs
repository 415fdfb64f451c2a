namespace Bot.Content.Splitting;

/// <summary>Sessions that the codes of a programme mark: <c>A10: …</c>, <c>A20: …</c>.</summary>
internal static class CodedOutline
{
    /// <returns>Null when headings have no codes of a programme.</returns>
    public static SessionOutline? Of(List<OutlineHeading> headings, OutlineContext context, SplitMode mode)
    {
        var coded = headings.FindAll(heading => heading.Coded is { IsNumber: false });
        if (coded.Count == 0) return null;
        var codes = coded.Select(heading => heading.Coded!.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (codes.Count < 2 && mode == SplitMode.Automatic) return null;
        // "EC2 prices" and "S3 buckets" are products; a programme has a sign after most of its codes, or two digits in them.
        if (coded.Count(heading => heading.Coded!.IsSeparated || (codes.Count > 1 && heading.Coded.IsElaborate)) * 2 <= coded.Count) return null;
        var level = coded.CountBy(heading => heading.Level).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;
        var top = coded.FindAll(heading => heading.Level == level);
        if (mode == SplitMode.Automatic && !IsProgramme(top, headings, context)) return null;
        var shapes = top.Select(heading => heading.Coded!.Shape).ToHashSet();
        var sessions = coded.Where(
            heading => heading.Level == level || (heading.Coded!.IsSeparated && shapes.Contains(heading.Coded.Shape)));
        return SessionOutline.From(sessions, NameSide.None, $"{codes.Count} headings begin with a session's code");
    }

    /// <summary>Severities, versions and options of one talk have letters and numbers as well (<c>P1</c>, <c>V2</c>), and no second sign.</summary>
    private static bool IsProgramme(List<OutlineHeading> coded, List<OutlineHeading> headings, OutlineContext context)
    {
        var besides = headings.Count(heading => heading.Level == coded[0].Level && heading.Coded is null && !heading.IsPart);
        if (besides > coded.Count || context.IsOneTalk) return false;
        return coded.Count(heading => heading.Coded!.IsElaborate) * 2 > coded.Count
            || coded.Select(heading => heading.Coded!.Code[0]).Distinct().Skip(1).Any()
            || context.IsEvent
            || coded.Count(heading => heading.Speakers.Length > 0 || heading.IsPresented || SessionKinds.IsNamed(heading.Text)) * 2 >= coded.Count;
    }
}
