using System.Collections.Immutable;
using Bot.Content.Metadata;
using Bot.Content.Notes;

namespace Bot.Content.Building;

/// <summary>Makes several sessions of a file whose headings mark them. What belongs to none of them stays a session of the file's own.</summary>
internal sealed class FileSplitter
{
    private readonly Func<Note, ProblemList> problems;
    private readonly List<CodedNote> whole = [];
    private readonly List<Sheet> sheets = [];
    private readonly HashSet<(string Code, Language Language)> taken = [];

    /// <summary>The next number for a code that stands in a file more than once; looked for anew, thousands would take minutes.</summary>
    private readonly Dictionary<(string Code, Language Language), int> repeated = [];

    private FileSplitter(Func<Note, ProblemList> problems) => this.problems = problems;

    /// <param name="files">One for each file.</param>
    /// <param name="setting">Of the conference; a file's own goes before it.</param>
    public static List<CodedNote> Split(List<CodedNote> files, SplitSetting? setting, Func<Note, ProblemList> problems)
    {
        var splitter = new FileSplitter(problems);
        foreach (var file in files)
        {
            splitter.taken.Add(Key(file.Code, file.Note));
            var outline = NoteOutline.Of(file.Note, setting);
            if (outline is null) splitter.whole.Add(file);
            else splitter.sheets.Add(new Sheet(file, outline));
        }

        return splitter.sheets.Count == 0 ? files : [.. splitter.whole, .. splitter.Sessions()];
    }

    private List<CodedNote> Sessions()
    {
        var stated = sheets.SelectMany(sheet => sheet.Outline.Talks.Select(talk => Key(talk.Start.Code, sheet.File.Note)).Distinct());
        var contested = stated.CountBy(key => key).Where(count => count.Value > 1).Select(count => count.Key).Concat(taken).ToHashSet();
        var versions = sheets.Select(sheet => sheet.File).Concat(whole).ToLookup(file => file.Code, StringComparer.OrdinalIgnoreCase);
        var outlines = sheets.ToLookup(sheet => sheet.File.Code, StringComparer.OrdinalIgnoreCase);
        var sessions = new List<CodedNote>();
        foreach (var sheet in sheets)
        {
            var others = outlines[sheet.File.Code].ToList();
            var agree = others.Count == versions[sheet.File.Code].Count() && others.TrueForAll(other => other.Outline.IsLike(sheet.Outline));
            // Numbers of two versions that differ would call different talks the same.
            var name = agree ? sheet.File.Code : $"{sheet.File.Code}-{sheet.File.Note.Language.Code()}";
            var isFree = agree || versions[sheet.File.Code].All(file => sheets.Exists(other => other.File == file));
            sessions.AddRange(SessionsOf(sheet, name, isFree ? sheet.File.Code : null, contested));
            problems(sheet.File.Note).Tell(0, Told(sheet.Outline));
        }

        return sessions;
    }

    /// <param name="name">What codes of sessions begin with that have none of their own.</param>
    /// <param name="fileCode">The file's code, if no other file goes on to have it.</param>
    private IEnumerable<CodedNote> SessionsOf(Sheet sheet, string name, string? fileCode, HashSet<(string Code, Language Language)> contested)
    {
        var note = sheet.File.Note;
        if (sheet.Outline.Rest is { } rest)
        {
            yield return new CodedNote(name, sheet.File.Explicit, rest, fileCode);
            fileCode = null;
        }
        else if (fileCode is not null)
        {
            taken.Remove(Key(fileCode, note));
        }

        var number = 0;
        foreach (var (start, talk) in sheet.Outline.Talks)
        {
            number++;
            var own = start.Code.Length == 0 ? $"{name}-s{number}" : contested.Contains(Key(start.Code, note)) ? $"{name}-{start.Code}" : start.Code;
            yield return new CodedNote(Free(own, note), Explicit: false, talk, fileCode);
            fileCode = null;
        }
    }

    private string Free(string code, Note note)
    {
        var free = code;
        var number = repeated.GetValueOrDefault(Key(code, note), 2);
        for (; !taken.Add(Key(free, note)); number++) free = $"{code}-{number}";
        repeated[Key(code, note)] = number;
        return free;
    }

    private static string Told(NoteOutline outline) =>
        $"read as {outline.Talks.Length} sessions{(outline.Rest is null ? "" : " and what stands outside them")}: {outline.Reason}"
        + " (`split: off` in the front matter keeps it one)";

    private static (string Code, Language Language) Key(string code, Note note) => (code.ToUpperInvariant(), note.Language);

    private sealed record Sheet(CodedNote File, NoteOutline Outline);
}
