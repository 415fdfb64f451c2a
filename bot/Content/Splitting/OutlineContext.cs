using System.Collections.Immutable;

namespace Bot.Content.Splitting;

/// <summary>What is known of a file beyond single headings.</summary>
internal sealed class OutlineContext
{
    private readonly ImmutableArray<OutlinePart> parts;
    private readonly int[] ends;
    private readonly long[] lengths;
    private HashSet<string>? lowercase;

    /// <param name="title">Of the notes or of the report; null when it has none.</param>
    public OutlineContext(ImmutableArray<OutlinePart> parts, string? title)
    {
        this.parts = parts;
        IsEvent = title is not null && HeadingWords.IsEvent(title);
        IsOneTalk = title is not null && !IsEvent && (SessionKinds.IsNamed(title) || SpeakerProposals.InTitle(title).Speakers.Length > 0);
        lengths = new long[parts.Length + 1];
        for (var i = 0; i < parts.Length; i++) lengths[i + 1] = lengths[i] + parts[i].Length;
        ends = Ends();
    }

    /// <summary>The title calls it a conference, a meet-up or a report of one.</summary>
    public bool IsEvent { get; }

    /// <summary>The title calls it a keynote or a panel, or names who speaks.</summary>
    public bool IsOneTalk { get; }

    /// <summary>Words that stand in small letters somewhere in the texts.</summary>
    public IReadOnlySet<string> Lowercase => lowercase ??= PersonName.Lowercase(parts.SelectMany(part => part.Texts));

    /// <summary>Characters under a heading, up to the next one of its level or a higher one.</summary>
    public int LengthUnder(int at) => (int)(lengths[ends[at]] - lengths[at]);

    private int[] Ends()
    {
        var found = new int[parts.Length];
        var open = new Stack<int>();
        for (var i = 0; i < parts.Length; i++)
        {
            while (open.TryPeek(out var top) && parts[top].Level >= parts[i].Level) found[open.Pop()] = i;
            open.Push(i);
        }

        foreach (var rest in open) found[rest] = parts.Length;
        return found;
    }
}
