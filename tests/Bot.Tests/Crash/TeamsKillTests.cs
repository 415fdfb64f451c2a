using System.Text.Json.Nodes;
using Bot.CrashHost;
using Bot.Emulators.Teams;
using Bot.Emulators.Teams.Model;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Crash;

/// <summary>Questions arrive in Teams while the process is killed again and again. None is lost. Teams offers no way to look a reply up, so what may have been
/// sent is sent again: at most what the workers had in hand at each kill.</summary>
public sealed class TeamsKillTests : IAsyncLifetime
{
    private const int Questions = 500;

    private const int Workers = 4;

    private const int RandomKills = 4;

    private static readonly (Step Step, int Occurrence)[] Deaths =
    [
        (Step.Received, 10), (Step.Stored, 10), (Step.Sending, 10), (Step.Sent, 10), (Step.LookedUp, 1), (Step.Claimed, 1), (Step.Recorded, 10),
    ];

    private readonly Random random = new(13);
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

    [Fact]
    public async Task No_question_is_lost_and_only_what_was_in_hand_is_answered_twice()
    {
        var rounds = Deaths.Length + RandomKills;
        for (var round = 0; round < rounds; round++)
        {
            await using var bot = await StartAsync(round < Deaths.Length ? Deaths[round] : null);
            var moment = round < Deaths.Length ? int.MaxValue : random.Next(1, Questions / rounds);
            await AskAsync(bot, Questions / rounds, moment);
        }

        await using var last = await StartAsync(null);
        foreach (var (activity, _) in questions.Where(question => !acknowledged.Contains(question.Activity)))
            await Eventually.HoldsAsync(() => SendAsync(activity));
        await Eventually.HoldsAsync(
            () => questions.TrueForAll(question => AnswersTo(question) > 0), () => $"{questions.Count(question => AnswersTo(question) == 0)} are unanswered.");

        var twice = questions.Count(question => AnswersTo(question) > 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{questions.Count} questions, {rounds} kills: {twice} answered twice");
        Assert.InRange(twice, 0, rounds * Workers);
    }

    private async Task<CrashHostProcess> StartAsync((Step Step, int Occurrence)? death)
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
            ["Conversations__Parallel"] = $"{Workers}",
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
}
