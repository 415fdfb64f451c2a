using Bot.Answers;
using Bot.Conversations;
using Bot.Digests;
using Bot.State;
using Bot.State.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Tests.Digests;

/// <summary>All that delivers digests in one process, on a database that outlives it. What is thrown away without a word was killed.</summary>
internal sealed class DigestReplica
{
    private static readonly ConversationOptions Conversations = new();

    private readonly DueDigests due;
    private readonly Deliverer deliverer;
    private readonly IDeliveryLedger used;
    private readonly TimeProvider clock;

    /// <param name="around">Stands between the deliverer and the ledger.</param>
    public DigestReplica(
        IStateDatabase database, IChannel channel, Library library, TimeProvider clock, DigestOptions? options = null, Func<IDeliveryLedger, IDeliveryLedger>? around = null)
    {
        this.clock = clock;
        // At that pace nothing waits for the clock.
        var settings = options ?? new() { PerMinute = int.MaxValue };
        Subscriptions = new SubscriptionStore(database);
        Ledger = new DeliveryLedger(database);
        News = new(library, new ContentVersionStore(database), clock);
        used = around?.Invoke(Ledger) ?? Ledger;
        Turns = new([channel], Conversations, clock);
        var dispatcher = new Dispatcher([channel], Conversations, clock);
        Composer = new(library, new NoLinks());
        due = new(Subscriptions, used, News, dispatcher, clock);
        deliverer = new(
            Subscriptions, used, News, Composer, dispatcher, new Pace(settings, clock), Turns, new Replica(Conversations), Conversations, settings, new(new()),
            clock, NullLogger<Deliverer>.Instance);
        Desk = new(Subscriptions, News, library, dispatcher, settings, clock);
        Command = new(Desk, new(Subscriptions, Ledger, News, Composer), Ledger, Subscriptions, clock);
    }

    public ISubscriptionStore Subscriptions { get; }

    public IDeliveryLedger Ledger { get; }

    public TurnQueue Turns { get; }

    public SessionNews News { get; }

    public DigestComposer Composer { get; }

    public DigestDesk Desk { get; }

    public DigestCommand Command { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public DigestWorker Worker() => new(due, deliverer, used, clock, NullLogger<DigestWorker>.Instance);

    /// <summary>What the worker does each half minute, to its end.</summary>
    public async Task TickAsync()
    {
        foreach (var digests in await due.FindAsync(Stop))
        {
            foreach (var digest in digests)
                await deliverer.DeliverAsync(digest, Stop);
        }
    }

    /// <param name="order">As somebody would type it.</param>
    public async ValueTask<Subscription> OrderAsync(ConversationAddress place, string order, string? user = "U1")
    {
        var message = user is null ? null : new IncomingMessage("Ev", place, user, IncomingKind.Question, order);
        return (await Desk.SubscribeAsync(place, message, Assert.IsType<SubscribeOrder>(OrderReader.Read(order)), Bot.Content.Language.English, Stop))
            .Subscription;
    }

    /// <summary>The oldest first, as <c>date state reason</c>.</summary>
    public async Task<IReadOnlyList<string>> ReportAsync() =>
    [
        .. (await Ledger.ReportAsync(null, DateOnly.MinValue, 10_000, Stop)).Reverse()
            .Select(entry => $"{entry.Date:yyyy-MM-dd} {entry.State}{(entry.Reason is null ? "" : " " + entry.Reason)}"),
    ];

    private sealed class NoLinks : ISessionLinks
    {
        public string? To(string conference, string session, Bot.Content.Language language, SessionPlace? place) => null;
    }
}
