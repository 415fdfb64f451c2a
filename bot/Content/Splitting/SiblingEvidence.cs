using System.Collections.Immutable;

namespace Bot.Content.Splitting;

/// <summary>Weighs whether headings that stand side by side each begin a talk, or are parts of one.</summary>
internal sealed class SiblingEvidence
{
    /// <summary>Of the headings: fewer with a sign are a few talks among other things.</summary>
    private const double Half = 0.5;

    /// <summary>Of the headings, for names that only their spelling tells.</summary>
    private const double Most = 0.6;

    /// <summary>Characters under a heading: notes of a talk have more. In the median of the headings.</summary>
    private const int ShortestTalk = 100;

    private const int ShortestDated = 200;

    private readonly OutlineContext context;
    private readonly bool isUnderSlots;
    private readonly List<OutlineHeading> headings;
    private readonly List<OutlineHeading> talks;

    /// <param name="headings">In order.</param>
    /// <param name="isUnderSlots">They stand under days, tracks or the like.</param>
    public SiblingEvidence(List<OutlineHeading> headings, bool isUnderSlots, OutlineContext context)
    {
        (this.context, this.isUnderSlots, this.headings) = (context, isUnderSlots, headings);
        talks = headings.FindAll(heading => !heading.IsPart);
        Side = FindSide();
    }

    public NameSide Side { get; }

    /// <summary>Why they begin talks; null where they do not, or nobody can tell.</summary>
    public string? Reason { get; private set; }

    /// <returns>The headings that begin talks; none without evidence.</returns>
    public ImmutableArray<OutlineHeading> Starts()
    {
        if (talks.Count < 2) return [];
        var marked = talks.FindAll(IsMarked);
        if (marked.Count >= (Side != NameSide.None && !marked.Exists(talk => talk.IsMarked) ? 3 : 2) && marked.Count >= talks.Count * Half)
        {
            Reason = ReasonOf(marked);
            return [.. Between(marked[0].At, marked[^1].At)];
        }

        if (talks.Count >= 3 && Share(talk => talk.IsDated) >= Most && Median() >= ShortestDated)
        {
            Reason = $"{talks.Count(talk => talk.IsDated)} of {talks.Count} headings begin with a date";
            return [.. Between(talks.Find(talk => talk.IsDated)!.At, int.MaxValue)];
        }

        return ByHints();
    }

    /// <summary>Signs that parts of one talk have as well: two of different kinds are enough.</summary>
    private ImmutableArray<OutlineHeading> ByHints()
    {
        if (talks.Count < 3 || Median() < ShortestTalk || context.IsOneTalk || Share(talk => talk.IsQuestion) >= Half) return [];
        var hints = new List<string>();
        if (isUnderSlots) hints.Add("stand under days or parts of a programme");
        if (context.IsEvent) hints.Add("stand in notes that are called those of an event");
        if (headings.Exists(heading => SessionKinds.IsNamed(heading.Text))) hints.Add("name a keynote, a panel or the like");
        if (Share(talk => talk.IsQuoted) >= Half) hints.Add("quote titles");
        if (Share(talk => talk.IsTimed) >= Half) hints.Add("begin with times");
        if (Share(talk => talk.IsDated) >= Half) hints.Add("begin with dates");
        if (Share(talk => talk.Coded is { IsNumber: true }) >= Half) hints.Add("are numbered");
        if (Share(talk => talk.Sides is { Last: var last } && PersonName.IsKanji(last)) >= Half) hints.Add("end with names");
        // What notes are called says nothing of their headings: a report on one talk is called so, too.
        if (hints.Count < 2) return [];
        Reason = $"{talks.Count} headings " + string.Join(", and ", hints);
        var first = isUnderSlots ? talks[0] : talks.Find(IsHinted) ?? talks[0];
        return [.. Between(first.At, int.MaxValue)];
    }

    private bool IsMarked(OutlineHeading talk) => talk.IsMarked || (Side != NameSide.None && talk.NameAt(Side) is { } name && IsSure(name));

    private static bool IsHinted(OutlineHeading talk) =>
        talk.IsQuoted || talk.IsTimed || talk.IsDated || talk.Coded is not null || SessionKinds.IsNamed(talk.Text);

    private IEnumerable<OutlineHeading> Between(int first, int last) => talks.Where(talk => talk.At >= first && talk.At <= last && !talk.IsQuestion);

    private NameSide FindSide()
    {
        foreach (var side in (NameSide[])[NameSide.First, NameSide.Last])
        {
            var count = talks.Count(talk => talk.NameAt(side) is { } name && IsSure(name));
            if (count >= 2 && count >= talks.Count * Most) return side;
        }

        return NameSide.None;
    }

    private bool IsSure(string names) => PersonName.AreLikely(names) && PersonName.Split(names).All(name => PersonName.IsSure(name, context.Lowercase));

    private double Share(Predicate<OutlineHeading> sign) => talks.FindAll(sign).Count / (double)talks.Count;

    /// <summary>Of the characters under each heading, what stands under deeper ones included.</summary>
    private int Median() => talks.Select(talk => context.LengthUnder(talk.At)).Order().ElementAt(talks.Count / 2);

    private string ReasonOf(List<OutlineHeading> marked)
    {
        var numbered = marked.Count(talk => talk.Coded is { IsWorded: true });
        var named = marked.Count(talk => talk.Speakers.Length > 0 || (Side != NameSide.None && talk.NameAt(Side) is { } name && IsSure(name)));
        var presented = marked.Count - marked.Count(talk => talk.Coded is { IsWorded: true } || talk.Speakers.Length > 0 || !talk.IsPresented);
        string[] kinds =
        [
            .. numbered > 0 ? [$"{numbered} number a session"] : (string[])[],
            .. named > 0 ? [$"{named} name a speaker"] : (string[])[],
            .. presented > 0 ? [$"{presented} are followed by a speaker or slides"] : (string[])[],
        ];
        return $"of {talks.Count} headings " + string.Join(", ", kinds);
    }
}
