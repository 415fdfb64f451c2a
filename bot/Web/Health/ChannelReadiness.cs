using Bot.Conversations;

namespace Bot.Web.Health;

/// <summary>Whether a chat service is reached. Kiku goes on answering elsewhere, but somebody has to act.</summary>
internal sealed class ChannelReadiness(IChannel channel) : IReadinessCheck
{
    public string Name => channel.Name;

    public ValueTask<ReadinessReport> CheckAsync(CancellationToken cancellation)
    {
        var status = channel.Status;
        string[] details = status.Detail is { } detail ? [detail] : [];
        return new(new ReadinessReport(status.IsReady ? Readiness.Ready : Readiness.NotReady, details));
    }
}
