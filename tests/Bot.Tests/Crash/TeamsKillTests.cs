using System.Text.Json.Nodes;
using Bot.CrashHost;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Teams;
using Bot.Emulators.Teams.Model;
using Bot.Tests.Content;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bot.Tests.Crash;

/// <summary>Questions arrive in Teams while the process is killed again and again. None is lost. Teams offers no way to look a reply up, so what may have been
/// accepted is sent again: of each worker at most the one that it had begun. What was never begun is sent once.</summary>
public sealed class TeamsKillTests : IAsyncLifetime
{
    private const int Questions = 500;

    private const int RandomKills = 4;

    private static readonly (Step Step, int Occurrence)[] Deaths =
    [
        (Step.Received, 10), (Step.Stored, 10), (Step.Sending, 10), (Step.Sent, 10), (Step.LookedUp, 1), (Step.Claimed, 1), (Step.Recorded, 10),
    ];

    private readonly Random random = new(13);
    private readonly List<Kill> kills = [];
    private readonly List<(JsonObject Activity, TeamsConversation Conversation)> questions = [];
    private readonly HashSet<JsonObject> acknowledged = [];
    private readonly TemporaryFolder folder = new();
    private TeamsService teams = null!;
    private TeamsPerson person = null!;
    private TeamsConversation[] channels = [];

    public async ValueTask InitializeAsync()
    {
        teams = await TeamsService.StartAsync(new() { KeepBodies = false }, TestContext.Current.CancellationToken);
        person = teams.AddPerson("aoi");
        channels = [.. Enumerable.Range(0, 25).Select(i => teams.AddChannel($"channel{i}"))];
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(8, true)]
    public async Task No_question_is_lost_and_only_what_was_begun_is_answered_twice(int workers, bool isSlow)
    {
        // Each call is accepted at once and answered late: as long as that takes, a kill leaves open what became of it.
        for (var i = 0; isSlow && i < 10 * Questions; i++)
            teams.Faults.Add("*", Fault.Slow(TimeSpan.FromMilliseconds(random.Next(150, 300))));
        var rounds = Deaths.Length + RandomKills;
        for (var round = 0; round < rounds; round++)
        {
            await using var bot = await StartAsync(workers, round < Deaths.Length ? Deaths[round] : null);
            var moment = round < Deaths.Length ? int.MaxValue : random.Next(1, Questions / rounds);
            await AskAsync(bot, Questions / rounds, moment);
            kills.Add(await LookAsync());
        }

        teams.Faults.Clear();
        await using var last = await StartAsync(workers, null);
        foreach (var (activity, _) in questions.Where(question => !acknowledged.Contains(question.Activity)))
            await Eventually.HoldsAsync(() => SendAsync(activity));
        await Eventually.HoldsAsync(
            () => questions.TrueForAll(question => AnswersTo(question) > 0), () => $"{questions.Count(question => AnswersTo(question) == 0)} are unanswered.");
        await Eventually.HoldsAsync(async () => await CountAsync("state = 0") == 0);
        AssertOnlyBegunAreRepeated(workers);
    }

    private void AssertOnlyBegunAreRepeated(int workers)
    {
        var repeats = questions.Sum(question => AnswersTo(question) - 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{questions.Count} questions, {kills.Count} kills, {workers} workers: {repeats} repeats");
        foreach (var (kill, number) in kills.Select((kill, number) => (kill, number + 1)))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"kill {number}: {kill.Waiting} waiting, {kill.Begun.Count} begun, {kill.Accepted} of them accepted by Teams");
        }

        Assert.All(kills, kill => Assert.InRange(kill.Begun.Count, 0, workers));
        Assert.InRange(repeats, 0, kills.Sum(kill => kill.Accepted));
        Assert.All(questions, question => Assert.InRange(
            AnswersTo(question) - 1, 0, kills.Count(kill => kill.Begun.Contains((string)question.Activity["id"]!))));
    }

    /// <summary>What the process left in the database when it died.</summary>
    private async Task<Kill> LookAsync()
    {
        var begun = new HashSet<string>(StringComparer.Ordinal);
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT message_id FROM inbox WHERE state = 0 AND lease_owner IS NOT NULL";
        await using (var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
                begun.Add(rows.GetString(0));
        }

        var accepted = questions.Count(question => begun.Contains((string)question.Activity["id"]!) && AnswersTo(question) > 0);
        return new(begun, accepted, await CountAsync("state = 0 AND lease_owner IS NULL"));
    }

    private async Task<int> CountAsync(string condition)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM inbox WHERE {condition}";
        return Convert.ToInt32(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), null);
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={folder.PathOf("kiku.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private async Task<CrashHostProcess> StartAsync(int workers, (Step Step, int Occurrence)? death)
    {
        var settings = new Dictionary<string, string>
        {
            ["MicrosoftAppId"] = teams.AppId,
            ["MicrosoftAppPassword"] = teams.AppPassword,
            ["MicrosoftAppTenantId"] = teams.TenantId,
            ["Teams__OpenIdMetadata"] = teams.OpenIdMetadata.AbsoluteUri,
            ["Teams__LoginUrl"] = teams.LoginUrl.AbsoluteUri,
            ["Teams__AllowedServiceHosts"] = "127.0.0.1",
            ["Teams__Throttle"] = "off",
            ["Conversations__PerUserPerMinute"] = "0",
            ["Conversations__Parallel"] = $"{workers}",
            ["Conversations__Attempts"] = "50",
            ["State__File"] = folder.PathOf("kiku.db"),
            ["Logging__LogLevel__Default"] = "Error",
        };
        var bot = await CrashHostProcess.StartAsync(settings, death);
        teams.DeliverTo(new Uri(bot.Address, "/api/messages"));
        await bot.UntilReadyAsync();
        return bot;
    }

    /// <param name="moment">After how many questions the process is killed from outside.</param>
    private async Task AskAsync(CrashHostProcess bot, int count, int moment)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        var sending = new List<Task>();
        for (var asked = 0; asked < count || (!bot.Died.IsCompleted && moment == int.MaxValue && asked < 10 * count); asked++)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            var channel = channels[random.Next(channels.Length)];
            var activity = teams.Message(person, channel, $"what did the VPoE panel say about hiring, {questions.Count}");
            questions.Add((activity, channel));
            sending.Add(SendAsync(activity));
            if (asked == moment)
                await bot.KillAsync();
        }

        await Task.WhenAll(sending);
        await Eventually.HoldsAsync(() => bot.Died.IsCompleted, () => "The step was never reached.");
    }

    /// <summary>Teams sends again what was not acknowledged; here, once the process is back.</summary>
    private async Task<bool> SendAsync(JsonObject activity)
    {
        try
        {
            if ((await teams.SendAsync(activity)).Status != 202)
                return false;
            lock (acknowledged)
                acknowledged.Add(activity);
            return true;
        }
        catch (HttpRequestException)
        {
            // The process is dead.
            return false;
        }
    }

    private static int AnswersTo((JsonObject Activity, TeamsConversation Conversation) question) =>
        question.Conversation.Messages.Count(message => message.Thread == (string?)question.Activity["id"]);

    /// <param name="Begun">The ids of the messages that were claimed and not recorded as answered: in flight, or about to be.</param>
    /// <param name="Accepted">How many of them Teams had taken.</param>
    /// <param name="Waiting">How many had not been begun.</param>
    private sealed record Kill(IReadOnlySet<string> Begun, int Accepted, int Waiting);
}
