using System.Runtime.CompilerServices;
using Bot.Answers;
using Bot.Channels.Teams;
using Bot.Content;
using Bot.Conversations;
using Bot.Emulators.Teams;
using Bot.State;
using Bot.Tests.Content;
using Bot.Tests.Conversations;
using Bot.Tests.Web;
using Bot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>The whole bot beside an emulated Teams, with an inbox of its own.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private const string DatabaseFile = "kiku.db";

    private readonly TemporaryFolder folder = new();
    private WebApplication app = null!;

    public required TeamsService Teams { get; init; }

    public IChannel Channel => app.Services.GetServices<IChannel>().First(channel => channel.Name == TeamsChannel.ChannelName);

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public Uri Address => new(app.Urls.First());

    /// <param name="prepare">Before the bot starts.</param>
    /// <param name="store">Writes the database that the bot starts on, to the given path.</param>
    public static async Task<TeamsHost> StartAsync(
        Func<TeamsOptions, TeamsOptions>? configure = null,
        TimeProvider? time = null,
        bool isReady = true,
        ConversationOptions? conversations = null,
        ContentSnapshot? notes = null,
        Action<TeamsService>? prepare = null,
        Func<TeamsService, string, Task>? store = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var clock = time ?? TimeProvider.System;
        var teams = await TeamsService.StartAsync(new() { Time = clock }, stop);
        prepare?.Invoke(teams);
        var options = new TeamsOptions
        {
            AppId = teams.AppId,
            AppPassword = teams.AppPassword,
            TenantId = teams.TenantId,
            OpenIdMetadata = teams.OpenIdMetadata,
            LoginUrl = teams.LoginUrl,
            AllowedServiceHosts = ["127.0.0.1"],
            Throttle = false,
        };
        var host = new TeamsHost { Teams = teams };
        if (store is not null)
            await store(teams, host.folder.PathOf(DatabaseFile));
        await host.RunAsync(configure is null ? options : configure(options), clock, conversations ?? Unhurried.Conversations, notes ?? SampleNotes.Snapshot, stop);
        if (isReady)
            await host.UntilAsync(() => host.Channel.Status.IsReady);
        return host;
    }

    /// <inheritdoc cref="Eventually"/>
    public Task UntilAsync(Func<bool> holds, [CallerArgumentExpression(nameof(holds))] string expected = "") =>
        Eventually.HoldsAsync(holds, () => Channel.Status.Detail, expected);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Teams.DisposeAsync();
        folder.Dispose();
    }

    private async Task RunAsync(TeamsOptions options, TimeProvider time, ConversationOptions conversations, ContentSnapshot notes, CancellationToken stop)
    {
        var library = new Library(new FakeLinks());
        library.Publish(notes);
        var settings = Settings.Default with { Teams = options, Conversations = conversations, State = new StateOptions { File = folder.PathOf(DatabaseFile) } };
        var logging = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "None")]).Build();
        app = WebServer.Build(settings, "http://127.0.0.1:0", library, content: null, time, logging);
        await app.StartAsync(stop);
        Teams.DeliverTo(new Uri(Address, "/api/messages"));
    }

    private sealed class FakeLinks : ISessionLinks
    {
        public string To(string conference, string session, Language language, SessionPlace? place) => $"https://kiku.example.com/{conference}/{session}";
    }
}
