using System.Text;
using Bot.Content;

namespace Bot.Tests.Content;

/// <summary>Writes a loaded folder as text, as the examples in <c>content/FORMAT.md</c> state it.</summary>
internal static class NotesText
{
    public static string Of(ContentLoadResult result)
    {
        var text = new StringBuilder();
        foreach (var conference in result.Snapshot?.Conferences ?? [])
        {
            text.Append($"conference {conference.Id} \"{conference.Name.In(Language.English)}\"")
                .Append(conference.Dates is null ? "" : $" {conference.Dates}").Append('\n');
            foreach (var session in conference.Sessions) Append(text, session);
        }

        foreach (var group in result.Snapshot?.Glossary.Groups ?? []) text.Append($"glossary {string.Join(" = ", group)}\n");
        foreach (var problem in result.Problems) text.Append(problem).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, Session session)
    {
        text.Append($"  session {session.Code} {session.Kind.ToString().ToLowerInvariant()}\n");
        foreach (var version in session.Versions)
        {
            var speakers = version.Speakers.Select(Of).Concat(version.Organisations.Select(organisation => organisation.Name)).ToList();
            text.Append($"    {version.Language.Code()} \"{version.Title}\"").Append(speakers.Count == 0 ? "" : $", {string.Join(", ", speakers)}")
                .Append('\n');
            foreach (var section in version.Sections) Append(text, section);
        }
    }

    private static void Append(StringBuilder text, Section section)
    {
        var voice = section.Speaker?.Name ?? section.Organisation?.Name;
        text.Append(section.Path.IsEmpty ? "      (before the headings)" : $"      {string.Join(" › ", section.Path)}")
            .Append($" [{section.Key}]").Append(voice is null ? "" : $" · {voice}").Append('\n');
        foreach (var passage in section.Passages)
            text.Append($"        {passage.Line,3}  {new string(' ', passage.Depth * 2)}{Mark(passage)}{passage.Text.Replace("\n", " / ")}\n");
    }

    private static string Mark(Passage passage) => passage.Kind switch
    {
        PassageKind.ListItem => passage.Marker + " ",
        PassageKind.Quotation => "> ",
        PassageKind.TableRow => "row: ",
        PassageKind.Code => "code: ",
        _ => "",
    };

    private static string Of(Speaker speaker) => speaker.Organisation is null ? speaker.Name : $"{speaker.Name} ({speaker.Organisation.Name})";
}
