using Bot.Conversations;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Conversations;

public sealed class TurnQueueTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualClock clock = new();
    private TurnQueue turns;

    public TurnQueueTests() => turns = Create(new([new(1, Second)], []));

    public void Dispose() => turns.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_gets_its_turns_at_the_pace_of_its_service_and_another_does_not_wait()
    {
        await using var worker = Worker();
        foreach (var (id, conversation) in new[] { (1, "A"), (2, "A"), (3, "A"), (4, "B") })
            Add(id, conversation, thread: $"{id}");

        Assert.Equal([1, 4], await TakeAsync(worker, 2));
        foreach (var expected in new[] { 2, 3 })
        {
            clock.Advance(Second - TimeSpan.FromMilliseconds(1));
            Assert.Equal(0, Begun);
            clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal([expected], await TakeAsync(worker, 1));
        }
    }

    [Fact]
    public async Task The_oldest_goes_first_over_all_conversations_of_a_workspace()
    {
        turns = Create(new([], [new(2, Second)]));
        await using var worker = Worker();
        foreach (var (id, conversation) in new[] { (1, "A"), (2, "A"), (4, "B"), (3, "C"), (5, "A"), (6, "C") })
            Add(id, conversation, thread: $"{id}");

        Assert.Equal([1, 2], await TakeAsync(worker, 2));
        clock.Advance(Second);
        Assert.Equal([3, 4], await TakeAsync(worker, 2));
        clock.Advance(Second);
        Assert.Equal([5, 6], await TakeAsync(worker, 2));
    }

    [Fact]
    public async Task A_thread_goes_in_order_while_others_go_on()
    {
        turns = Create(RateLimits.None);
        await using var worker = Worker();
        Add(1, "A", "t");
        Add(2, "A", "t");
        Add(3, "A", "u");

        var first = await NextAsync(worker);
        Assert.Equal([3], await TakeAsync(worker, 1));
        Assert.Equal(0, Begun);
        turns.GiveBack(first, new(IsUsed: true));

        Assert.Equal([2], await TakeAsync(worker, 1));
    }

    [Fact]
    public async Task What_is_for_one_person_only_waits_for_no_turn()
    {
        await using var worker = Worker();
        Add(1, "A", "t");
        Add(2, "A", "u");
        var message = Message(3, "A", thread: null) with { IsPrivate = true };
        turns.TryAdd(Ticket.For(3, clock.GetUtcNow(), message));

        Assert.Equal([1, 3], await TakeAsync(worker, 2));
    }

    [Fact]
    public async Task A_turn_in_which_nothing_was_sent_is_the_next_one_s()
    {
        await using var worker = Worker();
        Add(1, "A", "t");
        Add(2, "A", "u");

        turns.GiveBack(await NextAsync(worker), new(IsUsed: false));

        Assert.Equal([2], await TakeAsync(worker, 1));
    }

    [Fact]
    public async Task A_pause_of_the_service_holds_the_conversation_and_the_message_keeps_its_place()
    {
        await using var worker = Worker();
        Add(1, "A", "t");
        Add(2, "A", "u");

        turns.GiveBack(await NextAsync(worker), new(IsUsed: true, clock.GetUtcNow().AddSeconds(7)));

        clock.Advance(6.9 * Second);
        Assert.Equal(0, Begun);
        clock.Advance(0.1 * Second);
        Assert.Equal([1], await TakeAsync(worker, 1));
        clock.Advance(Second);
        Assert.Equal([2], await TakeAsync(worker, 1));
    }

    [Fact]
    public async Task What_waits_for_a_turn_keeps_no_worker()
    {
        turns = Create(new([new(1, Second)], []), parallel: 1);
        await using var worker = Worker();
        for (var id = 1; id < 20; id++)
            Add(id, "A", $"{id}");
        Add(20, "B");

        turns.GiveBack(await NextAsync(worker), new(IsUsed: true));

        Assert.Equal([20], await TakeAsync(worker, 1));
    }

    [Fact]
    public async Task What_is_in_no_inbox_waits_its_turn_too_and_needs_no_worker()
    {
        turns = Create(new([new(1, Second)], []), parallel: 1);
        await using var worker = Worker();
        Add(1, "A", "t");
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var digest = turns.WaitAsync(new("chat", "W", "A"), Stop);
        Add(2, "A", "u");
        await NextAsync(worker);

        Assert.False(digest.IsCompleted);
        clock.Advance(Second);
        await digest;
        Assert.Equal(0, Begun);
    }

    [Fact]
    public async Task Who_leaves_takes_no_turn()
    {
        await using var worker = Worker();
        using var leaving = new CancellationTokenSource();
        Add(1, "A", "t");
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var digest = turns.WaitAsync(new("chat", "W", "A"), leaving.Token);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Add(2, "A", "u");
        await NextAsync(worker);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => digest);
        clock.Advance(Second);

        Assert.Equal([2], await TakeAsync(worker, 1));
    }

    [Fact]
    public void A_message_is_claimed_as_it_is_stored_only_if_it_is_its_turn()
    {
        Assert.True(turns.TryReserve(Message(1, "A", "t")));
        Assert.False(turns.TryReserve(Message(2, "A", "u")));
        Assert.True(turns.TryReserve(Message(3, "B", "t")));
        turns.TryAdd(Ticket.For(1, clock.GetUtcNow(), Message(1, "A", "t")));
        turns.Unreserve(Message(1, "A", "t"));
        Assert.False(turns.TryReserve(Message(2, "A", "u")));

        clock.Advance(Second);

        Assert.True(turns.TryReserve(Message(2, "A", "u")));
    }

    [Fact]
    public async Task What_is_known_is_not_added_again_by_the_store()
    {
        await using var worker = Worker();
        Add(1, "A", "t");
        Add(2, "A", "u");

        Assert.Equal(1, turns.AddWaiting([TicketOf(1, "A", "t"), TicketOf(2, "A", "u"), TicketOf(3, "A", "v")], isLast: true));

        Assert.Equal([1], await TakeAsync(worker, 1));
        clock.Advance(Second);
        Assert.Equal([2], await TakeAsync(worker, 1));
        clock.Advance(Second);
        Assert.Equal([3], await TakeAsync(worker, 1));
    }

    [Fact]
    public async Task Closing_hands_back_the_claims_that_nobody_began()
    {
        turns = Create(RateLimits.None, parallel: 2);
        foreach (var id in new[] { 1, 2, 3, 4 })
            turns.TryAdd(TicketOf(id, $"C{id}", null) with { Claim = ClaimOf(id, $"C{id}") });
        await using var worker = Worker();
        var begun = await NextAsync(worker);
        Add(5, "E");

        Assert.Equal([2, 3, 4], turns.Close().Select(claim => claim.Id).Order());

        turns.GiveBack(begun, new(IsUsed: true));
        Assert.False(await worker.MoveNextAsync());
        Assert.False(turns.TryAdd(TicketOf(6, "F", null)));
        Assert.False(turns.TryReserve(Message(7, "G", null)));
    }

    [Fact]
    public void Conversations_that_are_quiet_are_forgotten()
    {
        var most = 0;
        for (var i = 0; i < 20_000; i++)
        {
            turns.Hold(new("chat", "W", $"C{i}"), Second);
            most = Math.Max(most, turns.Count);
            if (i % 1000 == 0)
                clock.Advance(Second);
        }

        Assert.InRange(most, 2000, 5000);
    }

    private int Begun => turns.Begun;

    private TurnQueue Create(RateLimits limits, int parallel = 64)
    {
        turns?.Dispose();
        return new([new ScriptedChannel { Limits = limits }], new() { Parallel = parallel }, clock);
    }

    private IAsyncEnumerator<Turn> Worker() => turns.TakeAsync(Stop).GetAsyncEnumerator(Stop);

    private static async Task<Turn> NextAsync(IAsyncEnumerator<Turn> worker)
    {
        Assert.True(await worker.MoveNextAsync());
        return worker.Current;
    }

    private static async Task<IReadOnlyList<int>> TakeAsync(IAsyncEnumerator<Turn> worker, int count)
    {
        var taken = new List<int>();
        for (var i = 0; i < count; i++)
            taken.Add((int)(await NextAsync(worker)).Ticket.Id);
        return taken;
    }

    private static IncomingMessage Message(int id, string conversation, string? thread) =>
        new($"Ev{id}", new("chat", "W", conversation, thread), "U", IncomingKind.Question, "hiring");

    private Ticket TicketOf(int id, string conversation, string? thread) => Ticket.For(id, clock.GetUtcNow(), Message(id, conversation, thread));

    private Claim ClaimOf(int id, string conversation) =>
        new(id, Message(id, conversation, null), 1, MayHaveBeenSent: false, "owner", clock.GetUtcNow().AddSeconds(30));

    private void Add(int id, string conversation, string? thread = null) => Assert.True(turns.TryAdd(TicketOf(id, conversation, thread)));
}
