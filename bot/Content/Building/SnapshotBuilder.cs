using System.Collections.Immutable;
using Bot.Content.Files;
using Bot.Content.Metadata;
using Bot.Content.Notes;
using Bot.Content.Text;

namespace Bot.Content.Building;

/// <summary>A conference's files, read.</summary>
internal sealed record ConferenceNotes(ConferenceFolder Folder, ConferenceDescription Description, ImmutableArray<Note> Notes);

/// <summary>Puts notes together into sessions and conferences, and checks what only shows across files.</summary>
internal sealed class SnapshotBuilder
{
    private readonly List<Problem> problems;

    private SnapshotBuilder(List<Problem> problems) => this.problems = problems;

    public static ImmutableArray<Conference> Build(IReadOnlyList<ConferenceNotes> conferences, List<Problem> problems)
    {
        var builder = new SnapshotBuilder(problems);
        builder.CheckIds(conferences);
        return
        [
            .. conferences
                .Select(builder.Conference)
                .OrderByDescending(conference => conference.Dates, StringComparer.Ordinal)
                .ThenBy(conference => conference.Id, NaturalOrder.Instance),
        ];
    }

    private void CheckIds(IReadOnlyList<ConferenceNotes> conferences)
    {
        foreach (var group in conferences.GroupBy(conference => conference.Description.Id, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var second in group.Skip(1))
            {
                var file = second.Folder.Description?.Path ?? second.Folder.Path;
                var first = group.First().Folder;
                var message = $"the conference id `{group.Key}` is also that of {first.Description?.Path ?? first.Path}";
                problems.Add(new Problem(file, second.Description.IdLine, Severity.Error, message));
            }
        }
    }

    private Conference Conference(ConferenceNotes conference)
    {
        var description = conference.Description;
        var files = SessionCodes.Of(conference.Notes, ProblemsOf);
        var sessions = FileSplitter.Split(files, description.Split, ProblemsOf)
            .GroupBy(coded => coded.Code, StringComparer.OrdinalIgnoreCase)
            .Select(notes => Session(description.Id, [.. notes]))
            .OrderBy(session => session.Code, NaturalOrder.Instance);
        if (conference.Notes.Length == 0 && conference.Folder.Description is { } file)
            problems.Add(new Problem(file.Path, 0, Severity.Warning, "this conference has no notes"));
        return new Conference(
            description.Id,
            description.Name,
            description.Aliases,
            description.Dates,
            description.Place,
            description.Url,
            description.TimeZone,
            conference.Folder.Path,
            [.. sessions]);
    }

    private Session Session(string conference, List<CodedNote> coded)
    {
        var code = (coded.Find(note => note.Explicit) ?? coded[0]).Code;
        var notes = new List<Note>();
        var byFile = coded.Select(note => note.Note).OrderBy(note => note.File, StringComparer.Ordinal);
        foreach (var language in byFile.GroupBy(note => note.Language).OrderBy(group => group.Key))
        {
            notes.Add(language.First());
            foreach (var second in language.Skip(1))
            {
                var message = $"session `{code}` has two files in {language.Key}: this one and {notes[^1].File}";
                ProblemsOf(second).Error(second.Matter.SessionLine, message);
            }
        }

        var keys = SectionAlignment.Keys(notes);
        CheckVersions(notes, keys);
        var kind = notes.Select(note => note.Matter.Kind).FirstOrDefault(kind => kind is not null) ?? SessionKind.Talk;
        return new Session(conference, code, kind, [.. notes.Select((note, i) => VersionBuilder.Build(note, keys[i], ProblemsOf(note)))])
        {
            FileCodes = [.. coded.Select(note => note.FileCode).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private void CheckVersions(List<Note> notes, ImmutableArray<ImmutableArray<string>> keys)
    {
        if (notes.Count < 2) return;
        // A version without any notes is announced as such, not as a difference.
        if (SectionAlignment.IsBroken(keys) && notes.TrueForAll(note => note.Sections.Length > 0))
        {
            var message = $"its headings differ from those of {notes[0].File}, so sections without a common {{#id}} are not linked to their translation";
            ProblemsOf(notes[1]).Warn(0, message);
        }

        if (notes.Select(note => note.Matter.Kind).OfType<SessionKind>().Distinct().Count() > 1)
            ProblemsOf(notes[1]).Warn(0, $"its `kind` differs from that of {notes[0].File}");
    }

    private ProblemList ProblemsOf(Note note) => new(note.File, problems);
}
