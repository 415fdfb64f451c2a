namespace Bot.Conversations;

/// <summary>Hands messages to the channel of their address, and holds it to its time.</summary>
internal sealed class Dispatcher(IEnumerable<IChannel> channels, ConversationOptions options, TimeProvider time)
{
    private readonly Dictionary<string, IChannel> channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken stop)
    {
        if (!channels.TryGetValue(message.Target.Address.Channel, out var channel))
            return new Failed("channel_not_configured");
        using var timeout = new CancellationTokenSource(options.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        try
        {
            return await channel.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return new Unknown("timeout");
        }
    }

    public async Task<FindResult> FindAsync(OutgoingMessage message, CancellationToken stop)
    {
        if (!channels.TryGetValue(message.Target.Address.Channel, out var channel))
            return new(FindOutcome.CannotTell);
        using var timeout = new CancellationTokenSource(options.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        try
        {
            return await channel.FindAsync(message.Id, message.Target, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return new(FindOutcome.Unavailable);
        }
    }
}
