using Bot.Channels.Common;
using Bot.Channels.Slack.Http;
using Bot.Channels.Slack.Inbound;
using Bot.Channels.Slack.SocketMode;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;
using Bot.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Channels.Slack;

/// <summary>Registers Slack with the host.</summary>
internal static class SlackRegistration
{
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options, ConversationOptions conversations)
    {
        services.TryAddSingleton<Signals>();
        services.TryAddSingleton<RemoteCalls>();
        services
            .AddSingleton(options)
            .AddSingleton<SlackHealth>()
            .AddSingleton<SlackAccount>()
            .AddSingleton(services => new SlackTransport(
                Connections.CreateHandler(options.ApiUrl.IsLoopback, options.Retry.ConnectTimeout),
                services.GetRequiredService<RemoteCalls>(),
                options.Retry.LimitWait))
            .AddSingleton(services => new SlackClient(
                services.GetRequiredService<SlackTransport>(),
                options,
                services.GetRequiredService<SlackHealth>(),
                conversations.SendTimeout,
                services.GetRequiredService<TimeProvider>()))
            .AddSingleton<SlackInbound>()
            .AddSingleton<IChannel>(services => new SlackChannel(
                services.GetRequiredService<SlackClient>(),
                options,
                services.GetRequiredService<SlackHealth>(),
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<SlackChannel>>()))
            .AddSingleton<IHealthCheck, SlackCheck>()
            .AddHostedService<SlackSignIn>();
        if (options.SigningSecret is not null)
            services.AddSingleton<SlackEndpoints>();
        if (options.AppToken is not null)
            services.AddHostedService<SocketModeService>();

        return services;
    }

    /// <summary>Maps nothing without a signing secret: what cannot be verified is not listened to.</summary>
    public static void MapSlack(this WebApplication app)
    {
        if (app.Services.GetService<SlackEndpoints>() is not { } endpoints)
            return;

        app.MapPost("/slack/events", (RequestDelegate)endpoints.EventsAsync);
        app.MapPost("/slack/commands", (RequestDelegate)endpoints.CommandsAsync);
        app.MapPost("/slack/interactions", (RequestDelegate)endpoints.InteractionsAsync);
        foreach (var path in (string[])["/slack/events", "/slack/commands", "/slack/interactions"])
            app.MapGet(path, (RequestDelegate)SlackEndpoints.CertificateCheckAsync);
    }
}
