using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;

namespace Bot.Benchmarks.Load;

internal sealed class LoadedSlack : ILoadedService
{
    private readonly SlackWorkspace slack;
    private readonly SlackPerson[] people;
    private readonly SlackChannel[] channels;

    private LoadedSlack(SlackWorkspace slack, int conversations)
    {
        this.slack = slack;
        people = [.. Enumerable.Range(0, conversations).Select(i => slack.AddPerson($"person{i}"))];
        channels = [.. people.Select((person, i) => slack.AddChannel($"channel{i}", ChannelKind.Public, person))];
    }

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["SLACK_BOT_TOKEN"] = slack.BotToken,
        ["SLACK_SIGNING_SECRET"] = slack.SigningSecret,
        ["Slack__ApiUrl"] = slack.ApiAddress.AbsoluteUri,
    };

    public bool IsQuiet => slack.PendingDeliveries == 0
        && channels.All(channel => channel.Messages.Count(message => message.IsReply) >= channel.Messages.Count(message => !message.IsReply));

    public IEnumerable<(DateTimeOffset Asked, IReadOnlyList<DateTimeOffset> Answers)> Outcomes => channels.SelectMany(channel =>
    {
        var messages = channel.Messages;
        var replies = messages.Where(message => message.IsReply).ToLookup(message => message.ThreadTs!, message => Written(message), StringComparer.Ordinal);
        return messages.Where(message => !message.IsReply).Select(question => (Written(question), (IReadOnlyList<DateTimeOffset>)[.. replies[question.Ts]]));
    });

    public static async Task<ILoadedService> StartAsync(LoadPlan plan, CancellationToken stop)
    {
        // Only mentions are subscribed to, so that one question is one event.
        var workspace = await SlackWorkspace.StartAsync(
            new() { KeepBodies = false, EchoOwnMessages = false, Events = new HashSet<string>(["app_mention", "app_uninstalled", "tokens_revoked"]) }, stop);
        workspace.RateLimits = plan.IsPaced;
        return new LoadedSlack(workspace, plan.Conversations);
    }

    public void DeliverTo(IReadOnlyList<Uri> bots) => slack.DeliverOverHttp([.. bots.Select(RequestUrls.Below)]);

    public void Ask(int turn, string question, bool isTwice)
    {
        var at = turn % channels.Length;
        var posted = slack.Post(people[at], channels[at], $"{slack.Mention} {question}");
        if (isTwice)
            slack.Redeliver(posted.Deliveries[0]);
    }

    public ValueTask DisposeAsync() => slack.DisposeAsync();

    private static DateTimeOffset Written(SlackMessage message) => TimestampSource.Parse(message.Ts)!.Value;
}
