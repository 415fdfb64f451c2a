using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Bot.Mcp;

/// <summary>Handles requests that fail: wrong arguments are reported to the model, unreadable requests to the client, faults of Kiku to the log.
/// The SDK would write stack traces for the first two, with what the caller sent.</summary>
internal sealed partial class Failures(ILogger<Failures> logger)
{
    /// <summary>The SDK's log category. It is turned off: it logs what callers send, and at trace level whole questions.</summary>
    public const string SdkCategory = "ModelContextProtocol";

    private const string Unreadable = "The parameters cannot be read: they have another shape than the method's, or hold half of a surrogate pair.";

    public void AddTo(McpServerFilters filters)
    {
        filters.Message.IncomingFilters.Add(next => (context, stop) => ReadAsync(next, context, stop));
        filters.Request.CallToolFilters.Add(next => (request, stop) => CallAsync(next, request, stop));
    }

    private async Task ReadAsync(McpMessageHandler next, MessageContext context, CancellationToken stop)
    {
        try
        {
            await next(context, stop);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new McpProtocolException(Unreadable, failure, McpErrorCode.InvalidParams);
        }
        catch (Exception failure) when (failure is not (McpException or OperationCanceledException))
        {
            Log.Failed(logger, failure);
            throw;
        }
    }

    private async ValueTask<CallToolResult> CallAsync(
        McpRequestHandler<CallToolRequestParams, CallToolResult> next, RequestContext<CallToolRequestParams> request, CancellationToken stop)
    {
        try
        {
            return await next(request, stop);
        }
        catch (McpException problem) when (problem is not McpProtocolException)
        {
            return Told(problem.Message);
        }
#pragma warning disable CA1031 // Whatever broke is told to the model as a failure of this call, and to the log in full.
        catch (Exception failure) when (failure is not (McpException or OperationCanceledException))
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure);
            return Told("Kiku failed at this. It is no fault of the call; Kiku's log says more.");
        }
    }

    private static CallToolResult Told(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A request of an assistant failed")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
