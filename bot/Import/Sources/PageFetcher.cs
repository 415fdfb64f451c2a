using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Bot.Diagnostics;

namespace Bot.Import.Sources;

/// <summary>Fetches one page. Every connection, redirects included, goes to an address that <see cref="AddressRules"/> allows.</summary>
internal sealed class PageFetcher : IDisposable
{
    public const int MaximumBytes = 10 * 1024 * 1024;

    private const int MaximumRedirects = 5;

    private readonly HttpClient client;
    private readonly bool allowPrivate;

    /// <param name="allowPrivate">Private addresses too: somebody at a terminal asked for it.</param>
    /// <param name="timeout">For one page with its body.</param>
    public PageFetcher(bool allowPrivate, TimeSpan timeout)
    {
        this.allowPrivate = allowPrivate;
        var handler = new SocketsHttpHandler
        {
            // Redirects are followed below, where their scheme is looked at.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            UseCookies = false,
            // Through a proxy the address would be the proxy's choice.
            UseProxy = false,
        };
        client = new HttpClient(handler) { MaxResponseContentBufferSize = MaximumBytes, Timeout = timeout };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Kiku", Signals.Version));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9");
    }

    public static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address) ? address : null;

    /// <param name="encoding">In place of what server and page say; null to believe them.</param>
    /// <exception cref="ImportFailedException">The page is not to be had, or may not be asked for.</exception>
    public async Task<SourceDocument> FetchAsync(Uri address, string? encoding, CancellationToken cancellation)
    {
        try
        {
            return await FollowAsync(address, encoding, cancellation);
        }
        catch (HttpRequestException exception) when (exception.InnerException is ImportFailedException refusal)
        {
            throw new ImportFailedException(refusal.Message, exception);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new ImportFailedException($"{address} is larger than {MaximumBytes / (1024 * 1024)} MB", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new ImportFailedException($"{address} cannot be fetched: {exception.Message}", exception);
        }
        catch (OperationCanceledException exception) when (exception.InnerException is TimeoutException)
        {
            throw new ImportFailedException($"{address} took longer than {client.Timeout.TotalSeconds:0} s", exception);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<SourceDocument> FollowAsync(Uri address, string? encoding, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            using var response = await client.GetAsync(address, cancellation);
            if (Redirect(address, response) is not { } next) return await ReadAsync(address, response, encoding, cancellation);
            address = next;
        }

        throw new ImportFailedException($"{address} redirects more than {MaximumRedirects} times");
    }

    private static Uri? Redirect(Uri address, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is < 300 or > 399 || response.Headers.Location is not { } location) return null;
        if (!Uri.TryCreate(address, location, out var next)) throw new ImportFailedException($"{address} redirects to what is no address");
        if (!IsWeb(next)) throw new ImportFailedException($"{address} redirects to {next}, which is not http or https");
        if (address.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
            throw new ImportFailedException($"{address} redirects to {next}, which is not encrypted any more");
        return next;
    }

    private static async Task<SourceDocument> ReadAsync(
        Uri address, HttpResponseMessage response, string? encoding, CancellationToken cancellation)
    {
        if (response.StatusCode != HttpStatusCode.OK)
            throw new ImportFailedException($"{address} answers {(int)response.StatusCode} {response.ReasonPhrase}");
        var type = response.Content.Headers.ContentType;
        var format = FormatOf(type?.MediaType) ?? throw new ImportFailedException($"{address} is {type?.MediaType}, not a page or a text");
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        var (text, unreadable) = SourceEncoding.Decode(bytes, format, encoding ?? type?.CharSet?.Trim('"'), address.ToString());
        var name = address.Segments[^1].Trim('/') is { Length: > 0 } last ? Uri.UnescapeDataString(last) : address.Host;
        return new(name, format, text, address.ToString(), unreadable);
    }

    private static SourceFormat? FormatOf(string? type) => type?.ToLowerInvariant() switch
    {
        null or "text/html" or "application/xhtml+xml" => SourceFormat.Html,
        "text/markdown" => SourceFormat.Markdown,
        "text/plain" => SourceFormat.PlainText,
        _ => null,
    };

    /// <summary>Connects to one of the addresses that were looked at: a name that resolves to another one a moment later gains nothing.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        if (!allowPrivate && Array.Find(addresses, address => !AddressRules.IsPublic(address)) is { } refused)
            throw new ImportFailedException($"{host} is at {refused}, not on the public internet; --allow-private fetches from there");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            // Whatever went wrong, nobody else closes it.
            socket.Dispose();
            throw;
        }
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
