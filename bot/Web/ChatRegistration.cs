using Bot.Answers;
using Bot.Channels.Slack;
using Bot.Channels.Teams;
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
        if (!settings.Slack.IsConfigured && !settings.Teams.IsConfigured)
            return services;
        services.AddState(settings.State).AddConversations(settings.Conversations).AddDigests(settings.Digests).AddInsights(settings.Insights)
            .AddSingleton<ISessionLinks>(SessionLinks.For(settings.Web));
        if (settings.Slack.IsConfigured)
            services.AddSlack(settings.Slack, settings.Conversations);
        if (settings.Teams.IsConfigured)
            services.AddTeams(settings.Teams, settings.Conversations);
        return services;
    }
}
