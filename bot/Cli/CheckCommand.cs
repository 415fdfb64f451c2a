using System.CommandLine;
using Bot.Content;

namespace Bot.Cli;

/// <summary><c>kiku check [DIR]</c></summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings here, CommonOptions options)
    {
        var directory = new Argument<string?>("DIR")
        {
            Description = "The folder of notes: many conferences, or one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check", "List every problem of the notes as file:line: message. Exit code 1: there are errors.") { directory };
        command.SetAction(parsed =>
        {
            var told = parsed.GetValue(directory) ?? parsed.GetValue(options.Content) ?? Notes.ReadSettings(here).Content.Directory;
            var folder = Notes.Locate(here, told);
            var loaded = here.Load(folder);
            Write(options.Terminal(parsed), loaded, Notes.Show(folder, here.WorkingDirectory));
            return loaded.Problems.Any(IsError) ? ExitCode.Nothing : ExitCode.Success;
        });
        return command;
    }

    private static bool IsError(Problem problem) => problem.Severity == Severity.Error;

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        _ => Ink.Quiet,
    };

    public static void Write(Terminal terminal, ContentLoadResult loaded, string folder)
    {
        // A problem stays on one line whatever the width: editors and CI read it.
        var sheet = new Sheet(terminal with { Width = int.MaxValue });
        foreach (var problem in loaded.Problems)
            sheet.Write("", Printable.Line(Notes.Placed(problem, folder).ToString()), InkOf(problem.Severity));

        sheet.Write("", Summarise(loaded), Ink.Title);
        sheet.Draw();
    }

    private static string Summarise(ContentLoadResult loaded)
    {
        var errors = loaded.Problems.Count(IsError);
        var warnings = loaded.Problems.Count(problem => problem.Severity == Severity.Warning);
        var problems = errors + warnings == 0 ? "no problems" : $"{Count(errors, "error")}, {Count(warnings, "warning")}";
        var files = Count(loaded.Files, "file");
        return loaded.Snapshot is { } notes ? $"{Count(notes.Sessions.Count(), "session")} in {files}: {problems}" : $"{files}: {problems}";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
