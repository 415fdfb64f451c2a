using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;
using Xunit;

namespace Bot.Tests.Crash;

/// <summary>People of a workspace who ask at a steady rate, whether or not they are answered. Each question in public is two events, some of them delivered
/// twice; one in ten is asked by a command.</summary>
internal sealed class SlackCrowd : IAsyncDisposable
{
    private const int Conversations = 100;

    private const int EventsOfQuestion = 2;

    private static readonly string[] Asked =
    [
        "what did the VPoE panel say about hiring", "採用について何と言っていましたか", "who spoke about SRE", "what is zebra farming", "show A10",
    ];

    private readonly Random random = new(17);
    private readonly (SlackPerson Person, SlackChannel Channel)[] places;
    private readonly List<(SlackPerson Person, SlackChannel Channel, SlackMessage Message)> questions = [];
    private readonly List<Task<SlackDelivery>> commands = [];

    private SlackCrowd(SlackWorkspace slack)
    {
        Slack = slack;
        places = [.. Enumerable.Range(0, Conversations).Select(i => slack.AddPerson($"person{i}")).Select((person, i) => (person, slack.AddChannel($"channel{i}", ChannelKind.Public, person)))];
    }

    public SlackWorkspace Slack { get; }

    public IReadOnlyList<(SlackPerson Person, SlackChannel Channel, SlackMessage Message)> Questions => questions;

    /// <summary>That Kiku told Slack it has. Nobody delivers a command twice.</summary>
    public int Commands => commands.Count(command => command.IsCompletedSuccessfully && command.Result.IsAcknowledged);

    public int CommandsRefused => commands.Count - Commands;

    public int PrivateAnswers => places.Sum(place => place.Channel.Ephemeral.Count);

    public int Unanswered => questions.Count(question => AnswersIn(question.Channel, question.Message).Count == 0);

    public int AnsweredTwice => questions.Count(question => AnswersIn(question.Channel, question.Message).Count > 1);

    /// <summary>Times that Slack had to deliver an event again.</summary>
    public int Retries => Slack.Deliveries.Sum(delivery => delivery.Attempts.Count(attempt => !attempt.IsAcknowledged));

    /// <summary>From the question to its first answer, shortest first.</summary>
    public IReadOnlyList<TimeSpan> Latencies => [.. questions.Where(question => AnswersIn(question.Channel, question.Message).Count > 0)
        .Select(question => TimestampSource.Parse(AnswersIn(question.Channel, question.Message)[0].Ts)!.Value - TimestampSource.Parse(question.Message.Ts)!.Value).Order()];

    public static async Task<SlackCrowd> StartAsync() =>
        new(await SlackWorkspace.StartAsync(new() { EchoOwnMessages = false, IsPatient = true }, TestContext.Current.CancellationToken));

    /// <summary>To reach this workspace.</summary>
    /// <param name="state">Where the database is.</param>
    public Dictionary<string, string> Settings(params (string Name, string Value)[] state)
    {
        var settings = new Dictionary<string, string>
        {
            ["SLACK_BOT_TOKEN"] = Slack.BotToken,
            ["SLACK_SIGNING_SECRET"] = Slack.SigningSecret,
            ["Slack__ApiUrl"] = Slack.ApiAddress.AbsoluteUri,
            ["Slack__PerConversation"] = "0s",
            ["Conversations__PerUserPerMinute"] = "0",
            ["Logging__LogLevel__Default"] = "Error",
        };
        foreach (var (name, value) in state)
            settings[name] = value;
        return settings;
    }

    /// <summary>Asks by the clock until it is told to stop: what is late is asked at once.</summary>
    public async Task AskAsync(int eventsPerSecond, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();
        for (var done = 0; !stop.IsCancellationRequested;)
        {
            await ((Task)timer.WaitForNextTickAsync(stop).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            for (var due = TimeProvider.System.GetElapsedTime(started).TotalSeconds * eventsPerSecond / EventsOfQuestion; done < due; done++)
                AskOne();
        }
    }

    public Task UntilAskedAsync(int count) => Eventually.HoldsAsync(() => questions.Count >= count, () => $"{questions.Count} of {count}");

    /// <summary>Until everything has been answered.</summary>
    public Task UntilAnsweredAsync() => Eventually.HoldsAsync(
        () => Slack.PendingDeliveries == 0 && PrivateAnswers >= Commands && Unanswered == 0,
        () => $"{Slack.PendingDeliveries} deliveries pending, {Unanswered} questions unanswered, {PrivateAnswers} private answers to {Commands} commands");

    public ValueTask DisposeAsync() => Slack.DisposeAsync();

    private void AskOne()
    {
        var (person, channel) = places[random.Next(places.Length)];
        var text = Asked[random.Next(Asked.Length)];
        if (random.Next(10) == 0)
        {
            commands.Add(Slack.CommandAsync(person, channel, "/kiku", text));
            return;
        }

        var posted = Slack.Post(person, channel, $"{Slack.Mention} {text}");
        questions.Add((person, channel, posted.Message));
        if (random.Next(20) == 0)
            Slack.Redeliver(posted.Deliveries[0]);
    }

    private static List<SlackMessage> AnswersIn(SlackChannel channel, SlackMessage question) =>
        [.. channel.Thread(question.Ts)!.Where(message => message.AppId is not null && message.IsReply)];
}
