using System.CommandLine;
using Bot.Benchmarks.Corpora;

namespace Bot.Benchmarks.Load;

/// <summary><c>load PROGRAM</c>: questions arrive in Slack or Teams at a steady rate, whether or not they are answered (an open loop).</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var program = new Argument<FileInfo>("PROGRAM") { Description = "The published kiku." };
        var rates = new Option<int[]>("--rate") { Description = "Events per second; several are run one after the other.", DefaultValueFactory = _ => [200], AllowMultipleArgumentsPerToken = true };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 60 };
        var replicas = new Option<int>("--replicas") { DefaultValueFactory = _ => 1 };
        var duplicates = new Option<double>("--duplicates") { Description = "Share of the events that are delivered twice.", DefaultValueFactory = _ => 0 };
        var postgres = new Option<string?>("--postgres") { Description = "A connection string; without it the inbox is SQLite." };
        var folder = new Option<string>("--folder") { Description = "Where the SQLite file lies. Default: the temporary folder.", DefaultValueFactory = _ => Path.GetTempPath() };
        var teams = new Option<bool>("--teams") { Description = "In Teams instead of Slack." };
        var paced = new Option<bool>("--paced") { Description = "The service's limits are on: Slack refuses what comes too soon, Teams is throttled as by default." };
        var burst = new Option<int>("--burst") { Description = "Instead of a rate: so many mentions at once in one channel, each its own thread." };
        var content = new Option<string?>("--content") { Description = $"Folder of notes with questions.yaml. Default: {InputFolders.ContentVariable}." };
        var command = new Command(
            "load", "Event in to reply out, over an emulated chat service on loopback.") { program, rates, seconds, replicas, duplicates, postgres, folder,
            teams, content, paced, burst };
        command.SetAction(async (parsed, stop) =>
        {
            InputFolders.Set(InputFolders.ContentVariable, parsed.GetValue(content));
            if (parsed.GetValue(burst) is > 0 and var mentions)
            {
                var plan = new LoadPlan(
                    parsed.GetValue(program)!.FullName, mentions, 1, parsed.GetValue(replicas), 0, parsed.GetValue(postgres), parsed.GetValue(folder)!,
                    parsed.GetValue(teams), IsPaced: true);
                await BurstRun.RunAsync(plan with { Conversations = 1 }, stop);
                return;
            }

            LoadReport.PrintHeading();
            foreach (var rate in parsed.GetValue(rates)!)
            {
                var plan = new LoadPlan(
                    parsed.GetValue(program)!.FullName, rate, parsed.GetValue(seconds), parsed.GetValue(replicas), parsed.GetValue(duplicates),
                    parsed.GetValue(postgres), parsed.GetValue(folder)!,
                    parsed.GetValue(teams), parsed.GetValue(paced));
                (await LoadRun.RunAsync(plan, stop)).Print();
            }
        });
        return command;
    }
}

/// <param name="Program">Path of the executable.</param>
/// <param name="Rate">Events per second.</param>
/// <param name="Duplicates">0 to 1.</param>
/// <param name="IsPaced">The service's limits are on.</param>
internal sealed record LoadPlan(
    string Program, int Rate, int Seconds, int Replicas, double Duplicates, string? Postgres, string Folder, bool IsTeams, bool IsPaced)
{
    /// <summary>So that the pace of one message a second in each is no limit.</summary>
    public int Conversations { get; init; } = Rate * 4;
}
