using System.Collections.Immutable;
using Bot.Content.Notes;
using Bot.Content.Text;

namespace Bot.Content.Building;

/// <summary>Builds one language version of a session: paths, anchors and whose words stand where.</summary>
internal sealed class VersionBuilder
{
    private readonly Note note;
    private readonly ProblemList problems;
    private readonly Attribution attribution;
    private readonly Stack<Open> open = new();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    private VersionBuilder(Note note, ProblemList problems)
    {
        this.note = note;
        this.problems = problems;
        attribution = new Attribution(note.Matter.Speakers, note.Matter.Organisations);
        ids.UnionWith(note.Sections.Select(section => section.Id).OfType<string>());
        // A speaker given to the title goes for all that no other heading attributes.
        open.Push(new Open(0, "", Explicit(note.TitleSpeaker, 0) ?? Voice.Nobody));
    }

    /// <param name="keys">Of the note's sections, in order.</param>
    public static SessionVersion Build(Note note, ImmutableArray<string> keys, ProblemList problems)
    {
        var builder = new VersionBuilder(note, problems);
        var matter = note.Matter;
        return new SessionVersion(
            note.Language,
            note.File,
            note.Title,
            matter.Speakers,
            matter.Organisations,
            matter.Aliases,
            matter.Tags,
            matter.Summary,
            matter.Highlights,
            matter.Source,
            [.. note.Sections.Select((section, i) => builder.Section(section, i, keys[i]))]);
    }

    private Section Section(NoteSection section, int ordinal, string key)
    {
        while (open.Peek().Level > 0 && open.Peek().Level >= section.Level) open.Pop();
        var voice = Explicit(section.Speaker, section.Line) ?? attribution.Of(section.Heading) ?? open.Peek().Voice;
        if (section.Level > 0) open.Push(new Open(section.Level, section.Heading, voice));
        var path = open.Reverse().Where(heading => heading.Level > 0).Select(heading => heading.Heading);
        return new Section(ordinal, Id(section), key, [.. path], voice.Speaker, voice.Organisation, section.Line, section.Passages);
    }

    private Voice? Explicit(string? written, int line)
    {
        if (written is null) return null;
        if (written.Equals("none", StringComparison.OrdinalIgnoreCase)) return Voice.Nobody;
        if (attribution.Find(written) is { } speaker) return new Voice(speaker, null);
        var known = string.Join(", ", note.Matter.Speakers.Take(10).Select(other => $"`{other.Id}`"));
        problems.Warn(line, $"unknown speaker `{written}`; the front matter {(known.Length == 0 ? "names no speakers" : $"has {known}")}");
        return null;
    }

    private string Id(NoteSection section)
    {
        if (section.Id is { } written)
        {
            if (given.Add(written)) return written;
            problems.Warn(section.Line, $"`{{#{written}}}` stands twice in this file; the first one counts");
        }

        var name = Slug.Of(section.Level == 0 ? "top" : section.Heading);
        if (name.Length == 0) name = "section";
        var number = next.GetValueOrDefault(name, 1);
        string id;
        do
        {
            id = number == 1 ? name : $"{name}-{number}";
            number++;
        }
        while (!ids.Add(id));
        next[name] = number;
        return id;
    }

    private sealed record Open(int Level, string Heading, Voice Voice);
}
