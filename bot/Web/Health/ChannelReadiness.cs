using Bot.Conversations;

namespace Bot.Web.Health;

/// <summary>Whether a chat service delivers and takes messages.</summary>
internal sealed class ChannelReadiness(IChannel channel) : IReadinessCheck
{
    public string Name => channel.Name;

    public ValueTask<ReadinessReport> CheckAsync(CancellationToken cancellation) => new(channel.Status switch
    {
        { IsReady: true } => new ReadinessReport(Readiness.Ready),
        { Detail: { } detail } => new(Readiness.NotReady, detail),
        _ => new(Readiness.NotReady),
    });
}
