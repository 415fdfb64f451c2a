using Bot.Answers;
using Bot.Channels.Slack;
using Bot.Conversations;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;
using Bot.State;
using Bot.Tests.Answers;
using Bot.Tests.Content;
using Bot.Tests.Conversations;
using Bot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using SlackChannel = Bot.Emulators.Slack.Model.SlackChannel;

namespace Bot.Tests.Channels.Slack;

/// <summary>The whole host, as <c>kiku</c> starts it, beside an emulated workspace: shipped notes, an inbox in a file.</summary>
internal sealed class AnsweringHost : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private WebApplication app = null!;
    private bool keepDatabase;

    public required SlackWorkspace Slack { get; init; }

    public SlackPerson Alice { get; private set; } = null!;

    public SlackChannel General { get; private set; } = null!;

    public Library Library { get; private init; } = Asking.Shipped;

    public string Database => folder.PathOf("kiku.db");

    public IInbox Inbox => app.Services.GetRequiredService<IInbox>();

    public Uri Address => new(app.Urls.First());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="library">Of its own, for who changes the notes.</param>
    /// <param name="configuration">For logging and telemetry.</param>
    /// <param name="change">Changes what is registered.</param>
    /// <param name="keepDatabase">The folder of the database is the caller's to remove.</param>
    public static async Task<AnsweringHost> StartAsync(
        Library? library = null,
        IEnumerable<KeyValuePair<string, string?>>? configuration = null,
        Action<IServiceCollection>? change = null,
        Func<Settings, Settings>? configure = null,
        bool keepDatabase = false)
    {
        var slack = await SlackWorkspace.StartAsync(new() { IsPatient = true }, Stop);
        var host = new AnsweringHost { Slack = slack, Library = library ?? Asking.Shipped, keepDatabase = keepDatabase };
        var told = new ConfigurationBuilder().AddInMemoryCollection(configuration ?? [new("Logging:LogLevel:Default", "None")]).Build();
        var settings = new Settings
        {
            Slack = new SlackOptions { BotToken = slack.BotToken, SigningSecret = slack.SigningSecret, ApiUrl = slack.ApiAddress, PerConversation = TimeSpan.Zero },
            State = new StateOptions { File = host.Database },
            Conversations = Unhurried.Conversations,
            Telemetry = Settings.Read(told).Settings.Telemetry,
        };
        host.Alice = slack.AddPerson("alice");
        host.General = slack.AddChannel("general", ChannelKind.Public, host.Alice);
        host.app = WebServer.Build(
            configure is null ? settings : configure(settings),
            "http://127.0.0.1:0",
            host.Library,
            content: null,
            TimeProvider.System,
            told,
            change);
        await host.app.StartAsync(Stop);
        slack.DeliverOverHttp(RequestUrls.Below(host.Address));

        // Signing in takes a moment.
        await Eventually.HoldsAsync(async () => (await host.ReadyAsync()).Status == 200);
        return host;
    }

    /// <summary>Mentions Kiku in the channel.</summary>
    public Task<SlackMessage> AskAsync(string question, string? thread = null) => Slack.PostAsync(Alice, General, $"{Slack.Mention} {question}", thread);

    public Task<SlackMessage> AnswerToAsync(SlackMessage question) => Slack.ReplyAsync(General, message => message.ThreadTs == question.Ts, Stop);

    public IReadOnlyList<SlackMessage> AnswersTo(SlackMessage question) =>
        [.. General.Thread(question.Ts)!.Where(message => message.AppId is not null && message.IsReply)];

    /// <summary>Until nothing is being worked on or waits to be tried again.</summary>
    public Task UntilDoneAsync() => Eventually.HoldsAsync(async () =>
        Slack.Deliveries.All(delivery => delivery.IsAcknowledged || delivery.Ended.IsCompleted) && (await Inbox.StatusAsync(Stop)).Waiting == 0);

    public async Task<(int Status, string Body)> ReadyAsync()
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(Address, "/readyz"), Stop);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await Slack.DisposeAsync();
        if (!keepDatabase)
            folder.Dispose();
    }
}
