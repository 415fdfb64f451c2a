using Bot.Conversations;
using Xunit;

namespace Bot.Tests.Conversations;

public sealed class ConversationLanesTests
{
    private readonly ConversationLanes lanes = new(new() { Parallel = 1 });

    [Fact]
    public async Task One_conversation_goes_in_order_while_others_go_on()
    {
        Add(1, "A");
        Add(2, "A");
        Add(3, "B");
        await using var worker = lanes.TakeAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.Equal(1, await NextAsync(worker));
        Assert.Equal(3, await NextAsync(worker));
        lanes.GiveBack(AddressOf("A"));
        Assert.Equal(2, await NextAsync(worker));
    }

    [Fact]
    public async Task Closing_hands_back_what_nobody_began()
    {
        Add(1, "A");
        Add(2, "A");
        Add(3, "B");
        await using var worker = lanes.TakeAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.Equal(1, await NextAsync(worker));

        Assert.Equal([2, 3], lanes.Close().Select(claim => claim.Id).Order());

        lanes.GiveBack(AddressOf("A"));
        Assert.False(await worker.MoveNextAsync());
        Assert.False(lanes.TryAdd(ClaimOf(4, "C")));
        Assert.False(lanes.HasRoom);
    }

    [Fact]
    public async Task Room_is_bounded_and_comes_back()
    {
        for (var i = 0; lanes.HasRoom; i++)
            Add(i, $"C{i}");
        Assert.Equal(0, lanes.Room);
        await using var worker = lanes.TakeAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await NextAsync(worker);
        lanes.GiveBack(AddressOf("C0"));

        Assert.Equal(1, lanes.Room);
        Assert.True(await lanes.WaitForWaitingAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<long> NextAsync(IAsyncEnumerator<Claim> worker)
    {
        Assert.True(await worker.MoveNextAsync());
        return worker.Current.Id;
    }

    private static ConversationAddress AddressOf(string conversation) => new("chat", "W", conversation);

    private static Claim ClaimOf(long id, string conversation) =>
        new(id, new($"Ev{id}", AddressOf(conversation), "U", IncomingKind.Question, "hiring"), 1, MayHaveBeenSent: false, "owner", DateTimeOffset.MaxValue);

    private void Add(long id, string conversation) => Assert.True(lanes.TryAdd(ClaimOf(id, conversation)));
}
