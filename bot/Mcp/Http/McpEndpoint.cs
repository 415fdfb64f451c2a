using System.Text.Json;
using Bot.Answers;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Mcp;

/// <summary>Guards the protocol at <see cref="McpOptions.Path"/>: access, size of the body, number of requests.</summary>
internal sealed class McpEndpoint(McpGate gate, CallLimit limit)
{
    /// <summary>The largest body in bytes. The longest question takes 12 KB when each character is escaped.</summary>
    public const int LargestBody = 64 * 1024;

    public async Task ServeAsync(HttpContext context, RequestDelegate protocol)
    {
        if (gate.Refuse(context) is { } status)
        {
            if (status == StatusCodes.Status401Unauthorized)
                context.Response.Headers.WWWAuthenticate = "Bearer realm=\"kiku\"";
            await RefuseAsync(context, status, Told(status));
        }
        else if (context.Request.ContentLength > LargestBody)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, Told(StatusCodes.Status413PayloadTooLarge));
        }
        else if (limit.Take() is { } wait)
        {
            context.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
            await RefuseAsync(context, StatusCodes.Status429TooManyRequests, $"more than {CallLimit.PerMinute} requests in a minute");
        }
        else
        {
            await RunAsync(context, protocol);
        }
    }

    private static async Task RunAsync(HttpContext context, RequestDelegate protocol)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestBody;
        try
        {
            await protocol(context);
        }
        catch (BadHttpRequestException failure) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, failure.StatusCode, Told(failure.StatusCode));
        }
        catch (JsonException) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "the body is no JSON-RPC message");
        }
    }

    private static string Told(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "the key is missing or wrong: send Authorization: Bearer with the value of Web:McpKey",
        StatusCodes.Status403Forbidden => "the Origin or Host of the request is not this host's; Web:PublicUrl names it",
        StatusCodes.Status404NotFound => "not found",
        StatusCodes.Status413PayloadTooLarge => $"the body has more than {LargestBody / 1024} KB",
        _ => "the request cannot be read",
    };

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(new ErrorDocument(message).ToJson(), context.RequestAborted);
    }
}
