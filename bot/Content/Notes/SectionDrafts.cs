using System.Collections.Immutable;

namespace Bot.Content.Notes;

/// <summary>The sections of a document while it is read: passages go to the last one.</summary>
internal sealed class SectionDrafts
{
    private readonly List<Draft> drafts;

    /// <param name="firstLine">The line of the file on which the document begins.</param>
    public SectionDrafts(int firstLine) => drafts = [new Draft(0, "", null, firstLine, IsBold: false)];

    /// <summary>How many passages the last section has: the ordinal of the next one.</summary>
    public int Count => drafts[^1].Passages.Count;

    /// <summary>How many sections there are.</summary>
    public int Sections => drafts.Count;

    public Passage this[int ordinal]
    {
        get => drafts[^1].Passages[ordinal];
        set => drafts[^1].Passages[ordinal] = value;
    }

    public void Open(int level, string heading, int line, HeadingAttributes? attributes = null) =>
        drafts.Add(new Draft(level, heading, attributes, line, IsBold: false));

    public void OpenBold(string heading, int line) => drafts.Add(new Draft(0, heading, null, line, IsBold: true));

    public void Add(Passage passage) => drafts[^1].Passages.Add(passage);

    /// <summary>Puts a passage where its line belongs among those that were read before it.</summary>
    public void Insert(Passage passage)
    {
        var draft = drafts.FindLast(draft => draft.Line <= passage.Line) ?? drafts[0];
        var next = draft.Passages.FindIndex(other => other.Line > passage.Line);
        if (next < 0) next = draft.Passages.Count;
        draft.Passages.Insert(next, passage);
        for (var i = next + 1; i < draft.Passages.Count; i++)
        {
            if (draft.Passages[i].Parent >= next) draft.Passages[i] = draft.Passages[i] with { Parent = draft.Passages[i].Parent + 1 };
        }
    }

    public ImmutableArray<NoteSection> ToSections()
    {
        SetLevelsOfBold();
        return [.. drafts.Where(draft => draft.Level > 0 || draft.Passages.Count > 0).Select(draft => draft.ToSection())];
    }

    /// <summary>
    /// One below the heading before it, but never above the heading after it: a bold line encloses no heading, whatever levels the author leaves out.
    /// </summary>
    private void SetLevelsOfBold()
    {
        var next = 0;
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            if (drafts[i].IsBold)
                drafts[i].Level = next;
            else
                next = drafts[i].Level;
        }

        var before = 0;
        foreach (var draft in drafts)
        {
            if (draft.IsBold)
                draft.Level = Math.Max(before + 1, draft.Level);
            else
                before = draft.Level;
        }
    }

    private sealed record Draft(int Level, string Heading, HeadingAttributes? Attributes, int Line, bool IsBold)
    {
        public int Level { get; set; } = Level;

        public List<Passage> Passages { get; } = [];

        public NoteSection ToSection() => new(Level, Heading, Attributes?.Id, Attributes?.Speaker, Line, [.. Passages]) { IsBold = IsBold };
    }
}
