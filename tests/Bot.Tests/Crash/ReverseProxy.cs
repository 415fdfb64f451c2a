using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Bot.Tests.Crash;

/// <summary>What stands before replicas in production: sends requests on to those whose <c>/readyz</c> says yes, in turn.</summary>
internal sealed class ReverseProxy : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private readonly CancellationTokenSource stopping = new();
    private readonly WebApplication app;
    private Task probing = Task.CompletedTask;
    private volatile Member[] members = [];
    private uint turn;

    private ReverseProxy()
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Bot.Tests" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        app = builder.Build();
        app.Run(ForwardAsync);
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>Why requests were not answered by any replica.</summary>
    public ConcurrentQueue<string> Refusals { get; } = [];

    public static async Task<ReverseProxy> StartAsync(params Uri[] replicas)
    {
        var proxy = new ReverseProxy { members = [.. replicas.Select(address => new Member(address))] };
        await proxy.app.StartAsync(TestContext.Current.CancellationToken);
        proxy.probing = proxy.ProbeAsync();
        return proxy;
    }

    /// <summary>A replica listens elsewhere after it was started again.</summary>
    public void Replace(Uri before, Uri after) => members = [.. members.Select(member => member.Address == before ? new Member(after) : member)];

    public Task UntilInUseAsync(Uri replica) => Eventually.HoldsAsync(() => members.Any(member => member.Address == replica && member.IsReady));

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await probing;
        await app.DisposeAsync();
        client.Dispose();
        stopping.Dispose();
    }

    private async Task ProbeAsync()
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        while (!stopping.IsCancellationRequested)
        {
            await Task.WhenAll(members.Select(ProbeAsync));
            await ((Task)timer.WaitForNextTickAsync(stopping.Token).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ProbeAsync(Member member)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(member.Address, "/readyz"), stopping.Token);
            member.IsReady = response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            member.IsReady = false;
        }
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        foreach (var member in InTurn())
        {
            if (await TryForwardAsync(context, member, body.ToArray()))
                return;
        }

        Refuse(context, "nobody listens");
    }

    private void Refuse(HttpContext context, string why)
    {
        Refusals.Enqueue(why);
        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    /// <summary>Those that are not ready come last: where nobody is, each is worth a try.</summary>
    private ImmutableArray<Member> InTurn()
    {
        var (now, first) = (members, Interlocked.Increment(ref turn));
        return [.. now.Select((_, i) => now[(first + i) % now.Length]).OrderBy(member => member.IsReady ? 0 : 1)];
    }

    /// <returns>False: it could not be connected to, so that nothing was sent. What breaks later is not tried elsewhere: it may have been taken.</returns>
    private async Task<bool> TryForwardAsync(HttpContext context, Member member, byte[] body)
    {
        try
        {
            using var request = Copy(context.Request, member.Address, body);
            using var response = await client.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            foreach (var (name, values) in response.Headers.Where(header => header.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase)))
                context.Response.Headers[name] = values.ToArray();
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
            return true;
        }
        catch (HttpRequestException failure)
        {
            if (failure.HttpRequestError is HttpRequestError.ConnectionError)
                return false;
            Refuse(context, $"{failure.HttpRequestError} of one that is {(member.IsReady ? "ready" : "not ready")}");
            return true;
        }
    }

    private static HttpRequestMessage Copy(HttpRequest from, Uri replica, byte[] body)
    {
        var copy = new HttpRequestMessage(new(from.Method), new Uri(replica, from.Path + from.QueryString.Value)) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in from.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Connection")))
        {
            if (!copy.Headers.TryAddWithoutValidation(name, values.ToArray()))
                copy.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return copy;
    }

    private sealed class Member(Uri address)
    {
        public Uri Address => address;

        public volatile bool IsReady;
    }
}
