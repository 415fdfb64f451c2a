using System.Text.RegularExpressions;
using Bot.Content.Notes;
using Bot.Content.Text;

namespace Bot.Content.Building;

/// <summary>Which notes belong to which session.</summary>
/// <param name="Explicit">Whether a note states the code; one made from a file's name gives way.</param>
/// <param name="FileCode">Of a file that holds several sessions, where this stands for it; null for others.</param>
internal sealed record CodedNote(string Code, bool Explicit, Note Note, string? FileCode = null);

internal static partial class SessionCodes
{
    /// <summary>
    /// Gives every note its session's code: the one it states; else the code its name begins with (<c>a10-…</c> → A10),
    /// its name, or its path, the first of these that no other note of the same language has.
    /// </summary>
    public static List<CodedNote> Of(IEnumerable<Note> notes, Func<Note, ProblemList> problems)
    {
        var all = notes.ToList();
        var coded = all.Where(note => note.Matter.Session is not null).Select(note => Stated(note, problems(note))).ToList();
        var taken = coded.Select(Key).ToHashSet();
        var open = all.Where(note => note.Matter.Session is null).ToList();
        foreach (var name in (Func<Note, string>[])[LeadingCode, Name, Path])
        {
            var candidates = open.Select(note => new CodedNote(name(note), Explicit: false, note)).Where(candidate => candidate.Code.Length > 0);
            var given = Uncontested([.. candidates]).FindAll(candidate => taken.Add(Key(candidate)));
            coded.AddRange(given);
            var files = given.Select(candidate => candidate.Note.File).ToHashSet(StringComparer.Ordinal);
            open.RemoveAll(note => files.Contains(note.File));
        }

        coded.AddRange(open.Select(note => new CodedNote(Numbered(note, taken), Explicit: false, note)));
        foreach (var other in coded.Where(other => !other.Explicit && other.Code != FirstChoice(other.Note)))
        {
            var message = $"another file is session `{FirstChoice(other.Note)}` too; read as session `{other.Code}`";
            problems(other.Note).Warn(0, $"{message} (a `session:` in the front matter names it)");
        }

        return coded;
    }

    /// <summary>
    /// Without the codes that two files of one language would take: if one of the two got it, it might be paired with the
    /// translation of the other.
    /// </summary>
    private static List<CodedNote> Uncontested(List<CodedNote> candidates)
    {
        var contested = candidates.CountBy(Key).Where(count => count.Value > 1).Select(count => count.Key.Code).ToHashSet(StringComparer.Ordinal);
        return candidates.FindAll(candidate => !contested.Contains(Key(candidate).Code));
    }

    private static CodedNote Stated(Note note, ProblemList problems)
    {
        var stated = note.Matter.Session!;
        var code = Slug.PathPart(stated);
        if (code != stated) problems.Warn(note.Matter.SessionLine, $"the session `{stated}` cannot stand in a web address; read as `{code}`");
        return new CodedNote(code, Explicit: true, note);
    }

    private static string FirstChoice(Note note) => LeadingCode(note) is { Length: > 0 } code ? code : Name(note);

    private static string LeadingCode(Note note) => Leading().Match(note.Stem).Value.ToUpperInvariant();

    private static string Name(Note note) => Slug.Of(note.Stem);

    private static string Path(Note note)
    {
        var slash = note.File.LastIndexOf('/');
        return Slug.Of(slash < 0 ? note.Stem : note.File[..slash] + "/" + note.Stem);
    }

    private static string Numbered(Note note, HashSet<(string, Language)> taken)
    {
        var name = Path(note) is { Length: > 0 } path ? path : "notes";
        var number = 1;
        string code;
        do
        {
            code = number == 1 ? name : $"{name}-{number}";
            number++;
        }
        while (!taken.Add(Key(code, note)));
        return code;
    }

    private static (string Code, Language Language) Key(CodedNote coded) => Key(coded.Code, coded.Note);

    private static (string Code, Language Language) Key(string code, Note note) => (code.ToUpperInvariant(), note.Language);

    // One or two letters and a number of up to three digits: what programmes call their sessions. `2018-07-29-notes`
    // and `keynote` are names.
    [GeneratedRegex(@"^[A-Za-z]{1,2}[0-9]{1,3}(?=[-_. ]|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leading();
}
