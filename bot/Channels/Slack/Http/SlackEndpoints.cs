using System.Text;
using System.Text.Json;
using Bot.Channels.Slack.Inbound;
using Bot.Channels.Slack.WebApi;

namespace Bot.Channels.Slack.Http;

/// <summary>Events, commands and interactions by HTTP: verified, stored, and only then acknowledged.</summary>
internal sealed partial class SlackEndpoints
{
    private const string CertificateCheck = "ssl_check";

    private const int LongestCertificateCheck = 1024;

    private readonly SignatureCheck signatures;
    private readonly SlackInbound inbound;
    private readonly ILogger logger;

    public SlackEndpoints(SlackOptions options, SlackInbound inbound, TimeProvider time, ILogger<SlackEndpoints> logger)
    {
        signatures = new(options.SigningSecret ?? throw new ArgumentException("Without a signing secret nothing can be verified.", nameof(options)), time);
        this.inbound = inbound;
        this.logger = logger;
    }

    public Task EventsAsync(HttpContext context) => HandleAsync(context, inbound.EventAsync);

    public Task CommandsAsync(HttpContext context) => HandleAsync(context, (body, cancellation) =>
    {
        var form = FormFields.Read(body.Span);
        var command = new CommandDocument
        {
            ApiAppId = form.Find("api_app_id"),
            TeamId = form.Find("team_id") is { Length: > 0 } team ? team : null,
            EnterpriseId = form.Find("enterprise_id"),
            ChannelId = form.Find("channel_id"),
            UserId = form.Find("user_id"),
            Text = form.Find("text"),
            ResponseUrl = form.Find("response_url"),
            TriggerId = form.Find("trigger_id"),
        };
        return command is { ChannelId: null } or { UserId: null } ? new(new Handled(Handling.Unreadable)) : inbound.CommandAsync(command, body, cancellation);
    });

    public Task InteractionsAsync(HttpContext context) => HandleAsync(context, (body, cancellation) => FormFields.Read(body.Span).Find("payload") is { } json
        ? inbound.InteractionAsync(Encoding.UTF8.GetBytes(json), cancellation)
        : new(new Handled(Handling.Unreadable)));

    /// <summary>Slack looks now and then whether the certificate is good, by a call that carries nothing else
    /// (https://docs.slack.dev/interactivity/implementing-slash-commands#ssl).</summary>
    public static Task CertificateCheckAsync(HttpContext context)
    {
        context.Response.StatusCode = context.Request.Query.ContainsKey(CertificateCheck)
            ? StatusCodes.Status200OK
            : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    /// <summary>Signed or not: nothing is done. A form that asks for something is no such check.</summary>
    private static bool IsCertificateCheck(ReadOnlySpan<byte> body)
    {
        if (body.Length > LongestCertificateCheck || body.IndexOf("ssl_check="u8) < 0)
            return false;
        var form = FormFields.Read(body);
        return form.Has(CertificateCheck) && !form.Has("command") && !form.Has("payload") && !form.Has("user_id");
    }

    private async Task HandleAsync(HttpContext context, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask<Handled>> handle)
    {
        try
        {
            if (await RequestBody.ReadAsync(context.Request) is not { } body)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }

            using (body)
                await VerifiedAsync(context, body.Bytes, handle);
        }
        catch (BadHttpRequestException exception)
        {
            context.Response.StatusCode = exception.StatusCode;
        }
    }

    private async Task VerifiedAsync(
        HttpContext context, ReadOnlyMemory<byte> body, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask<Handled>> handle)
    {
        if (IsCertificateCheck(body.Span))
            return;
        var headers = context.Request.Headers;
        if (!signatures.IsGenuine(headers[SignatureCheck.TimestampHeader], headers[SignatureCheck.SignatureHeader], body.Span))
        {
            Log.NotGenuine(logger, context.Request.Path);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var reception = inbound.Receive("http");

        // A caller that hangs up does not take back what it delivered.
        await RespondAsync(context.Response, await handle(body, CancellationToken.None));
    }

    private static Task RespondAsync(HttpResponse response, Handled handled)
    {
        response.StatusCode = handled.Handling switch
        {
            Handling.Done => StatusCodes.Status200OK,
            Handling.Later => StatusCodes.Status503ServiceUnavailable,
            Handling.Refused => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status400BadRequest,
        };
        if (handled.Handling is Handling.Refused or Handling.Unreadable)
            response.Headers["x-slack-no-retry"] = "1";

        return handled.Text is { } text ? WriteAsync(response, text) : Task.CompletedTask;
    }

    /// <summary>The challenge is expected as it came; what a user is told, as a message.</summary>
    private static Task WriteAsync(HttpResponse response, string text)
    {
        if (response.HttpContext.Request.Path.Value?.EndsWith("/events", StringComparison.Ordinal) == true)
        {
            response.ContentType = "text/plain; charset=utf-8";
            return response.WriteAsync(text);
        }

        response.ContentType = "application/json; charset=utf-8";
        var message = new ResponseArguments { ResponseType = "ephemeral", Text = text };
        return response.WriteAsync(JsonSerializer.Serialize(message, ArgumentsJson.Compact.ResponseArguments));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A request to {Path} is not signed by Slack, or was signed more than five minutes ago")]
        public static partial void NotGenuine(ILogger logger, string path);
    }
}
