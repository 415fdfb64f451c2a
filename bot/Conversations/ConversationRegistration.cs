using Bot.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Conversations;

/// <summary>Registers the inbox's worker and what answers. Needs the stores of State, and the channels.</summary>
internal static class ConversationRegistration
{
    public static IServiceCollection AddConversations(this IServiceCollection services, ConversationOptions options) => services
        .AddConversationMetrics()
        .AddSingleton<IHealthCheck, InboxCheck>()
        .AddSingleton(options)
        .AddSingleton<Replica>()
        .AddSingleton<TurnQueue>()
        .AddSingleton<IMessageIntake, MessageIntake>()
        .AddSingleton<Dispatcher>()
        .AddSingleton<UserLimits>()
        .AddSingleton<MentionNames>()
        .AddSingleton<QuestionResponder>()
        .AddSingleton<ActionResponder>()
        .AddSingleton<HomeResponder>()
        .AddSingleton<Responder>()
        .AddSingleton<MessageHandler>()
        .AddHostedService<InboxWorker>()
        .AddHostedService<InboxSampler>()
        .AddHostedService<Retention>();

    /// <summary>For who answers without an inbox.</summary>
    public static IServiceCollection AddConversationMetrics(this IServiceCollection services)
    {
        services.TryAddSingleton<Signals>();
        services.TryAddSingleton<ConversationMetrics>();
        return services;
    }
}
