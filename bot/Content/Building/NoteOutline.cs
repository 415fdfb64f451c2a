using System.Collections.Immutable;
using Bot.Content.Metadata;
using Bot.Content.Notes;
using Bot.Content.Splitting;
using Bot.Content.Text;

namespace Bot.Content.Building;

/// <summary>A file of notes, cut into its sessions.</summary>
/// <param name="Talks">In order, each as if it were a file of its own.</param>
/// <param name="Rest">What stands before, between and after them; null when that is nothing.</param>
/// <param name="Reason">Why it was cut.</param>
internal sealed record NoteOutline(ImmutableArray<(SessionStart Start, Note Note)> Talks, Note? Rest, string Reason)
{
    /// <returns>Null when the file is one session.</returns>
    /// <param name="conference">Of the conference; the note's own goes before it.</param>
    public static NoteOutline? Of(Note note, SplitSetting? conference)
    {
        var setting = note.Matter.Split ?? (note.Matter.IsOfOneSession ? null : conference);
        var mode = setting?.Mode ?? (note.Matter.IsOfOneSession ? SplitMode.Off : SplitMode.Automatic);
        if (mode == SplitMode.Off) return null;
        // The first of several headings of the highest level is one of them, and not the title.
        var hasTitle = note.Whole.Count(section => section.Level == 1) < 2;
        var sections = hasTitle ? note.Sections : note.Whole;
        var title = hasTitle ? note.Title : note.Matter.Title;
        ImmutableArray<OutlinePart> parts =
            [.. sections.Select(section => new OutlinePart(section.Level, section.Heading, [.. section.Passages.Select(passage => passage.Text)]))];
        var outline = SessionOutline.Of(parts, title, mode, setting?.Level);
        return outline.Starts.IsEmpty ? null : Cut(note, sections, outline, outline.Owners(parts));
    }

    /// <summary>Whether two versions have the same talks, so far as can be told without reading them.</summary>
    public bool IsLike(NoteOutline other) => Talks.Select(Shape).SequenceEqual(other.Talks.Select(Shape));

    private static (int Level, string Code) Shape((SessionStart Start, Note Note) talk) => (talk.Start.Level, talk.Start.Code.ToUpperInvariant());

    private static NoteOutline Cut(Note note, ImmutableArray<NoteSection> sections, SessionOutline outline, int[] owners)
    {
        var own = Enumerable.Range(0, sections.Length).ToLookup(at => owners[at], at => sections[at]);
        var rest = own[-1].ToImmutableArray();
        var outside = note with { Sections = rest, Matter = note.Matter with { Kind = note.Matter.Kind ?? SessionKind.Impressions } };
        return new(
            [.. outline.Starts.Select(start => (start.Value, Talk(note, start.Value, [.. own[start.Key]])))],
            rest.Length == 0 ? null : outside,
            outline.Reason);
    }

    /// <param name="sections">The first is the heading that is the talk's title.</param>
    private static Note Talk(Note note, SessionStart start, ImmutableArray<NoteSection> sections)
    {
        var heading = sections[0];
        var matter = FrontMatter.None with
        {
            Title = start.Title,
            Kind = start.Kind,
            Speakers = Speakers(start.Speakers),
            Tags = note.Matter.Tags,
            Source = note.Matter.Source,
        };
        var top = heading with { Level = 0, Heading = "", Id = null, Speaker = null };
        ImmutableArray<NoteSection> own = heading.Passages.Length > 0 ? [top, .. sections[1..]] : sections[1..];
        // A heading that names one speaker attributes what follows, as every heading does.
        var speaker = heading.Speaker ?? (matter.Speakers is [var only] ? only.Id : null);
        return note with { Title = start.Title, Matter = matter, TitleSpeaker = speaker, Sections = own };
    }

    private static ImmutableArray<Speaker> Speakers(ImmutableArray<ProposedSpeaker> proposed)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. proposed.Select(speaker => new Speaker(Id(speaker.Name), speaker.Name, [], Organisation(speaker), speaker.Handle))];

        string Id(string name)
        {
            var slug = Slug.Of(name) is { Length: > 0 } own ? own : "speaker";
            var id = slug;
            for (var number = 2; !ids.Add(id); number++) id = $"{slug}-{number}";
            return id;
        }
    }

    private static Organisation? Organisation(ProposedSpeaker speaker) => speaker.Organisation is { } name ? new Organisation(name, []) : null;
}
