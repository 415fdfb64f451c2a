using Bot.Conversations;
using Xunit;

namespace Bot.Tests.State;

public abstract partial class StateContractTests
{
    [Fact]
    public async Task A_message_comes_back_as_it_was_added()
    {
        var message = Message("E1", messageId: "171.9") with { IsPrivate = true, RepeatWindow = TimeSpan.FromSeconds(20) };

        var receipt = await Inbox.AddAsync(message, Now, lease: null, Stop);
        var claim = await ClaimOneAsync(Now);

        Assert.Equal((true, null), (receipt.IsNew, receipt.Claim));
        Assert.Equal(message, claim!.Message);
        Assert.Equal((1, false, "second", Now.AddSeconds(30)), (claim.Attempt, claim.MayHaveBeenSent, claim.Owner, claim.LeaseEnd));
    }

    [Fact]
    public async Task A_message_added_with_a_lease_is_claimed()
    {
        var receipt = await Inbox.AddAsync(Message("E1"), Now, LeaseOf("first", Now), Stop);

        Assert.True(receipt.IsNew);
        Assert.Equal((1, false, "first"), (receipt.Claim!.Attempt, receipt.Claim.MayHaveBeenSent, receipt.Claim.Owner));
        Assert.Null(await ClaimOneAsync(Now.AddSeconds(29)));
        Assert.True(await Inbox.CompleteAsync(receipt.Claim, new(Now, "171.10", null), Stop));
    }

    [Fact]
    public async Task The_same_event_is_new_once_in_each_workspace()
    {
        await Inbox.AddAsync(Message("E1"), Now, null, Stop);

        Assert.Equal(default, await Inbox.AddAsync(Message("E1") with { Text = "other" }, Now, LeaseOf("first", Now), Stop));
        Assert.True((await Inbox.AddAsync(Message("E1", Elsewhere), Now, null, Stop)).IsNew);
        Assert.True((await Inbox.AddAsync(Message("E1", Place with { Channel = "letters" }), Now, null, Stop)).IsNew);
    }

    [Fact]
    public async Task Two_events_about_one_message_are_one()
    {
        await Inbox.AddAsync(Message("E1", messageId: "171.9"), Now, null, Stop);

        Assert.False((await Inbox.AddAsync(Message("E2", Place with { Thread = null }, "171.9"), Now, null, Stop)).IsNew);
        Assert.True((await Inbox.AddAsync(Message("E3", Place with { Conversation = "random" }, "171.9"), Now, null, Stop)).IsNew);
        Assert.True((await Inbox.AddAsync(Message("E4", Elsewhere, "171.9"), Now, null, Stop)).IsNew);
    }

    [Fact]
    public async Task What_is_done_is_still_known()
    {
        await Inbox.CompleteAsync(await AddedAndClaimedAsync("E1"), new(Now, null, null), Stop);

        Assert.False((await Inbox.AddAsync(Message("E1"), Now.AddDays(1), null, Stop)).IsNew);
    }

    [Fact]
    public async Task The_same_text_of_the_same_user_is_one_within_the_window()
    {
        var message = Message("E1") with { Text = "help", RepeatWindow = TimeSpan.FromSeconds(20) };
        await Inbox.AddAsync(message, Now, null, Stop);

        async Task<bool> IsNewAsync(IncomingMessage next, int seconds) => (await Inbox.AddAsync(next, Now.AddSeconds(seconds), null, Stop)).IsNew;

        Assert.False(await IsNewAsync(message with { EventId = "E2" }, 19));
        Assert.True(await IsNewAsync(message with { EventId = "E3" }, 21));
        Assert.True(await IsNewAsync(message with { EventId = "E4", User = "U2" }, 1));
        Assert.True(await IsNewAsync(message with { EventId = "E5", Text = "Help" }, 1));
        Assert.True(await IsNewAsync(message with { EventId = "E6", Address = Place with { Conversation = "random" } }, 1));
        Assert.True(await IsNewAsync(message with { EventId = "E7", Address = Elsewhere }, 1));
        Assert.True(await IsNewAsync(message with { EventId = "E8", RepeatWindow = null }, 1));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Many_deliveries_at_once_are_one(bool sameEvent, bool sameMessage)
    {
        var deliveries = Enumerable.Range(0, 64).Select(i => Message(sameEvent ? "E" : $"E{i}", messageId: sameMessage ? "171.9" : null) with
        {
            Text = "help",
            RepeatWindow = sameEvent || sameMessage ? null : TimeSpan.FromSeconds(20),
        });

        var receipts = await Task.WhenAll(deliveries.Select(delivery => Task.Run(
            async () => await Inbox.AddAsync(delivery, Now, LeaseOf("first", Now), Stop), Stop)));

        Assert.Single(receipts, receipt => receipt is { IsNew: true, Claim: not null });
        Assert.Equal(63, receipts.Count(receipt => receipt == default));
        Assert.Equal(1, (await Inbox.StatusAsync(Stop)).Waiting);
    }

    [Fact]
    public async Task Many_different_messages_at_once_are_all_kept()
    {
        var receipts = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Task.Run(
            async () => await Inbox.AddAsync(Message($"E{i}"), Now, null, Stop), Stop)));

        Assert.All(receipts, receipt => Assert.True(receipt.IsNew));
        Assert.Equal(300, (await Inbox.ClaimOldestAsync(1000, Now, LeaseOf("first", Now), Stop)).Select(claim => claim.Message.EventId).Distinct().Count());
    }

    [Fact]
    public async Task A_cancelled_addition_is_told_apart_from_a_failed_one()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Inbox.AddAsync(Message("E1"), Now, null, cancelled.Token));
        Assert.Equal(0, (await Inbox.StatusAsync(Stop)).Waiting);
    }
}
