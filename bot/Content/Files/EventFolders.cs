using System.Text.RegularExpressions;

namespace Bot.Content.Files;

/// <summary>Which folders are conferences. One that holds no notes itself may hold folders of events, such as those of a year.</summary>
internal static partial class EventFolders
{
    private const int MaximumDepth = 4;

    /// <returns>Each with a name that no other has.</returns>
    public static IReadOnlyList<(string Path, string Name, List<ContentFile> Files)> Of(List<ContentFile> files)
    {
        var found = Inside("", files, 0).ToList();
        var names = found.CountBy(one => LastPart(one.Path), StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return [.. found.Select(one => (one.Path, names[LastPart(one.Path)] > 1 ? one.Path.Replace('/', '-') : LastPart(one.Path), one.Files))];
    }

    private static IEnumerable<(string Path, List<ContentFile> Files)> Inside(string parent, List<ContentFile> files, int depth)
    {
        foreach (var group in files.Where(file => file.Folder != parent).GroupBy(file => Child(parent, file), StringComparer.Ordinal))
        {
            var own = group.ToList();
            if (depth < MaximumDepth && HoldsEvents(group.Key, own))
            {
                foreach (var inner in Inside(group.Key, own, depth + 1)) yield return inner;
            }
            else
            {
                yield return (group.Key, own);
            }
        }
    }

    /// <summary>Days, tracks and languages are folders of one event; years and places with descriptions of their own hold several.</summary>
    private static bool HoldsEvents(string path, List<ContentFile> files)
    {
        if (files.Exists(file => file.Folder == path)) return false;
        var folders = files.Select(file => Child(path, file)).Distinct(StringComparer.Ordinal).ToList();
        if (folders.Count < 2 && !Year().IsMatch(LastPart(path))) return false;
        return files.Exists(file => FolderLayout.IsDescription(file.Name))
            || (!folders.Exists(folder => PartOfEvent().IsMatch(LastPart(folder)))
                && (Year().IsMatch(LastPart(path)) || folders.TrueForAll(folder => HasYear().IsMatch(LastPart(folder)))));
    }

    private static string Child(string parent, ContentFile file)
    {
        var start = parent.Length == 0 ? 0 : parent.Length + 1;
        var end = file.Path.IndexOf('/', start);
        return end < 0 ? parent : file.Path[..end];
    }

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];

    [GeneratedRegex("^(19|20)[0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(
        "(?<![0-9])(19|20)[0-9]{2}(?![0-9])|(?<![0-9])20[0-9]{6}(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HasYear();

    [GeneratedRegex(
        "^(day|track|room|hall|stage|part|session)s?[-_ ]?[0-9a-z]?$|^(en|ja|jp|talks?|sessions?|keynotes?|notes|slides|workshops?|[0-9]{1,2})$"
        + "|日目|^(セッション|講演|発表)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOfEvent();
}
