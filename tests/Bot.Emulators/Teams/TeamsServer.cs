using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Emulators.Teams;

/// <summary>What listens.</summary>
internal sealed class TeamsServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private TeamsServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <param name="parts">By the beginning of the path; each is given the rest.</param>
    public static async Task<TeamsServer> StartAsync(
        int port, TimeProvider time, IReadOnlyList<(string Path, Func<HttpContext, string, Task> Answer)> parts, CancellationToken stop)
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
        var server = new TeamsServer(builder.Build());
        server.app.UseDate(time);
        server.app.Run(context => AnswerAsync(context, parts));
        await server.app.StartAsync(stop);
        return server;
    }

    public Task WaitAsync(CancellationToken stop) => app.WaitForShutdownAsync(stop);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task AnswerAsync(HttpContext context, IReadOnlyList<(string Path, Func<HttpContext, string, Task> Answer)> parts)
    {
        var path = context.Request.Path.Value ?? "";
        foreach (var (start, answer) in parts)
        {
            if (path.StartsWith(start, StringComparison.Ordinal))
                return answer(context, path[start.Length..]);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
