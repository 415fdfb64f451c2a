using Bot.Conversations;

namespace Bot.CrashHost;

/// <summary>A channel in whose neighbourhood the process dies.</summary>
internal sealed class MortalChannel(IChannel channel, Death death) : IChannel
{
    public string Name => channel.Name;

    public ChannelStatus Status => channel.Status;

    public RateLimits Limits => channel.Limits;

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        death.At(Step.Sending);
        var result = await channel.SendAsync(message, cancellation);
        death.At(Step.Sent);
        return result;
    }

    public async Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation)
    {
        var found = await channel.FindAsync(id, target, cancellation);
        death.At(Step.LookedUp);
        return found;
    }

    public Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation) =>
        channel.FindUserAsync(workspace, user, cancellation);
}
