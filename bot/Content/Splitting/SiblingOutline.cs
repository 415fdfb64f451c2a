using System.Collections.Immutable;

namespace Bot.Content.Splitting;

/// <summary>Sessions that a run of headings marks, each of which holds a talk.</summary>
internal sealed class SiblingOutline
{
    private readonly OutlineContext context;
    private readonly List<OutlineHeading> headings;
    private readonly ILookup<int, OutlineHeading> children;
    private readonly bool areNumbersSlots;

    private SiblingOutline(List<OutlineHeading> all, OutlineContext context)
    {
        this.context = context;
        headings = all.FindAll(heading => !heading.Part.Guessed);
        children = Parents(headings).Zip(headings).ToLookup(pair => pair.First, pair => pair.Second);
        areNumbersSlots = AreNumbersSlots();
    }

    /// <summary>The highest level where headings have the signs of talks.</summary>
    /// <returns>Null when none has.</returns>
    public static SessionOutline? Of(List<OutlineHeading> headings, OutlineContext context)
    {
        var outline = new SiblingOutline(headings, context);
        foreach (var level in outline.headings.Select(heading => heading.Level).Distinct().Order())
        {
            if (outline.At(level) is { } found) return found;
        }

        return null;
    }

    private SessionOutline? At(int level)
    {
        var starts = new Dictionary<int, SessionStart>();
        var reasons = new List<string>();
        foreach (var siblings in children.Select(siblings => siblings.Where(heading => heading.Level == level).ToList()).Where(siblings => siblings.Count > 0))
        {
            var run = new List<OutlineHeading>();
            foreach (var heading in siblings) Expand(heading, run);
            var isUnderSlots = run.Exists(heading => heading.Level > level);
            if (isUnderSlots) RemoveAround(run, level);
            var evidence = new SiblingEvidence(run, isUnderSlots, context);
            var found = evidence.Starts();
            foreach (var start in found) starts.TryAdd(start.At, SessionStart.Of(start, evidence.Side));
            if (evidence.Reason is { } reason) reasons.Add(reason);
        }

        return starts.Count < 2 ? null : new(starts.ToImmutableSortedDictionary(), reasons[0]);
    }

    /// <summary>Adds the heading; in place of a slot what stands under it.</summary>
    /// <summary>Before and after days and tracks stand other things than talks.</summary>
    private static void RemoveAround(List<OutlineHeading> run, int level)
    {
        var first = run.FindIndex(heading => heading.Level > level || heading.IsSure);
        var last = run.FindLastIndex(heading => heading.Level > level || heading.IsSure);
        run.RemoveRange(last + 1, run.Count - last - 1);
        run.RemoveRange(0, first);
    }

    private void Expand(OutlineHeading heading, List<OutlineHeading> run)
    {
        if (IsSlot(heading))
        {
            foreach (var child in children[heading.At]) Expand(child, run);
        }
        else
        {
            run.Add(heading);
        }
    }

    private bool IsSlot(OutlineHeading heading)
    {
        var inside = children[heading.At];
        if (!inside.Any()) return false;
        return heading.Coded is { IsWorded: true }
            ? areNumbersSlots && !HasOwnSpeaker(heading)
            : HeadingWords.IsSlot(heading.Text) && heading.Speakers.IsEmpty;
    }

    private static bool HasOwnSpeaker(OutlineHeading heading) => heading.Speakers.Length > 0 || heading.IsPresented;

    /// <summary>Where "Session 3" is a part of the programme, what stands under it has the signs of talks.</summary>
    private bool AreNumbersSlots()
    {
        var inside = headings.Where(heading => heading.Coded is { IsWorded: true } && !HasOwnSpeaker(heading))
            .SelectMany(heading => children[heading.At])
            .Where(heading => !heading.IsPart)
            .ToList();
        return inside.Count > 1 && inside.Count(heading => HasOwnSpeaker(heading)) * 2 >= inside.Count;
    }

    /// <summary>For each heading the one it stands under; -1 for the outermost.</summary>
    private static IEnumerable<int> Parents(List<OutlineHeading> headings)
    {
        var open = new Stack<OutlineHeading>();
        foreach (var heading in headings)
        {
            while (open.TryPeek(out var top) && top.Level >= heading.Level) open.Pop();
            yield return open.TryPeek(out var parent) ? parent.At : -1;
            open.Push(heading);
        }
    }
}
