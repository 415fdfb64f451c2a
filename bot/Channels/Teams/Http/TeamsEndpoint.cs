using System.Text.Json;
using Bot.Channels.Common;
using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Inbound;
using Bot.Conversations;
using Bot.Diagnostics;
using Bot.Presentation;

namespace Bot.Channels.Teams.Http;

/// <summary><c>POST /api/messages</c>: verified, stored, and only then acknowledged. Invokes are answered.</summary>
internal sealed partial class TeamsEndpoint(
    TeamsOptions options,
    TokenCheck tokens,
    TeamsAuthentication authentication,
    TeamsAdapter adapter,
    TeamsBot bot,
    Signals signals,
    ILogger<TeamsEndpoint> logger)
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

        context.Response.StatusCode = Refused(activity, claims);
        if (context.Response.StatusCode == StatusCodes.Status200OK)
            await AnswerAsync(context.Response, activity, context.RequestAborted);
    }

    /// <returns>200: it is not.</returns>
    private int Refused(TeamsActivity activity, CallerClaims? claims)
    {
        if (activity is not { Type.Length: > 0, ServiceUrl.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0 })
            return StatusCodes.Status400BadRequest;
        if (authentication.Forbidden(activity, claims) is not { } why)
            return StatusCodes.Status200OK;
        Log.Forbidden(logger, Shown(activity), why);
        return StatusCodes.Status403Forbidden;
    }

    private async Task AnswerAsync(HttpResponse response, TeamsActivity activity, CancellationToken cancellation)
    {
        try
        {
            // A caller that hangs up does not take back what it delivered.
            var answer = await adapter.ProcessAsync(activity, bot, CancellationToken.None);
            response.StatusCode = answer?.Status ?? StatusCodes.Status202Accepted;
            if (answer?.Body is byte[] body)
            {
                response.ContentType = "application/json; charset=utf-8";
                await response.Body.WriteAsync(body, cancellation);
            }
        }
        catch (StoreException exception)
        {
            Log.NotStored(logger, Shown(activity), exception.Message);
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>A text that somebody else chose, on one line of a log.</summary>
    private static string Shown(TeamsActivity activity) => ShownText.Line(activity.Type, 200);

    private async ValueTask<TeamsActivity?> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        try
        {
            using var document = JsonDocument.Parse(WellFormedJson.Of(body.GetBuffer().AsMemory(0, (int)body.Length)));
            return ActivityFormat.Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, exception.BytePositionInLine);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A request brings no token that proves it comes from the Bot Framework: {Verdict}")]
        public static partial void NotGenuine(ILogger logger, TokenVerdict verdict);

        [LoggerMessage(2, LogLevel.Warning, "A delivery is no activity that can be read, at byte {Position} of its line")]
        public static partial void Unreadable(ILogger logger, long? position);

        [LoggerMessage(3, LogLevel.Warning, "A delivery ({Type}) is refused: {Why}")]
        public static partial void Forbidden(ILogger logger, string type, string why);

        [LoggerMessage(4, LogLevel.Error, "A delivery ({Type}) could not be stored and was not acknowledged: {Reason}")]
        public static partial void NotStored(ILogger logger, string type, string reason);
    }
}
