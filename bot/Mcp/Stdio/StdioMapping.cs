using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Bot.Mcp;

/// <summary>Serves one assistant over a pair of streams.</summary>
internal static class StdioMapping
{
    public static void AddMcpOverStreams(this IServiceCollection services, Stream input, Stream output, TimeProvider time)
    {
        var requests = new OpenRequests();
        services.Configure<McpServerOptions>(options => options.Filters.Message.OutgoingFilters.Add(next => async (context, stop) =>
        {
            await next(context, stop);
            if (context.JsonRpcMessage is JsonRpcResponse or JsonRpcError)
                requests.Ended();
        }));
        services.AddAssistants().WithStreamServerTransport(new PatientInput(input, requests, time), output);
    }
}
