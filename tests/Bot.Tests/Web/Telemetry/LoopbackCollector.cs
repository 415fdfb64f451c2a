using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Bot.Tests.Web.Telemetry;

/// <summary>Takes OTLP over HTTP and keeps it. Protobuf writes strings as they are, so that they can be looked for without reading it.</summary>
internal sealed class LoopbackCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> requests = [];
    private WebApplication app = null!;

    public string Address => app.Urls.First();

    public static async Task<LoopbackCollector> StartAsync()
    {
        var collector = new LoopbackCollector();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        collector.app = builder.Build();
        collector.app.Run(collector.TakeAsync);
        await collector.app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <param name="path">Such as <c>/v1/traces</c>.</param>
    public string Received(string path) => string.Concat(requests.Where(request => request.Path == path).Select(request => request.Body));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        requests.Enqueue((context.Request.Path.Value ?? "", Encoding.UTF8.GetString(body.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }
}
