using Bot.Conversations;
using Xunit;

namespace Bot.Tests.State;

public abstract partial class StateContractTests
{
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_waits_is_listed_in_the_order_of_its_arrival_and_none_is_claimed_twice()
    {
        foreach (var (id, seconds) in new[] { ("early", 0), ("middle", 1), ("future", 60), ("late", 2) })
            await Inbox.AddAsync(Message(id), Now.AddSeconds(seconds), null, Stop);

        var first = await Inbox.ClaimOldestAsync(2, Now.AddSeconds(5), LeaseOf("a", Now.AddSeconds(5)), Stop);
        var second = await Inbox.ClaimOldestAsync(10, Now.AddSeconds(5), LeaseOf("b", Now.AddSeconds(5)), Stop);

        Assert.Equal(["early", "middle"], first.Select(claim => claim.Message.EventId));
        Assert.Equal(["late"], second.Select(claim => claim.Message.EventId));
        Assert.Empty(await Inbox.ClaimOldestAsync(0, Now.AddHours(1), LeaseOf("a", Now), Stop));
    }

    [Fact]
    public async Task What_waits_is_listed_page_by_page_with_its_place()
    {
        var kept = Message("E2", messageId: "171.2");
        await Inbox.AddAsync(Message("E1"), Now, LeaseOf("first", Now), Stop);
        var id = (await Inbox.AddAsync(kept, Now, null, Stop)).Id;
        await Inbox.AddAsync(Message("E3"), Now.AddSeconds(1), null, Stop);

        var page = Assert.Single(await Inbox.ListWaitingAsync(0, 1, Now.AddSeconds(1), Stop));
        var rest = Assert.Single(await Inbox.ListWaitingAsync(page.Id, 5, Now.AddSeconds(1), Stop));

        Assert.Equal(new Waiting(id, kept.Address, Now, kept), page);
        Assert.Equal("E3", rest.Message!.EventId);
    }

    [Fact]
    public async Task What_is_deferred_waits_and_its_attempt_does_not_count()
    {
        for (var i = 0; i < 3; i++)
        {
            var claim = await ClaimOneAsync(Now.AddMinutes(i)) ?? await AddedAndClaimedAsync("E1");
            Assert.Equal((1, false), (claim.Attempt, claim.MayHaveBeenSent));

            Assert.True(await Inbox.DeferAsync(claim, Now.AddMinutes(i + 1), "ratelimited", Stop));

            Assert.Null(await ClaimOneAsync(Now.AddMinutes(i + 1).AddSeconds(-1)));
            await AssertPowerlessAsync(claim);
        }
    }

