using System.CommandLine;

namespace Bot.Cli;

/// <summary><c>kiku show CODE</c></summary>
internal static class ShowCommand
{
    public static Command Create(Surroundings here, CommonOptions options)
    {
        var code = new Argument<string>("CODE") { Description = "The session: A10, or CONFERENCE/A10." };
        var command = new Command("show", "Show the notes of a session.") { code, options.Language };
        command.SetAction(parsed =>
        {
            var notes = Notes.Load(here, options, parsed);
            var (conference, session) = SessionReference.Resolve(notes.Library.Snapshot, parsed.GetRequiredValue(code));
            var sheet = new Sheet(options.Terminal(parsed));
            new SessionText(notes, sheet, options.LanguageOf(parsed) ?? here.Terminal.Language).WriteNotes(conference, session);
            sheet.Draw();
            return ExitCode.Success;
        });
        return command;
    }
}
