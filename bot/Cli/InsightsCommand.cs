using System.CommandLine;
using Bot.Content;
using Bot.Insights;
using Bot.State.Stores;
using Bot.Web;

namespace Bot.Cli;

/// <summary><c>kiku insights</c></summary>
internal static class InsightsCommand
{
    public static Command Create(Surroundings here, CommonOptions options)
    {
        var days = new Option<int>("--days")
        {
            Description = $"How far back, today included. Default: {InsightsReader.DefaultDays}",
            HelpName = "N",
            DefaultValueFactory = _ => InsightsReader.DefaultDays,
        };
        days.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > InsightsReader.MostDays))
                result.AddError($"--days takes 1 to {InsightsReader.MostDays}.");
        });
        var workspace = new Option<string?>("--workspace") { Description = "Of one workspace (Slack) or organisation (Teams) only.", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var command = new Command("insights", "Show what was asked in chat, and what in vain, also while Kiku runs.")
        {
            days, workspace, options.Language, json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = Notes.ReadSettings(here);
            await using var database = KeptState.Find(settings.State);
            await database.JoinAsync(stop);
            var reader = new InsightsReader(new QuestionStore(database), settings.Insights, here.Time);
            var report = await reader.ReadAsync(parsed.GetValue(days), null, parsed.GetValue(workspace), stop);
            if (parsed.GetValue(json))
            {
                here.Terminal.Out.Write(InsightsDocument.Of(report).ToJson() + "\n");
                return ExitCode.Success;
            }

            var sheet = new Sheet(options.Terminal(parsed));
            new InsightsText(
                sheet, TitlesOf(here, parsed.GetValue(options.Content) ?? settings.Content.Directory),
                options.LanguageOf(parsed) ?? here.Terminal.Language).Write(report);
            sheet.Draw();
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Figures are worth showing without the notes; sessions have their codes only then.</summary>
    private static ContentSnapshot TitlesOf(Surroundings here, string? told) =>
        ContentFolder.Locate(told, here.WorkingDirectory, here.ProgramDirectory).Path is { } folder
            ? here.Load(folder).Snapshot ?? ContentSnapshot.Empty
            : ContentSnapshot.Empty;
}
