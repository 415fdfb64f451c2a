using System.Collections.Immutable;
using Bot.Content.Building;
using Bot.Content.Files;
using Bot.Content.Metadata;
using Bot.Content.Notes;

namespace Bot.Content;

/// <summary>Reads a folder of notes into a snapshot, listing every problem. The format is specified in <c>content/FORMAT.md</c>.</summary>
internal static class ContentLoader
{
    /// <summary>Never throws, whatever the folder holds: what cannot be read is a problem.</summary>
    /// <param name="directory">A content root (a folder of conferences) or one conference.</param>
    public static ContentLoadResult Load(string directory) => Load(FolderReader.Read(directory));

    public static ContentLoadResult Load(FolderContents folder)
    {
        var problems = new List<Problem>(folder.Problems);
        var layout = FolderLayout.Of(folder, ReadmeNotes.Holds, problems);
        var conferences = layout.Conferences.Select(conference => Read(conference, problems)).ToList();
        var groups = layout.Glossaries.SelectMany(file => GlossaryFile.Read(file, problems)).ToImmutableArray();
        if (layout.Conferences.All(conference => conference.Notes.IsEmpty) && !problems.Exists(problem => problem.Severity == Severity.Error))
            problems.Add(new Problem(folder.Directory, 0, Severity.Error, "there are no notes (Markdown files) in this folder"));

        var readmes = layout.Conferences.Sum(conference => conference.Notes.Count(file => NoteNames.IsReadme(file.Name)));
        var built = SnapshotBuilder.Build(conferences, problems);
        var snapshot = problems.Exists(problem => problem.Severity == Severity.Error)
            ? null
            : new ContentSnapshot(built, new Glossary(groups), folder.Hash);
        return new ContentLoadResult(snapshot, InOrder(problems), folder.Files.Count(file => !NoteNames.IsReadme(file.Name)) + readmes);
    }

    private static ConferenceNotes Read(ConferenceFolder folder, List<Problem> problems)
    {
        var description = ConferenceFile.Read(folder, problems);
        var notes = folder.Notes
            .Select(file => NoteFile.Read(file, new ProblemList(file.Path, problems)))
            .OfType<Note>()
            .ToImmutableArray();
        return new ConferenceNotes(folder, description, notes);
    }

    private static IEnumerable<Problem> OncePerFolder(List<Problem> problems)
    {
        foreach (var problem in problems.Where(problem => !problem.IsOncePerFolder)) yield return problem;
        var repeated = problems.Where(problem => problem.IsOncePerFolder).GroupBy(problem => (Folder(problem.File), problem.Message));
        foreach (var same in repeated)
        {
            var first = same.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).First();
            var others = same.Select(problem => problem.File).Distinct(StringComparer.Ordinal).Count() - 1;
            var more = $"(and in {others} more {(others == 1 ? "file" : "files")} of this folder)";
            yield return others == 0 ? first : first with { Message = $"{first.Message} {more}" };
        }
    }

    private static string Folder(string file) => file[..(file.LastIndexOf('/') + 1)];

    private static ImmutableArray<Problem> InOrder(List<Problem> problems) =>
    [
        .. OncePerFolder(problems)
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenByDescending(problem => problem.Severity),
    ];
}
