using Bot.Answers;
using Bot.Conversations;
using Bot.Digests;
using Bot.Insights;
using Bot.State;
using Bot.Web.Access;

namespace Bot.Web;

/// <summary>Registers the chat services that are configured, and what they need. Without any, nothing is kept and no database is opened.</summary>
internal static class ChatRegistration
{
    public static IServiceCollection AddChat(this IServiceCollection services, Settings settings)
    {
        var configured = settings.Chats.Where(chat => chat.IsConfigured).ToList();
        if (configured.Count == 0)
            return services;
        services.AddState(settings.State).AddConversations(settings.Conversations).AddDigests(settings.Digests).AddInsights(settings.Insights)
            .AddSingleton<ISessionLinks>(SessionLinks.For(settings.Web));
        foreach (var chat in configured)
            chat.Register(services, settings.Conversations);
        return services;
    }
}
