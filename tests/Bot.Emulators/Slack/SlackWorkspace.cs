using Bot.Emulators.Slack.Api;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Desk;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Interactivity;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack;

/// <summary>
/// A Slack workspace with one app in it, on 127.0.0.1. Tests act as its people and see what the app did.
/// Where its files do not say otherwise, it behaves as https://docs.slack.dev/ describes.
/// </summary>
internal sealed partial class SlackWorkspace : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly SlackState state;
    private readonly Dispatcher dispatcher;
    private readonly EventSource events;
    private readonly MessageBoard board;
    private readonly MessageRate rate;
    private readonly Answers answers;
    private HttpTransport? http;
    private SlackServer? server;
    private bool isDisposed;

    private SlackWorkspace(SlackWorkspaceOptions options)
    {
        state = new(options);
        dispatcher = new(options, state.Changes);
        events = new(state, dispatcher);
        board = new(state, events);
        answers = new(state, board);
        Sockets = new(state, stopping.Token);
        rate = new(options.Time) { IsOn = options.RateLimits };
    }

    /// <summary>Base address of the Web API, ending with a slash: what an app takes instead of <c>https://slack.com/api/</c>.</summary>
    public Uri ApiAddress => new(Address, SlackServer.ApiPath);

    public Uri Address => server!.Address;

    public SlackIdentity Identity => state.Identity;

    public string SigningSecret => Identity.SigningSecret;

    public string BotToken => Identity.BotToken;

    public string AppToken => Identity.AppToken;

    public string TeamId => Identity.TeamId;

    public string AppId => Identity.AppId;

    public string BotUserId => Identity.BotUserId;

    public string BotId => Identity.BotId;

    /// <summary>What goes wrong with the app's calls.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The app's calls, oldest first; only with <see cref="SlackWorkspaceOptions.KeepBodies"/>.</summary>
    public IReadOnlyList<ApiCallRecord> Calls => [.. state.Calls];

    /// <summary>What the app was told, oldest first; only with <see cref="SlackWorkspaceOptions.KeepBodies"/>.</summary>
    public IReadOnlyList<SlackDelivery> Deliveries => dispatcher.All;

    /// <summary>How many deliveries are neither acknowledged nor given up.</summary>
    public int PendingDeliveries => dispatcher.Pending;

    public AgentPane Agent => state.Agent;

    /// <summary>The app's sockets, while it is reached that way.</summary>
    public SocketMode Sockets { get; }

    /// <summary>Whether a channel takes about one message a second.</summary>
    public bool RateLimits
    {
        get => rate.IsOn;
        set => rate.IsOn = value;
    }

    public static async Task<SlackWorkspace> StartAsync(SlackWorkspaceOptions? options = null, CancellationToken stop = default)
    {
        var workspace = new SlackWorkspace(options ?? new());
        await workspace.ListenAsync(stop);
        return workspace;
    }

    /// <summary>From now on the app is told by signed requests; several replicas in turn.</summary>
    public void DeliverOverHttp(params RequestUrls[] replicas)
    {
        http?.Dispose();
        dispatcher.Transport = http = new HttpTransport(state, replicas);
    }

    /// <summary>From now on the app is told over the sockets that it opens.</summary>
    public void DeliverOverSockets() => dispatcher.Transport = Sockets;

    /// <summary>As when the address is entered into the app's settings: whether it gives the challenge back.</summary>
    public async Task<bool> VerifyUrlAsync(CancellationToken stop = default)
    {
        var challenge = state.Ids.NextUuid("challenge");
        var attempt = await Http.VerifyAsync(challenge, stop);
        return attempt.IsAcknowledged && attempt.Body.Contains(challenge, StringComparison.Ordinal);
    }

    /// <summary>Signs with another secret or for another time until it is called again.</summary>
    public void ForgeSignatures(string? secret = null, TimeSpan delay = default) => (Http.ForgedSecret, Http.ForgedDelay) = (secret, delay);

    /// <summary>What <paramref name="look"/> finds, as soon as it finds something. It may be called from several threads.</summary>
    public Task<T> UntilAsync<T>(Func<SlackWorkspace, T?> look, CancellationToken stop)
        where T : class => state.Changes.UntilAsync(() => look(this), stop);

    /// <summary>The app's first message in a channel that fits; waits for it if need be.</summary>
    public Task<SlackMessage> ReplyAsync(SlackChannel channel, Func<SlackMessage, bool> fits, CancellationToken stop) =>
        UntilAsync(_ => channel.Messages.FirstOrDefault(message => message.AppId == AppId && fits(message)), stop);

    /// <summary>Until the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken stop) => server!.WaitAsync(stop);

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        await stopping.CancelAsync();
        await dispatcher.DisposeAsync();
        http?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        stopping.Dispose();
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        var api = new ApiEndpoint(state, board, Faults, rate, MethodTable.All(OpenSocket), stopping.Token);
        var responses = new ResponseEndpoint(state, answers, Faults, stopping.Token);
        server = await SlackServer.StartAsync(
            state.Options.Port,
            state.Options.Time,
            api,
            [(ResponseUrls.Path, responses.AnswerAsync), (SocketMode.Path, Sockets.AcceptAsync), (DeskEndpoint.Path, new DeskEndpoint(this, state).AnswerAsync)],
            stop);
        state.ResponseUrls.BaseAddress = server.Address;
    }

    private string? OpenSocket() => dispatcher.Transport == Sockets ? Sockets.Open(Address) : null;

    private HttpTransport Http => http ?? throw new InvalidOperationException("The app is not reached over HTTP.");
}
