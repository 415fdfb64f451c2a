using Bot.Conversations;
using Bot.Diagnostics;
using Bot.Mcp;
using Bot.Web.Access;
using Bot.Web.Health;
using Bot.Web.OpenApi;
using Bot.Web.Pages;

namespace Bot.Web;

/// <summary>Registers the pages and the health checks with the host.</summary>
internal static class WebRegistration
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static IServiceCollection AddWeb(this IServiceCollection services, WebOptions options) => services
        .AddSingleton(new PageGate(options))
        .AddSingleton<AskEndpoint>()
        .AddSingleton<OpenApiEndpoint>()
        .AddSingleton<NotesEndpoint>()
        .AddSingleton<InsightsEndpoint>()
        .AddSingleton<HealthEndpoints>()
        .AddSingleton<ContentReadiness>()
        .AddConversationMetrics()
        .AddSingleton<IHealthCheck>(services => services.GetRequiredService<ContentReadiness>())
        .AddSingleton<IHealthCheck, PublicUrlCheck>()
        .AddSingleton<IHealthCheck>(new McpCheck(options.Assistants))
        .AddHostedService<HealthSampler>()
        .AddHostedService<Drain>();

    /// <summary>To be used before any room maps its addresses: headers and failures are the same everywhere.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FailedAsync });
        app.Use((context, next) =>
        {
            Responses.SetSecurityHeaders(context);
            return next(context);
        });
    }

    public static void MapWeb(this WebApplication app)
    {
        var ask = app.Services.GetRequiredService<AskEndpoint>();
        var notes = app.Services.GetRequiredService<NotesEndpoint>();
        var health = app.Services.GetRequiredService<HealthEndpoints>();
        var gate = app.Services.GetRequiredService<PageGate>();
        Map(app, "/", ask.PageAsync);
        Map(app, "/api/ask", ask.JsonAsync);
        Map(app, "/openapi.json", app.Services.GetRequiredService<OpenApiEndpoint>().JsonAsync);
        Map(app, "/conferences", notes.ConferencesAsync);
        Map(app, "/conferences/{conference}", notes.ConferenceAsync);
        Map(app, "/conferences/{conference}/sessions/{session}", notes.SessionAsync);
        Map(app, "/insights", app.Services.GetRequiredService<InsightsEndpoint>().PageAsync);
        Map(app, "/assets/{name}", Responses.AssetAsync);
        Map(app, "/healthz", HealthEndpoints.LiveAsync);
        Map(app, "/readyz", health.ReadyAsync);
        app.MapFallback("{**path}", (RequestDelegate)(context => Responses.NotFoundAsync(context, gate.Admit(context))));
    }

    private static void Map(WebApplication app, string address, RequestDelegate handler) => app.MapMethods(address, Reading, handler);

    private static Task FailedAsync(HttpContext context)
    {
        // The handler cleared the headers of what failed.
        Responses.SetSecurityHeaders(context);
        var language = Responses.LanguageOf(context.Request);
        return context.Response.StatusCode < StatusCodes.Status500InternalServerError && context.Response.StatusCode >= StatusCodes.Status400BadRequest
            ? Responses.PageAsync(context, context.Response.StatusCode, MessagePage.BadRequest(language))
            : Responses.PageAsync(context, StatusCodes.Status500InternalServerError, MessagePage.Failed(language));
    }
}
