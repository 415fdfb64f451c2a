using Bot.Conversations;

namespace Bot.Tests.Conversations;

/// <summary>A chat service that does what a test wants, and says what it was asked to.</summary>
internal sealed class ScriptedChannel : IChannel
{
    private readonly TaskCompletionSource sending = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => "chat";

    public ChannelStatus Status { get; set; } = new(IsReady: true);

    public RateLimits Limits { get; init; } = RateLimits.None;

    /// <summary>What sending comes to, in order; then all goes well. Null: it breaks.</summary>
    public Queue<SendResult?> Results { get; } = [];

    public FindResult Found { get; set; } = new(FindOutcome.NotFound);

    public UserProfile? Profile { get; set; } = new(null, null, IsGuest: false);

    public bool IsSilent { get; set; }

    /// <summary>Nothing is sent before; what is cancelled by then is not sent at all.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Something is being sent.</summary>
    public Task Sending => sending.Task;

    public List<string> Calls { get; } = [];

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        Calls.Add($"send {message.Id}");
        sending.TrySetResult();
        await Gate;
        cancellation.ThrowIfCancellationRequested();
        if (IsSilent)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        return Results.TryDequeue(out var result) ? result ?? throw new NotSupportedException("broken") : new Sent("7.7");
    }

    public Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation)
    {
        Calls.Add($"find {id}");
        return Task.FromResult(Found);
    }

    public Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation) => Task.FromResult(Profile);
}
