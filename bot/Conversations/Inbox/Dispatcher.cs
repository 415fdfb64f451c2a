namespace Bot.Conversations;

/// <summary>Hands messages to the channel of their address, and holds it to its time.</summary>
internal sealed class Dispatcher(IEnumerable<IChannel> channels, ConversationOptions options, TimeProvider time)
{
    private readonly Dictionary<string, IChannel> channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <summary>Whether the chat service of that name is configured.</summary>
    public bool Serves(string channel) => channels.ContainsKey(channel);

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken stop) => InTimeAsync<SendResult>(
        message.Target.Address.Channel,
        (channel, cancellation) => channel.SendAsync(message, cancellation),
        notConfigured: new Failed("channel_not_configured"),
        late: new Unknown("timeout"),
        stop);

    public Task<FindResult> FindAsync(OutgoingMessage message, CancellationToken stop) => InTimeAsync<FindResult>(
        message.Target.Address.Channel,
        (channel, cancellation) => channel.FindAsync(message.Id, message.Target, cancellation),
        notConfigured: new(FindOutcome.CannotTell),
        late: new(FindOutcome.Unavailable),
        stop);

    /// <returns>Null: unknown, or the service did not answer in time.</returns>
    public Task<UserProfile?> FindUserAsync(ConversationAddress address, string user, CancellationToken stop) => InTimeAsync<UserProfile?>(
        address.Channel,
        (channel, cancellation) => channel.FindUserAsync(address.Workspace, user, cancellation),
        notConfigured: null,
        late: null,
        stop);

    private async Task<T> InTimeAsync<T>(string name, Func<IChannel, CancellationToken, Task<T>> call, T notConfigured, T late, CancellationToken stop)
    {
        if (!channels.TryGetValue(name, out var channel))
            return notConfigured;
        using var timeout = new CancellationTokenSource(options.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        try
        {
            return await call(channel, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return late;
        }
    }
}
