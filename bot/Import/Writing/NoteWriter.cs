using System.Text;
using Bot.Content;
using Bot.Content.Splitting;
using Bot.Content.Text;
using Bot.Import.Reading;
using Bot.Import.Sessions;

namespace Bot.Import.Writing;

/// <summary>Writes sessions as the files that content/FORMAT.md describes.</summary>
internal static class NoteWriter
{
    public const string LeftOutFile = "left-out.txt";

    /// <summary>With the code and the language still within the 255 bytes of a file's name, in Japanese as well.</summary>
    private const int LongestStem = 50;

    /// <returns>Names of files in the folder, each with its text.</returns>
    public static IEnumerable<(string Name, string Text)> Files(ImportedConference conference, string id)
    {
        yield return ("conference.yaml", Description(conference, id));
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var session in conference.Sessions) yield return (FileName(session, taken), Note(session));
        if (!conference.LeftOut.IsEmpty) yield return (LeftOutFile, LeftOut(conference.LeftOut));
    }

    private static string Description(ImportedConference conference, string id)
    {
        var text = new StringBuilder();
        text.Append($"# Imported: check the name, and add dates, place and timezone.\nid: {Quoted(id)}\nname: {Quoted(conference.Name)}\n");
        if (WebAddress.IsSafe(conference.Address)) text.Append($"url: {Quoted(conference.Address!)}\n");
        var languages = conference.Sessions.Select(session => session.Language.Code()).Distinct().Order(StringComparer.Ordinal);
        return text.Append($"languages: [{string.Join(", ", languages)}]\n").ToString();
    }

    /// <param name="taken">Names, each with the number that the next of the same name gets.</param>
    private static string FileName(ImportedSession session, Dictionary<string, int> taken)
    {
        var stem = Slug.Of($"{session.Code} {session.Title}");
        if (stem.Length > LongestStem) stem = stem[..LongestStem].TrimEnd('-');
        if (char.IsHighSurrogate(stem[^1])) stem = stem[..^1];
        var name = $"{stem}.{session.Language.Code()}.md";
        var number = taken.GetValueOrDefault(name, 2);
        var first = name;
        for (; !taken.TryAdd(name, 2); number++) name = $"{stem}-{number}.{session.Language.Code()}.md";
        taken[first] = number;
        return name;
    }

    private static string Note(ImportedSession session)
    {
        var text = new StringBuilder("---\n");
        text.Append($"session: {Quoted(session.Code)}\ntitle: {Quoted(session.Title)}\nkind: {session.Kind.ToString().ToLowerInvariant()}\n");
        text.Append($"lang: {session.Language.Code()}\n");
        if (!session.Speakers.IsEmpty) text.Append("speakers:\n");
        foreach (var speaker in session.Speakers) Write(text, speaker);
        text.Append($"source: {Quoted(session.Source)}\n---\n");
        var levels = session.Blocks.Where(block => block.IsHeading).Select(block => block.Level).Distinct().Order().ToList();
        foreach (var block in session.Blocks) Write(text, block, levels);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ProposedSpeaker speaker)
    {
        text.Append($"  - name: {Quoted(speaker.Name)}\n");
        if (speaker.Organisation is { } organisation) text.Append($"    organisation: {Quoted(organisation)}\n");
        if (speaker.Handle is { } handle) text.Append($"    handle: {Quoted(handle)}\n");
    }

    /// <param name="levels">Those of the session, from the highest: whatever the report began with, headings below a title have two signs.</param>
    private static void Write(StringBuilder text, Block block, List<int> levels)
    {
        text.Append('\n');
        if (block.IsHeading) text.Append('#', Math.Min(levels.IndexOf(block.Level) + 2, 6)).Append(' ');
        text.Append(block.Markdown).Append('\n');
    }

    private static string LeftOut(IEnumerable<LeftOut> parts)
    {
        var text = new StringBuilder("What the import left out of the notes. Kiku does not read this file; delete it when you have looked.\n");
        foreach (var part in parts) text.Append($"\n== {part.Reason}\n{part.Text}\n");
        return text.ToString();
    }

    /// <summary>As YAML's double quotes have it; control characters, which they could not hold, become spaces.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else quoted.Append(char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' ? ' ' : c);
        }

        return quoted.Append('"').ToString();
    }
}
