using Bot.CrashHost;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;
using Bot.Tests.Content;
using Bot.Tests.State;
using Xunit;

namespace Bot.Tests.Crash;

/// <summary>Questions arrive in Slack while the process is killed again and again: each is answered, and none twice.</summary>
public sealed class SlackKillTests(SharedPostgresServer postgres) : IAsyncLifetime
{
    private const int Questions = 500;

    private const int Conversations = 50;

    private const int RandomKills = 5;

    /// <summary>What was sent and not recorded is looked up by the next one, and what that one leaves is claimed by the one after.</summary>
    private static readonly (Step Step, int Occurrence)[] Deaths =
    [
        (Step.Received, 15), (Step.Stored, 15), (Step.Sending, 15), (Step.Sent, 15), (Step.LookedUp, 1), (Step.Claimed, 1), (Step.Recorded, 15),
    ];

    private static readonly string[] Asked =
    [
        "what did the VPoE panel say about hiring", "採用について何と言っていましたか", "who spoke about SRE", "what is zebra farming", "show A10",
    ];

    private readonly Random random = new(11);
    private readonly List<(SlackChannel Channel, SlackMessage Message)> questions = [];
    private readonly List<(SlackChannel Channel, SlackDelivery Delivery)> commands = [];
    private readonly TemporaryFolder folder = new();
    private SlackWorkspace slack = null!;
    private (SlackPerson Person, SlackChannel Channel)[] places = [];

    public async ValueTask InitializeAsync()
    {
        slack = await SlackWorkspace.StartAsync(new() { EchoOwnMessages = false, IsPatient = true }, TestContext.Current.CancellationToken);
        places = [.. Enumerable.Range(0, Conversations).Select(i => slack.AddPerson($"person{i}")).Select((person, i) => (person, slack.AddChannel($"channel{i}", ChannelKind.Public, person)))];
    }

    public async ValueTask DisposeAsync()
    {
        await slack.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_question_has_one_answer_though_the_process_is_killed_at_every_step()
    {
        var settings = Settings(("State__File", folder.PathOf("kiku.db")));
        var rounds = Deaths.Length + RandomKills;
        for (var round = 0; round < rounds; round++)
        {
            await using var bot = await StartAsync(settings, round < Deaths.Length ? Deaths[round] : null);
            slack.DeliverOverHttp(RequestUrls.Below(bot.Address));
            if (round < Deaths.Length)
                await AskUntilAsync(bot.Died, Questions / rounds);
            else
                await KillAmidAnswersAsync(bot, Questions / rounds);
        }

        await using var last = await StartAsync(settings, null);
        slack.DeliverOverHttp(RequestUrls.Below(last.Address));
        await FinishAsync();
    }

    [Fact]
    public async Task Two_replicas_on_one_database_answer_each_question_once_though_they_are_killed_in_turn()
    {
        await using var database = await PostgresSchema.CreateAsync(postgres);
        var settings = Settings(("State__Provider", "Postgres"), ("State__ConnectionString", database.ConnectionString));
        var rounds = Deaths.Length + RandomKills;
        var other = await StartAsync(settings, null);
        for (var round = 0; round < rounds; round++)
        {
            // The one that lived goes on; the next one to die is its fellow.
            var bot = await StartAsync(settings, round < Deaths.Length ? Deaths[round] : null);
            slack.DeliverOverHttp(RequestUrls.Below(bot.Address), RequestUrls.Below(other.Address));
            if (round < Deaths.Length && Deaths[round].Step is not (Step.Claimed or Step.LookedUp))
                await AskUntilAsync(bot.Died, Questions / rounds);
            else
                await KillAmidAnswersAsync(bot, Questions / rounds);
            await bot.DisposeAsync();
        }

        await FinishAsync();
        await other.DisposeAsync();
    }

    private Dictionary<string, string> Settings(params (string Name, string Value)[] state)
    {
        var settings = new Dictionary<string, string>
        {
            ["SLACK_BOT_TOKEN"] = slack.BotToken,
            ["SLACK_SIGNING_SECRET"] = slack.SigningSecret,
            ["Slack__ApiUrl"] = slack.ApiAddress.AbsoluteUri,
            ["Slack__PerConversation"] = "0s",
            ["Conversations__PerUserPerMinute"] = "0",
            ["Conversations__Lease"] = "20s",
            ["Conversations__SendTimeout"] = "10s",
            ["Conversations__Attempts"] = "50",
            ["Logging__LogLevel__Default"] = "Error",
        };
        foreach (var (name, value) in state)
            settings[name] = value;
        return settings;
    }

    private static async Task<CrashHostProcess> StartAsync(Dictionary<string, string> settings, (Step Step, int Occurrence)? death)
    {
        var bot = await CrashHostProcess.StartAsync(settings, death);
        await bot.UntilReadyAsync();
        return bot;
    }

    /// <summary>Asks at least <paramref name="count"/>, one a tick, and goes on until the process has died of it.</summary>
    private async Task AskUntilAsync(Task died, int count)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        for (var asked = 0; asked < count || (!died.IsCompleted && asked < 10 * count); asked++)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            AskOne();
        }

        await Eventually.HoldsAsync(() => died.IsCompleted, () => "The step was never reached.");
    }

    private async Task KillAmidAnswersAsync(CrashHostProcess bot, int count)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        var moment = random.Next(1, count);
        for (var asked = 0; asked < count; asked++)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            AskOne();
            if (asked == moment)
                await bot.KillAsync();
        }
    }

    private void AskOne()
    {
        var (person, channel) = places[random.Next(places.Length)];
        var text = Asked[random.Next(Asked.Length)];
        if (random.Next(10) == 0)
            _ = CommandAsync(person, channel, text);
        else
            questions.Add((channel, slack.Post(person, channel, $"{slack.Mention} {text}").Message));
    }

    private async Task CommandAsync(SlackPerson person, SlackChannel channel, string text)
    {
        var delivery = await slack.CommandAsync(person, channel, "/kiku", text);
        lock (commands)
            commands.Add((channel, delivery));
    }

    /// <summary>Slack comes back with what was not acknowledged; then everything has been answered.</summary>
    private async Task FinishAsync()
    {
        foreach (var delivery in slack.Deliveries.Where(delivery => delivery is { Kind: DeliveryKind.Event, IsAcknowledged: false }))
            delivery.RetryNow();
        await Eventually.HoldsAsync(
            () => questions.TrueForAll(question => AnswersTo(question) > 0) && Private() is var seen && seen.Answers >= seen.Acknowledged,
            () => $"{questions.Count(question => AnswersTo(question) == 0)} of {questions.Count} questions are unanswered. Private: {Private()}");

        var twice = questions.Count(question => AnswersTo(question) > 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{questions.Count} questions, {twice} answered twice. Private: {Private()}");
        Assert.Equal(0, twice);
    }

    /// <summary>Nobody can look up a private answer, so one that may have been sent is sent again.</summary>
    private (int Acknowledged, int Answers) Private()
    {
        lock (commands)
            return (commands.Count(command => command.Delivery.IsAcknowledged), slack.Channels.Sum(channel => channel.Ephemeral.Count));
    }

    private static int AnswersTo((SlackChannel Channel, SlackMessage Message) question) =>
        question.Channel.Thread(question.Message.Ts)!.Count(message => message.AppId is not null && message.IsReply);
}
