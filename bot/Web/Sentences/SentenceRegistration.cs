using Bot.Diagnostics;

namespace Bot.Web.Sentences;

/// <summary>Registers the sentence model with the host, if settings name one.</summary>
internal static partial class SentenceRegistration
{
    /// <param name="open">Null: the program is built without sentence models.</param>
    public static IServiceCollection AddSentences(this IServiceCollection services, SearchOptions options, OpenSentenceModel? open)
    {
        if (!options.IsConfigured)
            return services;
        open ??= SentenceModels.None;
        return services
            .AddSingleton(provider => open(
                options, provider.GetRequiredService<TimeProvider>(), line => Log.Changed(provider.GetRequiredService<ILogger<SentenceIndexing>>(), line)))
            .AddSingleton<SentenceIndexing>()
            .AddSingleton<IHealthCheck, SentenceCheck>()
            .AddHostedService(provider => provider.GetRequiredService<SentenceIndexing>());
    }

    private static partial class Log
    {
        [LoggerMessage(4, LogLevel.Warning, "Sentence model: {Line}")]
        public static partial void Changed(ILogger logger, string line);
    }
}
