using System.CommandLine;

namespace Bot.Cli;

/// <summary><c>kiku sessions</c></summary>
internal static class SessionsCommand
{
    public static Command Create(Surroundings here, CommonOptions options)
    {
        var command = new Command("sessions", "List the sessions there are notes of.") { options.Language };
        command.SetAction(parsed =>
        {
            var notes = Notes.Load(here, options, parsed);
            var sheet = new Sheet(options.Terminal(parsed));
            new SessionText(notes, sheet, options.LanguageOf(parsed) ?? here.Terminal.Language).WriteList(notes.Library.Snapshot.Conferences);
            sheet.Draw();
            return ExitCode.Success;
        });
        return command;
    }
}
