using System.Text.Json;
using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Inbound;
using Bot.Diagnostics;

namespace Bot.Channels.Teams.Http;

/// <summary><c>POST /api/messages</c>: verified, stored, and only then acknowledged. Invokes are answered.</summary>
internal sealed partial class TeamsEndpoint(TeamsOptions options, TokenCheck tokens, TeamsInbound inbound, Signals signals, ILogger<TeamsEndpoint> logger)
{
    /// <summary>Teams' largest are some ten kilobytes.</summary>
    private const int Largest = 1024 * 1024;

    /// <param name="isLocal">Whether the caller is on this machine.</param>
    public async Task HandleAsync(HttpContext context, Func<HttpContext, bool> isLocal)
    {
        try
        {
            var (status, claims) = await AdmitAsync(context, isLocal);
            context.Response.StatusCode = status;
            if (status == StatusCodes.Status200OK)
                await AdmittedAsync(context, claims);
        }
        catch (BadHttpRequestException exception)
        {
            context.Response.StatusCode = exception.StatusCode;
        }
    }

    private async ValueTask<(int Status, CallerClaims? Claims)> AdmitAsync(HttpContext context, Func<HttpContext, bool> isLocal)
    {
        // A page in a browser can send text to this machine without asking; JSON it cannot.
        if (!context.Request.HasJsonContentType())
            return (StatusCodes.Status415UnsupportedMediaType, null);
        if (options.IsPlayground)
            return (isLocal(context) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden, null);
        var (verdict, claims) = await tokens.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted);
        if (verdict != TokenVerdict.Good)
            Log.NotGenuine(logger, verdict);
        return (verdict switch
        {
            TokenVerdict.Good => StatusCodes.Status200OK,
            TokenVerdict.NoKeys => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status401Unauthorized,
        }, claims);
    }

    private async Task AdmittedAsync(HttpContext context, CallerClaims? claims)
    {
        if (context.Request.ContentLength > Largest)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (await ReadAsync(context) is not { } activity)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var reception = signals.StartTrace("receive teams", System.Diagnostics.ActivityKind.Server)?.SetTag(Tags.Channel, TeamsChannel.ChannelName)
            .SetTag(Tags.Protocol, "http");

        // A caller that hangs up does not take back what it delivered.
        var handled = await inbound.HandleAsync(activity, claims, CancellationToken.None);
        context.Response.StatusCode = handled.Status;
        if (handled.Body is { } body)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private async ValueTask<Activity?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, ActivityJson.Lenient.Activity, context.RequestAborted);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, exception.Path, exception.BytePositionInLine);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A request brings no token that proves it comes from the Bot Framework: {Verdict}")]
        public static partial void NotGenuine(ILogger logger, TokenVerdict verdict);

        [LoggerMessage(2, LogLevel.Warning, "A delivery is no activity that can be read, at {Path} byte {Position}")]
        public static partial void Unreadable(ILogger logger, string? path, long? position);
    }
}
