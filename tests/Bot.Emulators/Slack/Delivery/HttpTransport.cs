using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Delivery;

/// <summary>Signed requests to the app's addresses.</summary>
internal sealed class HttpTransport : ITransport, IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    private readonly SlackState state;
    private readonly RequestUrls[] replicas;
    private uint turn;
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = true,
        MaxAutomaticRedirections = 2,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <param name="replicas">Of the app, taken in turn; one that cannot be connected to is passed over, as by a load balancer.</param>
    public HttpTransport(SlackState state, params RequestUrls[] replicas) => (this.state, this.replicas) = (state, replicas);

    /// <summary>The secret that requests are signed with: the app's, unless a test forges.</summary>
    public string? ForgedSecret { get; set; }

    /// <summary>Added to the time that requests are signed with.</summary>
    public TimeSpan ForgedDelay { get; set; }

    public async Task<Attempt> SendAsync(SlackDelivery delivery, int retry, string? reason, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(state.Options.Patience, state.Options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        for (var tried = 1; ; tried++)
        {
            try
            {
                using var request = Request(delivery, retry, reason, replicas[Interlocked.Increment(ref turn) % replicas.Length]);
                using var response = await client.SendAsync(request, either.Token);
                return await ReadAsync(response, retry, either.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                return new(retry, 0, "http_timeout", "");
            }
            catch (HttpRequestException failure) when (failure.HttpRequestError is HttpRequestError.ConnectionError && tried < replicas.Length)
            {
                // The next one in turn.
            }
            catch (HttpRequestException failure)
            {
                return new(retry, 0, failure.HttpRequestError is HttpRequestError.SecureConnectionError ? "ssl_error" : "connection_failed", "");
            }
        }
    }

    /// <summary>As Slack asks when an address is entered into an app's settings.</summary>
    public Task<Attempt> VerifyAsync(string challenge, CancellationToken stop)
    {
        var question = new JsonObject { ["token"] = state.Identity.VerificationToken, ["challenge"] = challenge, ["type"] = "url_verification" };
        return SendAsync(new SlackDelivery(DeliveryKind.Event, challenge, "url_verification", question.ToJsonString()), 0, null, stop);
    }

    public void Dispose() => client.Dispose();

    private static async Task<Attempt> ReadAsync(HttpResponseMessage response, int retry, CancellationToken stop)
    {
        var body = await response.Content.ReadAsStringAsync(stop);
        var failure = response.IsSuccessStatusCode ? null
            : (int)response.StatusCode is >= 300 and < 400 ? "too_many_redirects"
            : "http_error";
        var ends = response.StatusCode != HttpStatusCode.OK
            && response.Headers.TryGetValues("x-slack-no-retry", out var values) && values.Contains("1");
        return new(retry, (int)response.StatusCode, failure, body, ends);
    }

    private HttpRequestMessage Request(SlackDelivery delivery, int retry, string? reason, RequestUrls urls)
    {
        var body = delivery.Kind switch
        {
            DeliveryKind.Event => Encoding.UTF8.GetBytes(delivery.Json),
            DeliveryKind.Command => CommandForm(delivery.Json),
            _ => Encoding.UTF8.GetBytes("payload=" + WebUtility.UrlEncode(delivery.Json)),
        };
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = delivery.Kind is DeliveryKind.Event ? Json : Form;
        var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(delivery.Kind, urls)) { Content = content };
        Sign(request, body);
        if (retry > 0)
        {
            request.Headers.TryAddWithoutValidation("X-Slack-Retry-Num", retry.ToString());
            request.Headers.TryAddWithoutValidation("X-Slack-Retry-Reason", reason);
        }

        return request;
    }

    private void Sign(HttpRequestMessage request, byte[] body)
    {
        var timestamp = (state.Clock.Now + ForgedDelay).ToUnixTimeSeconds().ToString();
        request.Headers.TryAddWithoutValidation("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", SlackSignature.Of(ForgedSecret ?? state.Identity.SigningSecret, timestamp, body));
    }

    private static Uri AddressOf(DeliveryKind kind, RequestUrls urls) => kind switch
    {
        DeliveryKind.Event => urls.Events,
        DeliveryKind.Command => urls.Commands,
        _ => urls.Interactivity,
    };

    private static byte[] CommandForm(string json)
    {
        using var fields = JsonDocument.Parse(json);
        return Encoding.UTF8.GetBytes(string.Join('&', fields.RootElement.EnumerateObject()
            .Select(field => $"{field.Name}={WebUtility.UrlEncode(field.Value.ToString())}")));
    }
}
