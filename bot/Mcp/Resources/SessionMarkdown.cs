using System.Text;
using Bot.Content;

namespace Bot.Mcp;

/// <summary>Writes the notes of a session in one language as Markdown, with what is needed to cite them.</summary>
internal sealed class SessionMarkdown(Conference conference, Session session, SessionVersion version)
{
    private const int DeepestHeading = 6;

    private readonly StringBuilder text = new();

    public string Write()
    {
        text.Append($"# {session.Code} {version.Title}\n\n");
        text.Append($"Conference: {conference.Name.In(version.Language)} ({conference.Id})\n");
        if (NotesReader.SpeakersOf(version) is { IsEmpty: false } speakers)
            text.Append($"Speakers: {string.Join(", ", speakers)}\n");
        text.Append($"File: {version.File}\n");
        if (version.Source is { } source)
            text.Append($"Made from: {source}\n");
        if (version.Summary is { } summary)
            text.Append($"\n{summary}\n");
        foreach (var section in version.Sections)
            Write(section);
        return text.ToString();
    }

    private void Write(Section section)
    {
        if (!section.Path.IsEmpty)
            text.Append($"\n{new string('#', Math.Min(section.Path.Length + 1, DeepestHeading))} {section.Path[^1]}\n");
        if (NotesReader.SpeakerOf(section) is { } speaker)
            text.Append($"\nSpeaker: {speaker}\n");
        PassageKind? before = null;
        foreach (var passage in section.Passages)
        {
            var isInList = passage.Kind is PassageKind.ListItem or PassageKind.TableRow;
            if (!(isInList && passage.Kind == before))
                text.Append('\n');
            Write(passage);
            before = passage.Kind;
        }
    }

    private void Write(Passage passage)
    {
        var indent = new string(' ', passage.Depth * 2);
        text.Append(passage.Kind switch
        {
            PassageKind.ListItem => $"{indent}{(passage.Marker is null or "•" ? "-" : passage.Marker)} {passage.Text}\n",
            PassageKind.Quotation => $"> {passage.Text.Replace("\n", "\n> ", StringComparison.Ordinal)}\n",
            PassageKind.Code => $"{Fence(passage.Text)}\n{passage.Text}\n{Fence(passage.Text)}\n",
            _ => passage.Text + "\n",
        });
    }

    /// <summary>Longer than any row of backticks within.</summary>
    private static string Fence(string code)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return fence;
    }
}
