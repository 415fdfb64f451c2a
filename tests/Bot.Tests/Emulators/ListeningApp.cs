using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Bot.Emulators.Slack.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>An app's request address: it keeps what came and answers as a test wants.</summary>
internal sealed class ListeningApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private ListeningApp(WebApplication app) => this.app = app;

    public ConcurrentQueue<ReceivedRequest> Received { get; } = new();

    /// <summary>Given the count of requests so far, this one included.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public RequestUrls Urls => RequestUrls.Same(new Uri(new Uri(app.Urls.First()), "/slack/events"));

    public static async Task<ListeningApp> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var listening = new ListeningApp(builder.Build());
        listening.app.Run(listening.ReceiveAsync);
        await listening.app.StartAsync(TestContext.Current.CancellationToken);
        return listening;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Received.Enqueue(new(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        await Answer(context, Received.Count);
    }
}

/// <summary>What came, with the bytes as they were.</summary>
internal sealed record ReceivedRequest(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}
