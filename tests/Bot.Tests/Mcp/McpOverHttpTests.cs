using System.Net;
using System.Text;
using Bot.Mcp;
using Bot.Tests.Content.Reload;
using Bot.Tests.Web;
using Bot.Web;
using Bot.Web.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using Xunit;

namespace Bot.Tests.Mcp;

public sealed class McpOverHttpTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private const string Elsewhere = "X-Forwarded-For";

    private static readonly WebOptions On = new() { Mcp = true };

    /// <summary>Public pages, so that they open nothing else.</summary>
    private static readonly WebOptions WithKey = On with { McpKey = Key, PublicUrl = new("https://kiku.example.com"), Access = PageAccess.Public };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_SDK_s_client_asks_as_it_does_over_streams()
    {
        await using var host = await RunningHost.StartAsync(On);
        await using var client = await ConnectAsync(host);

        var document = (await client.CallAsync("ask", """{"question":"engineer hiring"}""")).Document();

        AnswerContract.Check(document.ToJsonString());
        Assert.Equal(["ask", "get_session", "list_sessions"], (await client.ListToolsAsync(cancellationToken: Stop)).Select(tool => tool.Name).Order());
        Assert.Equal(3, (await client.ListResourcesAsync(cancellationToken: Stop)).Count);
    }

    [Fact]
    public async Task From_elsewhere_the_SDK_s_client_needs_the_key()
    {
        await using var host = await RunningHost.StartAsync(WithKey);

        await using var client = await ConnectAsync(host, (Elsewhere, "203.0.113.9"), ("Authorization", $"Bearer {Key}"));
        await Assert.ThrowsAnyAsync<Exception>(() => ConnectAsync(host, (Elsewhere, "203.0.113.9")));

        (await client.CallAsync("ask", """{"question":"engineer hiring"}""")).Document();
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Unless_it_is_on_there_is_nothing(string method)
    {
        await using var host = await RunningHost.StartAsync(WithKey with { Mcp = false });

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, method, headers: ("Authorization", $"Bearer {Key}")));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer ", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer 0123456789abcdef0123456789abcdeX", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer 0123456789abcdef0123456789abcde", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer 0123456789abcdef0123456789abcdef0", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer 0123456789ABCDEF0123456789ABCDEF", HttpStatusCode.Unauthorized)]
    [InlineData("Basic 0123456789abcdef0123456789abcdef", HttpStatusCode.Unauthorized)]
    [InlineData("0123456789abcdef0123456789abcdef", HttpStatusCode.Unauthorized)]
    [InlineData("bearer 0123456789abcdef0123456789abcdef", HttpStatusCode.OK)]
    public async Task From_elsewhere_only_the_key_opens_it_whoever_may_read_the_pages(string? authorization, HttpStatusCode expected)
    {
        await using var host = await RunningHost.StartAsync(WithKey);
        var elsewhere = (Elsewhere, "203.0.113.9");

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/api/ask?q=hiring", null, elsewhere)).Status);
        Assert.Equal(expected, await StatusAsync(host, headers: authorization is null ? [elsewhere] : [elsewhere, ("Authorization", authorization)]));
    }

    [Fact]
    public async Task Without_a_key_there_is_nothing_for_those_elsewhere()
    {
        await using var host = await RunningHost.StartAsync(On with { Access = PageAccess.Public });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, headers: (Elsewhere, "203.0.113.9")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, headers: [(Elsewhere, "203.0.113.9"), ("Authorization", "Bearer ")]));
    }

    [Theory]
    [InlineData("evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("evil.example", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, "null", HttpStatusCode.Forbidden)]
    [InlineData(null, "http://localhost:1", HttpStatusCode.Forbidden)]
    [InlineData("kiku.example.com", "https://kiku.example.com.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("kiku.example.com", "https://kiku.example.com", HttpStatusCode.OK)]
    [InlineData("kiku.example.com", null, HttpStatusCode.OK)]
    [InlineData("10.0.0.5", null, HttpStatusCode.OK)]
    public async Task A_page_elsewhere_gets_in_by_no_name_and_no_origin(string? name, string? origin, HttpStatusCode expected)
    {
        await using var host = await RunningHost.StartAsync(WithKey);
        (string, string)[] key = [("Authorization", $"Bearer {Key}")];

        Assert.Equal(expected, await StatusAsync(host, name: name, headers: origin is null ? key : [.. key, ("Origin", origin)]));
    }

    /// <summary>A request as a page on the web can have a browser send it to this machine, where no key is needed.</summary>
    [Fact]
    public async Task By_DNS_rebinding_this_machine_is_not_reached()
    {
        await using var host = await RunningHost.StartAsync(On);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, name: "evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, name: "evil.example", headers: ("Origin", "http://evil.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, headers: ("Origin", "http://evil.example")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, headers: ("Origin", host.Address)));
    }

    [Fact]
    public async Task Other_methods_bodies_without_measure_and_what_is_no_message_are_refused()
    {
        await using var host = await RunningHost.StartAsync(On);
        var large = $$"""{"jsonrpc":"2.0","id":1,"method":"{{new string('a', McpEndpoint.LargestBody)}}"}""";

        Assert.Equal(HttpStatusCode.MethodNotAllowed, await StatusAsync(host, "GET"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await StatusAsync(host, "DELETE"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(host, body: large));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(host, body: large, headers: ("Transfer-Encoding", "chunked")));
        foreach (var body in (string[])["", "garbage", "[]", "{}", """{"jsonrpc":"2.0"}"""])
            Assert.InRange(await StatusAsync(host, body: body), HttpStatusCode.Accepted, HttpStatusCode.NotAcceptable);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host));
    }

    [Fact]
    public void More_calls_than_the_limit_wait_for_the_next_minute()
    {
        var clock = new ManualClock();
        var limit = new CallLimit(clock);

        Assert.All(Enumerable.Range(0, CallLimit.PerMinute), _ => Assert.Null(limit.Take()));
        Assert.Equal(TimeSpan.FromMinutes(1), limit.Take());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(limit.Take());
    }

    [Fact]
    public async Task What_an_assistant_asked_is_never_logged()
    {
        var talkative = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Logging:LogLevel:Default", "Trace"),
            new("Logging:LogLevel:ModelContextProtocol", "Trace"),
            new("Logging:Console:LogLevel:Default", "None"),
        ]).Build();
        await using var host = await RunningHost.StartAsync(On, configuration: talkative);
        using var log = new Recorder();
        host.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await using var client = await ConnectAsync(host);

        await client.CallAsync("ask", """{"question":"secretquestion"}""");
        await client.CallAsync("ask", """{"question":"a","conference":"secretquestion"}""");

        Assert.NotEmpty(log.Messages);
        Assert.DoesNotContain(log.Messages, message => message.Contains("secretquestion", StringComparison.Ordinal));
    }

    private static Task<McpClient> ConnectAsync(RunningHost host, params (string Name, string Value)[] headers) => McpClient.CreateAsync(
        new HttpClientTransport(new()
        {
            Endpoint = new(host.Address + McpOptions.Path),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = headers.ToDictionary(header => header.Name, header => header.Value),
        }),
        cancellationToken: Stop);

    private static async Task<HttpStatusCode> StatusAsync(
        RunningHost host, string method = "POST", string? name = null, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), McpOptions.Path);
        request.Headers.Host = name;
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (method == "POST")
            request.Content = new StringContent(body ?? Messages.Initialize.Split('\n')[0], Encoding.UTF8, "application/json");
        foreach (var (header, value) in headers)
        {
            if (header == "Transfer-Encoding")
                request.Headers.TransferEncodingChunked = true;
            else
                request.Headers.TryAddWithoutValidation(header, value);
        }

        using var response = await host.Client.SendAsync(request, Stop);
        return response.StatusCode;
    }
}