    [Fact]
    public async Task Many_that_claim_at_once_get_different_messages()
    {
        for (var i = 0; i < 100; i++)
            await Inbox.AddAsync(Message($"E{i}"), Now, null, Stop);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            async () => await Inbox.ClaimOldestAsync(7, Now, LeaseOf($"owner {i}", Now), Stop), Stop)));

        var ids = claims.SelectMany(some => some).Select(claim => claim.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(100, ids.Count + (await Inbox.ClaimOldestAsync(100, Now, LeaseOf("rest", Now), Stop)).Count);
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_taken_over_and_the_one_before_can_do_nothing()
    {
        var late = await AddedAndClaimedAsync("E1");
        Assert.Null(await ClaimOneAsync(Now + LeaseLength - TimeSpan.FromSeconds(1)));

        var taken = await ClaimOneAsync(Now + LeaseLength);

        Assert.Equal((late.Id, 2, true, "second"), (taken!.Id, taken.Attempt, taken.MayHaveBeenSent, taken.Owner));
        await AssertPowerlessAsync(late);
        Assert.True(await Inbox.CompleteAsync(taken, new(Now, null, null), Stop));
        await AssertPowerlessAsync(taken);
        Assert.Equal(new InboxStatus(0, null, 0), await Inbox.StatusAsync(Stop));
        Assert.Null(await Threads.FindAsync(Place, Stop));
    }

    [Fact]
    public async Task An_owner_s_own_earlier_attempt_can_do_nothing()
    {
        var earlier = await AddedAndClaimedAsync("E1", "first");
        var later = await ClaimOneAsync(Now.AddMinutes(1), "first");

        await AssertPowerlessAsync(earlier);
        Assert.True(await Inbox.RenewAsync(later!, Now.AddMinutes(2), Stop));
    }

    [Fact]
    public async Task A_renewed_lease_lasts_as_long_as_it_says()
    {
        var claim = await AddedAndClaimedAsync("E1");

        Assert.True(await Inbox.RenewAsync(claim, Now.AddMinutes(5), Stop));

        Assert.Null(await ClaimOneAsync(Now.AddMinutes(5).AddSeconds(-1)));
        Assert.NotNull(await ClaimOneAsync(Now.AddMinutes(5)));
    }

    [Fact]
    public async Task A_lease_that_ran_out_and_was_not_taken_can_still_be_completed()
    {
        var claim = await AddedAndClaimedAsync("E1");

        Assert.True(await Inbox.CompleteAsync(claim, new(Now.AddHours(1), "171.10", null), Stop));
    }

    [Fact]
    public async Task A_retry_waits_until_it_is_due()
    {
        var claim = await AddedAndClaimedAsync("E1");

        Assert.True(await Inbox.RetryAsync(claim, Now.AddMinutes(2), "429", mayHaveBeenSent: false, Stop));

        Assert.Null(await ClaimOneAsync(Now.AddSeconds(119)));
        var again = await ClaimOneAsync(Now.AddMinutes(2));
        Assert.Equal((2, false), (again!.Attempt, again.MayHaveBeenSent));
        await AssertPowerlessAsync(claim);
    }

    [Fact]
    public async Task An_unknown_outcome_is_not_forgotten_by_the_attempts_after_it()
    {
        await Inbox.RetryAsync(await AddedAndClaimedAsync("E1"), Now, "timeout", mayHaveBeenSent: true, Stop);
        var second = await ClaimOneAsync(Now);
        Assert.True(second!.MayHaveBeenSent);

        await Inbox.RetryAsync(second, Now, "429", mayHaveBeenSent: false, Stop);
        var third = await ClaimOneAsync(Now);
        Assert.True(third!.MayHaveBeenSent);

        await Inbox.ReleaseAsync([third], Now, Stop);
        Assert.True((await ClaimOneAsync(Now))!.MayHaveBeenSent);
    }

    [Fact]
    public async Task What_is_released_is_due_at_once_and_was_not_sent()
    {
        var claims = new[] { await AddedAndClaimedAsync("E1"), await AddedAndClaimedAsync("E2") };

        await Inbox.ReleaseAsync(claims, Now.AddSeconds(1), Stop);

        await AssertPowerlessAsync(claims[0]);
        var again = await Inbox.ClaimOldestAsync(5, Now.AddSeconds(1), LeaseOf("second", Now), Stop);
        Assert.Equal(["E1", "E2"], again.Select(claim => claim.Message.EventId));
        Assert.All(again, claim => Assert.False(claim.MayHaveBeenSent));
    }

    [Fact]
    public async Task A_late_release_takes_nothing_away()
    {
        var late = await AddedAndClaimedAsync("E1");
        var taken = await ClaimOneAsync(Now.AddMinutes(1));

        await Inbox.ReleaseAsync([late], Now, Stop);

        Assert.True(await Inbox.RenewAsync(taken!, Now.AddMinutes(3), Stop));
        Assert.Null(await ClaimOneAsync(Now.AddMinutes(2)));
    }

    [Fact]
    public async Task Dead_letters_are_listed_and_not_claimed()
    {
        var first = await AddedAndClaimedAsync("E1");
        var second = await AddedAndClaimedAsync("E2");
        await Inbox.AddAsync(Message("E3"), Now.AddSeconds(3), null, Stop);

        Assert.True(await Inbox.BuryAsync(first, "channel_not_found", Now.AddMinutes(1), Stop));
        Assert.True(await Inbox.BuryAsync(second, "too many attempts", Now.AddMinutes(2), Stop));

        Assert.Equal(
            [
                new DeadLetter("E2", Place, "U1", IncomingKind.Question, Now, Now.AddMinutes(2), 1, "too many attempts"),
                new DeadLetter("E1", Place, "U1", IncomingKind.Question, Now, Now.AddMinutes(1), 1, "channel_not_found"),
            ],
            await Inbox.DeadLettersAsync(10, Stop));
        Assert.Equal("E2", Assert.Single(await Inbox.DeadLettersAsync(1, Stop)).EventId);
        Assert.Equal(new InboxStatus(1, Now.AddSeconds(3), 2), await Inbox.StatusAsync(Stop));
        Assert.Equal("E3", (await ClaimOneAsync(Now.AddDays(1)))!.Message.EventId);
        await AssertPowerlessAsync(first);
    }

    [Fact]
    public async Task A_message_that_nobody_can_read_is_buried_and_the_others_are_claimed()
    {
        await Inbox.AddAsync(Message("E1"), Now, null, Stop);
        await Inbox.AddAsync(Message("E2"), Now, null, Stop);
        await Database.WriteAsync(session => session.RunAsync("UPDATE inbox SET payload = '{\"Kind\":\"Telepathy\"}' WHERE event_id = 'E1'"), Stop);

        var claims = await Inbox.ClaimOldestAsync(10, Now, LeaseOf("first", Now), Stop);

        Assert.Equal("E2", Assert.Single(claims).Message.EventId);
        Assert.Equal("unreadable", Assert.Single(await Inbox.DeadLettersAsync(10, Stop)).Reason);
    }

    [Fact]
    public async Task What_was_received_survives_a_restart_and_an_open_attempt_is_known()
    {
        await AddedAndClaimedAsync("open");
        await Inbox.AddAsync(Message("waiting"), Now, null, Stop);

        await ReopenAsync();

        var claims = await Inbox.ClaimOldestAsync(10, Now + LeaseLength, LeaseOf("after", Now), Stop);
        Assert.Equal([("open", true), ("waiting", false)], claims.Select(claim => (claim.Message.EventId, claim.MayHaveBeenSent)));
    }

    private async Task AssertPowerlessAsync(Claim claim)
    {
        Assert.False(await Inbox.RenewAsync(claim, Now.AddDays(1), Stop));
        Assert.False(await Inbox.CompleteAsync(claim, new(Now, "171.99", Context(questions: "late")), Stop));
        Assert.False(await Inbox.RetryAsync(claim, Now, "late", mayHaveBeenSent: true, Stop));
        Assert.False(await Inbox.DeferAsync(claim, Now, "late", Stop));
        Assert.False(await Inbox.BuryAsync(claim, "late", Now, Stop));
    }
}
