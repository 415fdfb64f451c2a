using System.Text;
using Bot.Channels.Common;
using Bot.Diagnostics;

namespace Bot.Web.Health;

/// <summary>Whether Kiku is reached at the address that people and chat services are told. Asked from here, which a network may answer otherwise.</summary>
internal sealed class PublicUrlCheck(Settings settings) : IHealthCheck
{
    private const string Subject = "public url";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string Name => Subject;

    public ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation) => new((ReadinessReport?)null);

    public async ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation)
    {
        if (settings.Web.PublicUrl is not { } address)
        {
            const string none = "none is set, so chat has no links";
            const string remedy = "Set Web:PublicUrl; it should be the host that Teams' messaging endpoint names.";
            var isExpected = settings.Chats.Any(chat => chat is { IsConfigured: true, NeedsLinks: true });
            return [isExpected ? new(Subject, HealthState.Warning, none, remedy) : new(Subject, HealthState.Off, none)];
        }

        using var http = new HttpClient(Connections.CreateHandler(address.IsLoopback, Patience)) { Timeout = Patience };
        return await AskAsync(http, new(HttpMethod.Get, new Uri(address, "/healthz")), cancellation) switch
        {
            StatusCodes.Status200OK => [Page(address), .. await EndpointsAsync(http, address, cancellation)],
            { } status =>
            [
                new(
                    Subject, HealthState.Warning, $"{address} gives HTTP {status} for /healthz",
                    "Start Kiku, if it does not run; then look at where the proxy before it sends requests."),
            ],
            null =>
            [
                new(
                    Subject, HealthState.Warning, $"{address} is not reached from this machine",
                    "Start Kiku, if it does not run; then look at DNS, the proxy before it and the firewall."),
            ],
        };
    }

    private static Finding Page(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
        ? new(Subject, HealthState.Well, $"{address} answers")
        : new(
            Subject, HealthState.Warning, $"{address} answers, without TLS",
            "Put a proxy with a certificate before it, and set Web:PublicUrl to the https address.");

    /// <summary>Without a signature or a token both refuse, which shows that they are there.</summary>
    private async Task<IReadOnlyList<Finding>> EndpointsAsync(HttpClient http, Uri address, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var chat in settings.Chats.Where(chat => chat.IsConfigured))
        {
            if (chat.Endpoint is var (path, refusal))
                findings.Add(await EndpointAsync(http, $"{chat.Name} endpoint", new Uri(address, path), refusal, cancellation));
        }

        return findings;
    }

    private static async Task<Finding> EndpointAsync(HttpClient http, string subject, Uri address, int expected, CancellationToken cancellation)
    {
        using var content = new StringContent("", Encoding.UTF8, "text/plain");
        var status = await AskAsync(http, new(HttpMethod.Post, address) { Content = content }, cancellation);
        return status == expected
            ? new(subject, HealthState.Well, $"{address} is there, and refuses what is not proven")
            : new(
                subject, HealthState.Warning, $"{address} gives {(status is { } code ? $"HTTP {code}" : "no answer")}, not {expected}",
                "The Kiku that runs there may have other settings, or a proxy is in the way.");
    }

    /// <returns>The status; null: no answer.</returns>
    private static async Task<int?> AskAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using (request)
            using (var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation))
                return (int)response.StatusCode;
        }
        catch (Exception exception)
            when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}
