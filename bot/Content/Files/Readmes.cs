namespace Bot.Content.Files;

/// <summary>Decides which files called README are notes: those that have their folder to themselves, or hold notes beyond doubt.</summary>
internal sealed class Readmes(FolderContents folder, Func<ContentFile, bool> holdsNotes)
{
    /// <summary>The files without the READMEs that only introduce others; the rest of them is called by their folder.</summary>
    public List<ContentFile> Sort(List<ContentFile> files)
    {
        var notes = files.FindAll(file => NoteNames.MayBeNotes(file.Name) && !NoteNames.IsReadme(file.Name));
        var occupied = notes.SelectMany(file => Upwards(file.Folder)).ToHashSet(StringComparer.Ordinal);
        var alone = files
            .Where(file => NoteNames.IsReadme(file.Name) && !occupied.Contains(file.Folder))
            .Select(file => file.Folder)
            .ToHashSet(StringComparer.Ordinal);
        var above = alone.SelectMany(path => Upwards(path).Skip(1)).ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(file => !NoteNames.IsReadme(file.Name) || IsNotes(file)).Select(Called)];

        bool IsNotes(ContentFile file) => (alone.Contains(file.Folder) && !above.Contains(file.Folder)) || (file.Folder.Length > 0 && holdsNotes(file));
    }

    /// <summary>README.ja.md in a folder <c>meetup</c> is <c>meetup.ja.md</c>: all of one name would tell nobody anything.</summary>
    private ContentFile Called(ContentFile file)
    {
        if (!NoteNames.IsReadme(file.Name)) return file;
        var name = file.Folder.Length == 0 ? folder.Name : file.Folder[(file.Folder.LastIndexOf('/') + 1)..];
        return file with { NoteName = name.Replace('.', '-') + file.Name[file.Name.IndexOf('.', StringComparison.Ordinal)..] };
    }

    /// <summary>The folder and all that it stands in, the root (an empty path) last.</summary>
    private static IEnumerable<string> Upwards(string path)
    {
        for (var at = path; at.Length > 0; at = at.Contains('/', StringComparison.Ordinal) ? at[..at.LastIndexOf('/')] : "")
            yield return at;
        yield return "";
    }
}
