using System.Collections.Concurrent;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Tests.Digests;

/// <summary>A chat service that keeps what is posted, and may be made to fail at any point of it.</summary>
internal sealed class PostingChannel : IChannel
{
    private int attempts;

    public string Name => "chat";

    public ChannelStatus Status => new(IsReady: true);

    public RateLimits Limits { get; init; } = RateLimits.None;

    /// <summary>Whether it can be asked what was posted.</summary>
    public bool CanTell { get; set; } = true;

    /// <summary>What comes of each attempt; null: it is posted.</summary>
    public Func<OutgoingMessage, SendResult?> Answer { get; set; } = _ => null;

    /// <summary>Runs before anything is posted, and again after it.</summary>
    public Action<bool>? Around { get; set; }

    public UserProfile? Profile { get; set; } = new(null, null, IsGuest: false);

    public ConcurrentQueue<OutgoingMessage> Posts { get; } = [];

    public IEnumerable<OutgoingMessage> Digests => Posts.Where(post => post.Content is DigestContent);

    public int Attempts => attempts;

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        Interlocked.Increment(ref attempts);
        Around?.Invoke(false);
        if (Answer(message) is { } failure)
            return Task.FromResult(failure);
        Posts.Enqueue(message);
        Around?.Invoke(true);
        return Task.FromResult<SendResult>(new Sent($"ts{Posts.Count}"));
    }

    public Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation)
    {
        var at = Posts.ToList().FindIndex(post => post.Id == id);
        return Task.FromResult(!CanTell ? new(FindOutcome.CannotTell) : at < 0 ? new FindResult(FindOutcome.NotFound) : new(FindOutcome.Found, $"ts{at + 1}"));
    }

    public Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation) => Task.FromResult(Profile);
}
