using System.Collections.Concurrent;
using Bot.Conversations;
using Bot.State.Sqlite;
using Bot.State.Stores;
using Bot.Tests.Content;
using Bot.Tests.Content.Reload;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Tests.Conversations;

/// <summary>Everything between a message and its answer, on a database in a file and by a clock that only the test moves, beside a chat service that keeps its
/// limits.</summary>
internal sealed class PacedBot : IAsyncDisposable, IChannel
{
    private readonly TemporaryFolder folder = new();
    private readonly ConversationOptions options = new() { PerUserPerMinute = 0, StoreTimeout = Eventually.Patience };
    private readonly ConcurrentQueue<(string EventId, TimeSpan At)> sent = [];
    private readonly SqliteDatabase database;
    private readonly TurnQueue turns;
    private readonly MessageIntake intake;
    private readonly InboxWorker worker;
    private readonly DateTimeOffset started;
    private int asked;

    private PacedBot(RateLimits limits)
    {
        Limits = limits;
        started = Clock.GetUtcNow();
        database = new(folder.PathOf("kiku.db"));
        Inbox = new InboxStore(database);
        var replica = new Replica(options);
        turns = new([this], options, Clock);
        intake = new(Inbox, turns, replica, options, new(new()), Clock, NullLogger<MessageIntake>.Instance);
        worker = new(Inbox, turns, Handlers.Create(Inbox, this, options, Clock), replica, options, Clock, NullLogger<InboxWorker>.Instance);
    }

    public ManualClock Clock { get; } = new();

    public InboxStore Inbox { get; }

    /// <summary>What the service took, in its order.</summary>
    public IReadOnlyList<(string EventId, TimeSpan At)> Sent => [.. sent];

    public int SentCount => sent.Count;

    /// <summary>Nothing is being answered.</summary>
    public bool IsIdle => turns.InHand == 0;

    /// <summary>What becomes of an attempt; null: it is taken.</summary>
    public Func<OutgoingMessage, SendResult?> Answer { get; set; } = _ => null;

    public string Name => "chat";

    public ChannelStatus Status => new(IsReady: true);

    public RateLimits Limits { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<PacedBot> StartAsync(RateLimits limits)
    {
        var bot = new PacedBot(limits);
        await bot.database.OpenAsync(Stop);
        await bot.worker.StartAsync(Stop);
        return bot;
    }

    /// <summary>Asks in a thread of its own.</summary>
    public async Task AskAsync(string conversation)
    {
        var id = $"{asked++}";
        var message = new IncomingMessage(id, new("chat", "W", conversation, id), "U", IncomingKind.Question, "what about hiring") { MessageId = id };
        Assert.Equal(IntakeResult.Accepted, await intake.AcceptAsync(message, Stop));
    }

    /// <summary>Waits until so many have been sent, moves the clock, and holds that no more were.</summary>
    public async Task AdvanceAsync(int expected, TimeSpan by)
    {
        await Eventually.HoldsAsync(() => SentCount >= expected && IsIdle, () => $"{SentCount} of {expected} after {Clock.GetUtcNow() - started}");
        Assert.Equal(expected, SentCount);
        Clock.Advance(by);
    }

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        if (Answer(message) is { } failure)
            return Task.FromResult(failure);
        sent.Enqueue((message.Id, Clock.GetUtcNow() - started));
        return Task.FromResult<SendResult>(new Sent(message.Id));
    }

    public Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation) => Task.FromResult(new FindResult(FindOutcome.CannotTell));

    public Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation) => Task.FromResult<UserProfile?>(null);

    public async ValueTask DisposeAsync()
    {
        await worker.StopAsync(CancellationToken.None);
        worker.Dispose();
        turns.Dispose();
        await database.DisposeAsync();
        folder.Dispose();
    }
}
