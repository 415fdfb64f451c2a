using System.Collections.Immutable;

namespace Bot.Content.Files;

/// <param name="Path">Relative to the content root; empty when the root is the conference.</param>
/// <param name="Name">The folder's own name, the conference's id unless it says otherwise.</param>
internal sealed record ConferenceFolder(string Path, string Name, ContentFile? Description, ImmutableArray<ContentFile> Notes);

/// <summary>Which files make up which conference.</summary>
internal sealed record FolderLayout(ImmutableArray<ConferenceFolder> Conferences, ImmutableArray<ContentFile> Glossaries)
{
    /// <summary>Whether a file of this name is read at all.</summary>
    public static bool IsContent(string name) => NoteNames.MayBeNotes(name) || IsDescription(name) || IsGlossary(name);

    /// <param name="holdsNotes">Whether a README's text is notes beyond doubt.</param>
    public static FolderLayout Of(FolderContents folder, Func<ContentFile, bool> holdsNotes, List<Problem> problems)
    {
        var glossaries = folder.Files.Where(file => IsGlossary(file.Name)).ToImmutableArray();
        var files = new Readmes(folder, holdsNotes).Sort([.. folder.Files.Where(file => IsContent(file.Name) && !IsGlossary(file.Name))]);
        if (IsOneConference(files))
            return new FolderLayout([Conference("", folder.Name, files, problems)], glossaries);

        foreach (var stray in files.Where(file => file.Folder.Length == 0))
            problems.Add(new Problem(stray.Path, 0, Severity.Warning, "not read: it stands beside the conferences' folders, not in one"));
        var folders = EventFolders.Of([.. files.Where(file => file.Folder.Length > 0)]);
        return new FolderLayout([.. folders.Select(found => Conference(found.Path, found.Name, found.Files, problems))], glossaries);
    }

    public static bool IsDescription(string name) => name is "conference.yaml" or "conference.yml";

    private static bool IsOneConference(List<ContentFile> files)
    {
        var top = files.Where(file => file.Folder.Length == 0).ToList();
        if (top.Exists(file => IsDescription(file.Name))) return true;
        var holdsConferences = files.Exists(file => IsDescription(file.Name) && file.Path.Split('/').Length == 2);
        return !holdsConferences && top.Count > 0;
    }

    private static ConferenceFolder Conference(string path, string name, List<ContentFile> files, List<Problem> problems)
    {
        var description = files.Find(file => IsDescription(file.Name) && file.Folder == path);
        var place = description is null ? "in its own folder" : $"by {description.Path}";
        foreach (var other in files.Where(file => IsDescription(file.Name) && file != description))
            problems.Add(new Problem(other.Path, 0, Severity.Warning, $"not read: the conference is described {place}"));
        return new ConferenceFolder(path, name, description, [.. files.Where(file => NoteNames.MayBeNotes(file.Name))]);
    }

    private static bool IsGlossary(string name) => name is "glossary.yaml" or "glossary.yml";
}
