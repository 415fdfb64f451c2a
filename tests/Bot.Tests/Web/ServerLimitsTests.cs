using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Web;
using Xunit;

namespace Bot.Tests.Web;

/// <summary>Callers who are not browsers, over a socket of their own.</summary>
public sealed class ServerLimitsTests : IAsyncLifetime
{
    private static readonly string[] Endpoints = ["/", "/api/ask", "/readyz", "/nothing", "/assets/none"];

    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_head_that_never_ends_is_ended() =>
        Assert.StartsWith("HTTP/1.1 408", await SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "), StringComparison.Ordinal);

    [Fact]
    public async Task A_body_that_never_ends_is_ended() =>
        Assert.Equal("", await SendAsync("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nslow", skipAnswer: true));

    [Theory]
    [InlineData(101, 1, 431)]
    [InlineData(2, 20_000, 431)]
    public async Task Many_or_long_headers_are_refused(int count, int length, int expected)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => $"X-{i}: {new string('a', length)}\r\n"));

        Assert.StartsWith($"HTTP/1.1 {expected}", await SendAsync($"GET / HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_beyond_the_limit_is_refused() =>
        Assert.StartsWith(
            "HTTP/1.1 414", await SendAsync($"GET /?q={new string('a', ServerLimits.LongestAddress)} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_proxy_of_this_machine_that_tells_nothing_but_its_protocol_is_no_browser()
    {
        Assert.StartsWith("HTTP/1.1 200", await SendAsync("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404", await SendAsync("GET / HTTP/1.0\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_nobody_asked_for_is_not_waited_for()
    {
        foreach (var path in Endpoints)
        {
            using var body = new ByteArrayContent(new byte[ServerLimits.LargestBody / 2]);
            using var response = await host.Client.PostAsync(path, body, TestContext.Current.CancellationToken);

            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound });
        }
    }

    /// <returns>All that comes until the host ends the connection.</returns>
    /// <param name="skipAnswer">Only what comes after a first answer.</param>
    private async Task<string> SendAsync(string request, bool skipAnswer = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(host.Address).Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var answer = new MemoryStream();
        try
        {
            if (skipAnswer)
                _ = await stream.ReadAsync(new byte[64 * 1024], TestContext.Current.CancellationToken);
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Ended by a reset.
        }

        return Encoding.ASCII.GetString(answer.ToArray());
    }
}
