using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Registers the digests' command, their part of the page, and the worker. Needs Conversations and the stores of State.</summary>
internal static class DigestRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services, DigestOptions options) => services
        .AddSingleton(options)
        .AddSingleton<SessionNews>()
        .AddSingleton<DigestComposer>()
        .AddSingleton<CurrentDigest>()
        .AddSingleton<DigestDesk>()
        .AddSingleton<Pace>()
        .AddSingleton<DueDigests>()
        .AddSingleton<DigestMetrics>()
        .AddSingleton<Deliverer>()
        .AddSingleton<ICommand, DigestCommand>()
        .AddSingleton<IHomeSection, DigestHome>()
        .AddHostedService<ConfiguredDigests>()
        .AddHostedService<DigestWorker>();
}
