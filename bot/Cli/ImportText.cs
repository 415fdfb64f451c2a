using Bot.Content;
using Bot.Content.Splitting;
using Bot.Import.Sessions;
using Bot.Import.Writing;

namespace Bot.Cli;

/// <summary>What was imported, and what a person should look at.</summary>
internal static class ImportText
{
    private const int FirstWords = 60;

    public static void Draw(ImportedConference conference, string folder, Terminal terminal)
    {
        var sheet = new Sheet(terminal);
        sheet.Write("", Printable.Line(conference.Name), Ink.Title);
        foreach (var session in conference.Sessions) Write(sheet, session);
        if (conference.Sessions.Any(session => !session.Speakers.IsEmpty))
            sheet.Write("  ", "?  stands after speakers that were found in the text: look at them in the front matter.", Ink.Quiet);
        if (!conference.LeftOut.IsEmpty)
        {
            sheet.Blank();
            sheet.Write("", $"Left out, and kept in {Printable.Line($"{folder}/{NoteWriter.LeftOutFile}")}:", Ink.Heading);
            foreach (var part in conference.LeftOut)
                sheet.Write("  ", $"{part.Reason}, {part.Text.Length:N0} characters: {Beginning(part.Text)}");
        }

        if (!conference.Notices.IsEmpty)
        {
            sheet.Blank();
            sheet.Write("", "To look at:", Ink.Heading);
            foreach (var notice in conference.Notices) sheet.Write("  ", Printable.Line(notice), Ink.Warning);
        }

        sheet.Blank();
        sheet.Draw();
    }

    private static void Write(Sheet sheet, ImportedSession session)
    {
        var speakers = string.Join(", ", session.Speakers.Select(Shown));
        var more = speakers.Length > 0 ? $" · {speakers}?" : "";
        sheet.Write($"  {session.Code}  ", Printable.Line($"{session.Title} ({session.Kind.ToString().ToLowerInvariant()}, {session.Language.Code()}){more}"));
    }

    private static string Shown(ProposedSpeaker speaker) =>
        (speaker.Organisation, speaker.Handle) switch
        {
            ({ } organisation, _) => $"{speaker.Name} ({organisation})",
            (null, { } handle) => $"{speaker.Name} (@{handle})",
            _ => speaker.Name,
        };

    private static string Beginning(string text)
    {
        var line = Printable.Line(text);
        return line.Length <= FirstWords ? line : line[..FirstWords].TrimEnd() + "…";
    }
}
