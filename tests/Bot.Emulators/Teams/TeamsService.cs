using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;
using Bot.Emulators.Teams.Api;
using Bot.Emulators.Teams.Identity;
using Bot.Emulators.Teams.Model;

namespace Bot.Emulators.Teams;

/// <summary>
/// Teams with one app in one organisation, on 127.0.0.1: login, keys, and the Bot Connector. Tests act as its people and see what the app did.
/// </summary>
internal sealed partial class TeamsService : IAsyncDisposable
{
    public const string DefaultTenant = "00000000-0000-0000-0000-000000000001";

    private const string Issuer = "https://api.botframework.com";

    private readonly CancellationTokenSource stopping = new();
    private readonly TeamsServiceOptions options;
    private readonly TeamsDirectory directory = new();
    private readonly Changes changes = new();
    private readonly ConnectorEndpoint connector;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 64 });
    private TeamsServer? server;

    private TeamsService(TeamsServiceOptions options)
    {
        this.options = options;
        Login = new(options, AppId, "the-secret");
        connector = new(options, directory, Login, Faults, changes, stopping.Token);
    }

    public Uri Address => server!.Address;

    /// <summary>Where activities come from, and answers go to.</summary>
    public string ServiceUrl => new Uri(Address, "/teams/").AbsoluteUri;

    public Uri OpenIdMetadata => new(Address, "/.well-known/openidconfiguration");

    public Uri LoginUrl => Address;

    /// <summary>Where a machine in Azure asks for its own identity; the secret is <see cref="AppPassword"/>.</summary>
    public Uri IdentityEndpoint => new(Address, "/identity");

    public string AppId { get; } = "00000000-0000-0000-0000-0000000000aa";

    public string AppPassword => Login.Secret;

    public string TenantId { get; } = DefaultTenant;

    public string BotId => $"28:{AppId}";

    public string BotName { get; } = "Kiku";

    public LoginEndpoint Login { get; }

    /// <summary>What goes wrong with the app's calls: <c>send</c>, <c>reply</c>, <c>update</c>, <c>delete</c>,
    /// <c>create</c>, <c>member</c>, <c>token</c>, <c>keys</c>, <c>*</c>.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The app's calls, oldest first; only with <see cref="TeamsServiceOptions.KeepBodies"/>.</summary>
    public IReadOnlyList<TeamsCall> Calls => connector.Calls;

    /// <summary>How many calls the app made.</summary>
    public int CallCount => connector.Count;

    public static async Task<TeamsService> StartAsync(TeamsServiceOptions? options = null, CancellationToken stop = default)
    {
        var service = new TeamsService(options ?? new());
        service.server = await TeamsServer.StartAsync(
            service.options.Port,
            service.options.Time,
            [
                (ConnectorEndpoint.Path, service.connector.AnswerAsync),
                ("/.well-known/openidconfiguration", (context, _) => service.AnswerAsync(context, "metadata", () => LoginEndpoint.Metadata(Issuer, service.Address))),
                ("/keys", (context, _) => service.AnswerAsync(context, "keys", service.Login.Keys)),
                ($"/{DefaultTenant}/oauth2/v2.0/token", service.TokenAsync),
                ("/identity", (context, _) => service.AnswerAsync(context, "token", () => service.Login.IdentityToken(context.Request))),
            ],
            stop);
        return service;
    }

    /// <summary>What <paramref name="look"/> finds, as soon as it finds something. It may be called from several threads.</summary>
    public Task<T> UntilAsync<T>(Func<TeamsService, T?> look, CancellationToken stop)
        where T : class => changes.UntilAsync(() => look(this), stop);

    /// <summary>The app's first message in a conversation that fits; waits for it if need be.</summary>
    public Task<TeamsMessage> ReplyAsync(TeamsConversation conversation, Func<TeamsMessage, bool> fits, CancellationToken stop) =>
        UntilAsync(_ => conversation.Messages.FirstOrDefault(fits), stop);

    /// <summary>Until the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken stop) => server!.WaitAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (server is not null)
            await server.DisposeAsync();
        Login.Dispose();
        http.Dispose();
        stopping.Dispose();
    }

    private async Task TokenAsync(HttpContext context, string rest)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        await AnswerAsync(context, "token", () => Login.Token(form));
    }

    private Task<int> AnswerAsync(HttpContext context, string name, Func<WebAnswer> right) => Faults.Take(name, []) is { } fault
        ? Faulty.AnswerAsync(context, fault, right(), options.Time, stopping.Token)
        : right().WriteAsync(context);
}
