using Bot.Channels.Common;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Http;
using Bot.Channels.Teams.Inbound;
using Bot.Channels.Teams.Sending;
using Bot.Conversations;
using Bot.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Channels.Teams;

/// <summary>Registers Teams with the host.</summary>
internal static class TeamsRegistration
{
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsOptions options, ConversationOptions conversations)
    {
        services.TryAddSingleton<Signals>();
        services.TryAddSingleton<RemoteCalls>();
        services
            .AddSingleton(options)
            .AddSingleton<TeamsHealth>()
            .AddSingleton<OpenIdKeys>()
            .AddSingleton<TokenCheck>()
            .AddSingleton<LoginClientFactory>()
            .AddSingleton<BotCredentials>()
            .AddSingleton<ConnectorClients>()
            .AddSingleton<TeamsAuthentication>()
            .AddSingleton<TeamsAdapter>()
            .AddSingleton<References>()
            .AddSingleton<SearchExtension>()
            .AddSingleton<InvokeHandler>()
            .AddSingleton<TeamsBot>()
            .AddSingleton<TeamsEndpoint>()
            .AddSingleton(services => new ConnectorCalls(
                services.GetRequiredService<TeamsAdapter>(),
                services.GetRequiredService<BotCredentials>(),
                options,
                services.GetRequiredService<TeamsHealth>(),
                services.GetRequiredService<RemoteCalls>(),
                conversations.SendTimeout,
                services.GetRequiredService<TimeProvider>()))
            .AddSingleton<Sender>()
            .AddSingleton<IHealthCheck, TeamsCheck>()
            .AddSingleton<IChannel, TeamsChannel>();
        if (!options.IsPlayground)
            services.AddHostedService<TeamsSignIn>();
        return services;
    }

    /// <param name="isLocal">Whether a caller is on this machine: all that is served without credentials.</param>
    public static void MapTeams(this WebApplication app, Func<HttpContext, bool> isLocal)
    {
        if (app.Services.GetService<TeamsEndpoint>() is { } endpoint)
            app.MapPost("/api/messages", (RequestDelegate)(context => endpoint.HandleAsync(context, isLocal)));
    }
}
