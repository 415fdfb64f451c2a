using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Bot.Channels.Slack;
using Bot.Conversations;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Delivery;
using Bot.Tests.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>Slack's room in a host of its own beside an emulated workspace; what it hands in is kept, and nobody answers.</summary>
internal sealed class SlackHost : IAsyncDisposable, IMessageIntake
{
    private readonly ConcurrentQueue<IncomingMessage> received = [];
    private readonly SemaphoreSlim arrived = new(0);
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int handedIn;
    private int begun;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private WebApplication app = null!;

    public required SlackWorkspace Slack { get; init; }

    public TimeProvider Time { get; private init; } = TimeProvider.System;

    public IntakeResult Result { get; set; } = IntakeResult.Accepted;

    /// <summary>Held until the test lets it go.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Something is being handed in, whether or not it is held.</summary>
    public Task Entered => entered.Task;

    /// <summary>How often something began to be handed in, whether or not it is held.</summary>
    public int Begun => Volatile.Read(ref begun);

    /// <summary>How often something was handed in and answered with <see cref="Result"/>.</summary>
    public int HandedIn => Volatile.Read(ref handedIn);

    public InMemoryStores Stores { get; } = new();

    public IReadOnlyList<IncomingMessage> Received => [.. received];

    public IChannel Channel => app.Services.GetRequiredService<IChannel>();

    public Uri Address => new(app.Urls.First());

    public static async Task<SlackHost> StartAsync(
        Func<SlackOptions, SlackOptions>? configure = null, SlackWorkspaceOptions? workspace = null, bool isReady = true, bool sockets = false,
        TimeProvider? time = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var slack = await SlackWorkspace.StartAsync(workspace ?? new() { IsPatient = true }, stop);
        var host = new SlackHost { Slack = slack, Time = time ?? TimeProvider.System };
        var options = new SlackOptions
        {
            BotToken = slack.BotToken,
            SigningSecret = sockets ? null : slack.SigningSecret,
            AppToken = sockets ? slack.AppToken : null,
            ApiUrl = slack.ApiAddress,
            PerConversation = TimeSpan.Zero,
        };
        if (sockets)
            slack.DeliverOverSockets();
        await host.RunAsync(configure is null ? options : configure(options), stop);
        if (!sockets)
            slack.DeliverOverHttp(
                new RequestUrls(new(host.Address, "/slack/events"), new(host.Address, "/slack/commands"), new(host.Address, "/slack/interactions")));
        if (isReady)
            await host.UntilAsync(() => host.Channel.Status.IsReady);
        return host;
    }

    public async ValueTask<IntakeResult> AcceptAsync(IncomingMessage message, CancellationToken cancellation)
    {
        Interlocked.Increment(ref begun);
        entered.TrySetResult();
        await Gate.WaitAsync(cancellation);
        var result = Result;
        if (result != IntakeResult.NotStored)
        {
            received.Enqueue(message);
            arrived.Release();
        }

        Interlocked.Increment(ref handedIn);
        return result;
    }

    public async Task<IncomingMessage> NextAsync()
    {
        Assert.True(await arrived.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken), "nothing was handed in");
        return received.Last();
    }

    /// <inheritdoc cref="Eventually"/>
    public Task UntilAsync(Func<bool> holds, [CallerArgumentExpression(nameof(holds))] string expected = "") =>
        Eventually.HoldsAsync(holds, () => Channel.Status.Detail, expected);

    /// <summary>Posts with a signature that is right unless the test says otherwise.</summary>
    public async Task<(int Status, string Body)> PostAsync(string path, string body, string? signature = null, TimeSpan age = default, bool isChunked = false)
    {
        var timestamp = (Time.GetUtcNow() - age).ToUnixTimeSeconds().ToString();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", signature ?? Sign(timestamp, body));
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<int> GetAsync(string path)
    {
        using var response = await http.GetAsync(new Uri(Address, path), TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
        arrived.Dispose();
        await Slack.DisposeAsync();
    }

    /// <summary>In order, as when the process is asked to end.</summary>
    public async Task StopAsync()
    {
        await app.StopAsync(TestContext.Current.CancellationToken);
        await app.DisposeAsync();
    }

    private string Sign(string timestamp, string body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Slack.SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));

    private async Task RunAsync(SlackOptions options, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1024 * 1024);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(Time).AddSingleton<IMessageIntake>(this)
            .AddSingleton<IThreadContexts>(Stores).AddSingleton<IConversationReferences>(Stores).AddSlack(options, new());
        app = builder.Build();
        app.UseRouting();
        app.MapSlack();
        await app.StartAsync(stop);
    }
}
