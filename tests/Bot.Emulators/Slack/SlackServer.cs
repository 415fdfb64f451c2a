using System.Net;
using Bot.Emulators.Slack.Api;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Emulators.Slack;

/// <summary>What listens: the Web API, and whatever else is given an address.</summary>
internal sealed class SlackServer : IAsyncDisposable
{
    public const string ApiPath = "/api/";

    private readonly WebApplication app;

    private SlackServer(WebApplication app) => this.app = app;

    /// <summary>Such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new(app.Urls.First());

    /// <param name="others">By the beginning of the path; each is given the rest.</param>
    public static async Task<SlackServer> StartAsync(
        int port, TimeProvider time, ApiEndpoint api, IReadOnlyList<(string Path, Func<HttpContext, string, Task> Answer)> others, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Bot.Emulators" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        // What hangs on purpose is cancelled, not waited for.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        var server = new SlackServer(builder.Build());
        server.app.UseWebSockets();
        server.app.UseDate(time);
        server.app.Run(context => AnswerAsync(context, api, others));
        await server.app.StartAsync(stop);
        return server;
    }

    public Task WaitAsync(CancellationToken stop) => app.WaitForShutdownAsync(stop);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task AnswerAsync(HttpContext context, ApiEndpoint api, IReadOnlyList<(string Path, Func<HttpContext, string, Task> Answer)> others)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith(ApiPath, StringComparison.Ordinal))
            return api.AnswerAsync(context, path[ApiPath.Length..]);
        foreach (var (start, answer) in others)
        {
            if (path.StartsWith(start, StringComparison.Ordinal))
                return answer(context, path[start.Length..]);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
