using System.Runtime.CompilerServices;
using ModelContextProtocol.AspNetCore;

namespace Bot.Mcp;

/// <summary>Serves the protocol over Streamable HTTP at <see cref="McpOptions.Path"/>. While that is off, nothing of the SDK is loaded.</summary>
internal static class McpMapping
{
    public static IServiceCollection AddMcpOverHttp(this IServiceCollection services, McpOptions options, Func<HttpContext, bool> isOnThisMachine)
    {
        if (options.IsOn)
            Add(services, new McpGate(options, isOnThisMachine));
        return services;
    }

    public static void MapMcpOverHttp(this IEndpointRouteBuilder app, McpOptions options)
    {
        if (options.IsOn)
            Map(app);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(IServiceCollection services, McpGate gate)
    {
        services.AddSingleton(gate).AddSingleton<CallLimit>().AddSingleton<McpEndpoint>();
        // Without sessions every replica answers every request, and nothing is kept between two.
        services.AddAssistants().WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.Stateless);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Map(IEndpointRouteBuilder app)
    {
        var endpoint = app.ServiceProvider.GetRequiredService<McpEndpoint>();
        app.MapMcp(McpOptions.Path).Add(builder =>
        {
            var protocol = builder.RequestDelegate!;
            builder.RequestDelegate = context => endpoint.ServeAsync(context, protocol);
        });
        // Nothing is pushed and no session is ended, which clients learn by this status.
        app.MapMethods(McpOptions.Path, ["GET", "DELETE"], (RequestDelegate)(context => endpoint.ServeAsync(context, NotAllowed)));
    }

    private static Task NotAllowed(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "POST";
        return Task.CompletedTask;
    }
}
