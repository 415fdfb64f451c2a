using System.Collections.Immutable;
using Bot.Conversations;
using Bot.State;
using Bot.State.Stores;
using Xunit;

namespace Bot.Tests.State;

/// <summary>What the stores promise, whatever database is below. Each class that inherits this runs all of it on its own.</summary>
public abstract partial class StateContractTests : IAsyncLifetime
{
    private protected static readonly DateTimeOffset Now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private protected static readonly ConversationAddress Place = new("chat", "acme", "general", "171.5");

    private static readonly ConversationAddress Elsewhere = new("chat", "other", "general", "171.5");

    private IStateDatabase? database;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected IStateDatabase Database => database!;

    private protected IInbox Inbox => new InboxStore(Database);

    private protected IThreadContexts Threads => new ThreadContextStore(Database);

    private protected IFeedbackStore Votes => new FeedbackStore(Database);

    private protected IConversationReferences References => new ConversationReferenceStore(Database);

    private protected PersonalData PersonalData => new(Database);

    private protected IStateMaintenance Maintenance => new StateMaintenance(Database);

    public virtual async ValueTask InitializeAsync() => await ReopenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>On the same data each time.</summary>
    private protected abstract IStateDatabase Create();

    private protected async Task CloseAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
        database = null;
    }

    private protected async Task ReopenAsync()
    {
        await CloseAsync();
        database = Create();
        await database.OpenAsync(Stop);
    }

    private protected static IncomingMessage Message(string eventId, ConversationAddress? at = null, string? messageId = null) =>
        new(eventId, at ?? Place, "U1", IncomingKind.Question, $"何を話した? {eventId}") { MessageId = messageId, Locale = "ja-JP", Handle = "{\"ts\":1}" };

    private protected static Lease LeaseOf(string owner, DateTimeOffset from) => new(owner, from.AddSeconds(30));

    private protected async Task<Claim> AddedAndClaimedAsync(string eventId, string owner = "first") =>
        (await Inbox.AddAsync(Message(eventId), Now, LeaseOf(owner, Now), Stop)).Claim!;

    private protected async Task<Claim?> ClaimOneAsync(DateTimeOffset at, string owner = "second") =>
        (await Inbox.ClaimOldestAsync(1, at, LeaseOf(owner, at), Stop)).SingleOrDefault();

    private protected static ThreadContext Context(string user = "U1", DateTimeOffset? at = null, params ImmutableArray<string> questions) =>
        new(Place, user, questions, at ?? Now);
}
