using System.Text;
using System.Text.Json;
using Bot.Channels.Slack.Inbound;
using Bot.Channels.Slack.WebApi;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Channels.Slack.Http;

/// <summary>Events, commands and interactions by HTTP: verified, stored, and only then acknowledged.</summary>
internal sealed partial class SlackEndpoints
{
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
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
        string? Field(string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;
        var command = new CommandDocument
        {
            ApiAppId = Field("api_app_id"),
            TeamId = Field("team_id") is { Length: > 0 } team ? team : null,
            EnterpriseId = Field("enterprise_id"),
            ChannelId = Field("channel_id"),
            UserId = Field("user_id"),
            Text = Field("text"),
            ResponseUrl = Field("response_url"),
            TriggerId = Field("trigger_id"),
        };
        return command is { ChannelId: null } or { UserId: null } ? new(new Handled(Handling.Unreadable)) : inbound.CommandAsync(command, body, cancellation);
    });

    public Task InteractionsAsync(HttpContext context) => HandleAsync(context, (body, cancellation) =>
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
        return form.TryGetValue("payload", out var payload) && payload is [{ } json]
            ? inbound.InteractionAsync(Encoding.UTF8.GetBytes(json), cancellation)
            : new(new Handled(Handling.Unreadable));
    });

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
