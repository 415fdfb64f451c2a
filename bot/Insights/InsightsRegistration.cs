using Bot.Conversations;

namespace Bot.Insights;

/// <summary>Registers what writes down questions, and what tells of them. Needs Conversations and the stores of State.</summary>
internal static class InsightsRegistration
{
    public static IServiceCollection AddInsights(this IServiceCollection services, InsightsOptions options) => services
        .AddSingleton(options)
        .AddSingleton<QuestionRecorder>()
        .AddSingleton<IAnswerObserver>(services => services.GetRequiredService<QuestionRecorder>())
        .AddHostedService(services => services.GetRequiredService<QuestionRecorder>())
        .AddSingleton<IExpiring, QuestionExpiry>()
        .AddSingleton<InsightsReader>();
}
