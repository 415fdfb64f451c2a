using System.Collections.Immutable;
using System.CommandLine;
using Bot.Answers;
using Bot.Diagnostics;
using Bot.Web;
using Bot.Web.Access;
using Bot.Web.Health;
using Bot.Web.Sentences;

namespace Bot.Cli;

/// <summary><c>kiku doctor [--content DIR] [--json]</c></summary>
internal static class DoctorCommand
{
    private const string Settings = "settings";
    private const string Content = "content";

    public static Command Create(Surroundings here, CommonOptions options)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command(
            "doctor", "Look whether everything works, and say what to do where it does not. Changes nothing. Exit code 1: something fails.")
        {
            json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var findings = await ExamineAsync(here, parsed.GetValue(options.Content), stop);
            if (parsed.GetValue(json))
                here.Terminal.Out.WriteLine(DoctorDocument.Of(findings).ToJson());
            else
                DoctorText.Write(options.Terminal(parsed), findings);
            return findings.Any(finding => finding.State == HealthState.Failed) ? ExitCode.Nothing : ExitCode.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(Surroundings here, string? told, CancellationToken stop)
    {
        Web.Settings settings;
        ImmutableArray<string> problems;
        try
        {
            (settings, problems) = Web.Settings.Read(here.Configuration());
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            return
            [
                new(
                    Settings, HealthState.Failed, $"{failure.Message} {failure.InnerException?.Message}".TrimEnd(),
                    "Mend appsettings.json beside the program; nothing else was looked at."),
            ];
        }

        var sound = SoundSettings.Of(settings, problems);
        var library = new Library(SessionLinks.For(sound.Settings.Web));
        var services = new ServiceCollection().AddLogging().AddSingleton(here.Time).AddSingleton(library).AddSingleton(sound.Settings)
            .AddWeb(sound.Settings.Web).AddSentences(sound.Settings.Search, here.SentenceModels).AddChat(sound.Settings);
        await using var provider = services.BuildServiceProvider();
        var folder = LoadNotes(here, told ?? settings.Content.Directory, library, provider.GetRequiredService<ContentReadiness>());
        var checks = provider.GetServices<IHealthCheck>().Where(check => !sound.Left.ContainsKey(check.Name) && (folder is null || check.Name != Content));
        var found = await Examination.RunAsync(checks, here.Time, stop);
        var left = sound.Left.Select(left => new Finding(left.Key, HealthState.Off, left.Value));
        return InOrder([.. OfSettings(problems), .. folder is null ? [] : new[] { folder }, .. found, .. left]);
    }

    /// <returns>Why there are none; null: they were read, well or not.</returns>
    private static Finding? LoadNotes(Surroundings here, string? told, Library library, ContentReadiness readiness)
    {
        var (directory, looked) = ContentFolder.Locate(told, here.WorkingDirectory, here.ProgramDirectory);
        if (directory is null)
            return new(
                Content, HealthState.Failed, $"there is no folder of notes at {string.Join(" or ", looked)}", "Name one with --content or Content:Directory.");
        var loaded = here.Load(directory);
        if (loaded.Snapshot is { } notes)
            library.Publish(notes);
        var folder = Notes.Show(directory, here.WorkingDirectory);
        readiness.Reloaded(loaded with { Problems = [.. loaded.Problems.Select(problem => Notes.Placed(problem, folder))] });
        return null;
    }

    private static IEnumerable<Finding> OfSettings(ImmutableArray<string> problems) => problems.IsEmpty
        ? [new(Settings, HealthState.Well, "all can be read")]
        : problems.Select(problem => new Finding(
            Settings, HealthState.Failed, problem,
            "Set it in appsettings.json beside the program or in the environment; docs/operating.md lists them all."));

    private static IReadOnlyList<Finding> InOrder(IReadOnlyList<Finding> findings)
    {
        string[] order =
        [
            Settings, Content, SentenceCheck.Subject, "database", "disk", "inbox", .. ChatServices.Off.Select(chat => chat.Name),
            "pages", "public", "mcp", "clock",
        ];
        if (!findings.Any(finding => finding.Subject == "clock"))
            findings = [.. findings, new("clock", HealthState.Off, "no chat service answered that it could be compared with")];
        return [.. findings.OrderBy(finding => Array.IndexOf(order, finding.Subject.Split(' ')[0])).DistinctBy(finding => (finding.Subject, finding.Summary))];
    }
}
