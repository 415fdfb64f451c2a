using Bot.Content;
using Bot.Digests;
using Bot.State;
using Bot.State.Stores;
using Xunit;

namespace Bot.Tests.State;

public abstract partial class StateContractTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    private static readonly DeliveryPlan Plan = new([new("fest", "A10"), new("fest", "A20")], 7);

    private protected ISubscriptionStore Subscriptions => new SubscriptionStore(Database);

    private protected IDeliveryLedger Ledger => new DeliveryLedger(Database);

    private protected IContentVersions Versions => new ContentVersionStore(Database);

    [Fact]
    public async Task A_subscription_comes_back_as_it_was_saved()
    {
        var subscription = Wanted("S1") with { LastDate = Today, Owner = null, Language = Language.Japanese, Days = Weekdays.Workdays };

        Assert.Equal(subscription, await Subscriptions.SaveAsync(subscription, Stop));

        Assert.Equal(subscription, await Subscriptions.FindAsync(subscription.Address, Stop));
        Assert.Equal(subscription, await Subscriptions.FindAsync("S1", Stop));
        Assert.Null(await Subscriptions.FindAsync("S2", Stop));
        Assert.Null(await Subscriptions.FindAsync(subscription.Address with { Workspace = "other" }, Stop));
    }

    [Fact]
    public async Task A_subscription_in_place_of_another_keeps_its_id_its_last_date_and_what_it_has_seen()
    {
        await Subscriptions.SaveAsync(Wanted("S1") with { LastDate = Today, SeenVersion = 5, PausedBecause = "is_archived" }, Stop);
        var changed = Wanted("S2") with { Address = Wanted("S1").Address, Time = new(18, 30), Owner = "U2", SeenVersion = 9, StartsOn = Today.AddDays(1) };

        var saved = await Subscriptions.SaveAsync(changed, Stop);

        Assert.Equal(changed with { Id = "S1", LastDate = Today, SeenVersion = 5 }, saved);
        Assert.Equal(saved, Assert.Single(await Subscriptions.ListAsync(Stop)));
    }

    [Fact]
    public async Task A_removed_subscription_is_gone_and_can_no_longer_be_claimed()
    {
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);

        Assert.True(await Subscriptions.RemoveAsync(Wanted("S1").Address, Stop));
        Assert.False(await Subscriptions.RemoveAsync(Wanted("S1").Address, Stop));

        Assert.Empty(await Subscriptions.ListAsync(Stop));
        Assert.Null(await ClaimDigestAsync());
    }

    [Fact]
    public async Task A_date_is_claimed_once_however_many_try()
    {
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);
        IDeliveryLedger[] ledgers = [Ledger, new DeliveryLedger(await OtherAsync())];

        var claims = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            async () => await ledgers[i % 2].TryClaimAsync("S1", Today, Now, Now, LeaseOf($"owner {i}", Now), Stop), Stop)));

        var claim = Assert.Single(claims.OfType<DeliveryClaim>());
        Assert.Equal(("S1", Today, Now, DeliveryState.Claimed, 1), (claim.Subscription, claim.Date, claim.Due, claim.State, claim.Attempt));
        Assert.Equal(Today, (await Subscriptions.FindAsync("S1", Stop))!.LastDate);
    }

    [Fact]
    public async Task The_last_date_only_moves_on()
    {
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);
        await ClaimDigestAsync(date: Today.AddDays(2));

        Assert.NotNull(await ClaimDigestAsync());

        Assert.Equal(Today.AddDays(2), (await Subscriptions.FindAsync("S1", Stop))!.LastDate);
    }

    [Fact]
    public async Task What_is_paused_or_starts_later_is_not_claimed()
    {
        await Subscriptions.SaveAsync(Wanted("S1") with { StartsOn = Today.AddDays(1) }, Stop);
        Assert.Null(await ClaimDigestAsync());
        Assert.NotNull(await ClaimDigestAsync(date: Today.AddDays(1)));

        await Subscriptions.SaveAsync(Wanted("S1") with { PausedBecause = "gone" }, Stop);
        Assert.Null(await ClaimDigestAsync(date: Today.AddDays(2)));
    }

    [Fact]
    public async Task A_claim_whose_lease_ran_out_is_taken_over_and_the_one_before_can_do_nothing()
    {
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);
        var before = (await ClaimDigestAsync())!;
        Assert.Null(await ClaimDigestAsync(Now.AddSeconds(29), "second"));
        Assert.Empty(await Ledger.ListOpenAsync(9, Now.AddSeconds(29), Stop));

        Assert.Equal(new DueDigest("S1", Wanted("S1").Address, Today, Now), Assert.Single(await Ledger.ListOpenAsync(9, Now.AddSeconds(30), Stop)));
        var taken = (await ClaimDigestAsync(Now.AddSeconds(30), "second"))!;

        Assert.Equal((DeliveryState.Claimed, 2, "second", Now), (taken.State, taken.Attempt, taken.Owner, taken.Due));
        Assert.False(await Ledger.BeginSendingAsync(before, Now.AddDays(1), Plan, Stop));
        Assert.False(await Ledger.RetryAsync(before, Now, "late", mayHaveBeenSent: false, Stop));
        Assert.False(await Ledger.RecordAsync(before, new(DeliveryState.Posted, Now), Stop));
        Assert.True(await Ledger.BeginSendingAsync(taken, Now.AddMinutes(2), Plan, Stop));
        Assert.Null(await ClaimDigestAsync(Now.AddSeconds(119), "third"));
        Assert.Equal((DeliveryState.Sending, 3), await ClaimDigestAsync(Now.AddMinutes(2), "third") is { } third ? (third.State, third.Attempt) : default);
    }

    [Fact]
    public async Task An_owner_s_own_earlier_attempt_at_a_digest_can_do_nothing()
    {
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);
        var before = (await ClaimDigestAsync())!;
        await ClaimDigestAsync(Now.AddMinutes(1));

        Assert.False(await Ledger.BeginSendingAsync(before, Now.AddDays(1), Plan, Stop));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task What_is_put_back_waits_and_is_looked_up_if_it_may_have_been_sent(bool mayHaveBeenSent, int state)
    {
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);
        var claim = (await ClaimDigestAsync())!;
        await Ledger.BeginSendingAsync(claim, Now.AddSeconds(30), Plan, Stop);

        Assert.True(await Ledger.RetryAsync(claim, Now.AddHours(1), "ratelimited", mayHaveBeenSent, Stop));

        Assert.Null(await ClaimDigestAsync(Now.AddMinutes(59), "second"));
        var again = (await ClaimDigestAsync(Now.AddHours(1), "second"))!;
        Assert.Equal(((DeliveryState)state, 2, mayHaveBeenSent), (again.State, again.Attempt, again.MayHaveBeenSent));
    }

    [Fact]
    public async Task What_is_open_comes_with_the_earliest_due_first()
    {
        foreach (var (id, hours) in new[] { ("S3", 2), ("S1", 1), ("S2", 1) })
        {
            await Subscriptions.SaveAsync(Wanted(id), Stop);
            await ClaimDigestAsync(subscription: id, due: Now.AddHours(hours));
        }

        Assert.Equal(["S1", "S2", "S3"], (await Ledger.ListOpenAsync(9, Now.AddDays(1), Stop)).Select(open => open.Subscription));
        Assert.Equal(["S1", "S2"], (await Ledger.ListOpenAsync(2, Now.AddDays(1), Stop)).Select(open => open.Subscription));
    }

    [Fact]
    public async Task What_was_posted_keeps_what_was_shown_and_seen()
    {
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);
        var claim = (await ClaimDigestAsync())!;
        await Ledger.BeginSendingAsync(claim, Now.AddSeconds(30), Plan, Stop);
        Assert.Empty(await Ledger.LastShownAsync("S1", Stop));

        Assert.True(await Ledger.RecordAsync(claim, new(DeliveryState.Posted, Now, MessageId: "1.5"), Stop));

        Assert.Equal(7, (await Subscriptions.FindAsync("S1", Stop))!.SeenVersion);
        Assert.Equal(Plan.Sessions.ToDictionary(session => session, _ => Today), await Ledger.LastShownAsync("S1", Stop));
        Assert.False(await Ledger.RecordAsync(claim, new(DeliveryState.Skipped, Now, "again"), Stop));
        Assert.Null(await ClaimDigestAsync(Now.AddDays(9), "second"));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public async Task What_was_not_posted_was_not_shown(int state)
    {
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);
        var claim = (await ClaimDigestAsync())!;
        await Ledger.BeginSendingAsync(claim, Now.AddSeconds(30), Plan, Stop);

        Assert.True(await Ledger.RecordAsync(claim, new((DeliveryState)state, Now, "why"), Stop));

        Assert.Empty(await Ledger.LastShownAsync("S1", Stop));
        Assert.Equal(0, (await Subscriptions.FindAsync("S1", Stop))!.SeenVersion);
    }

    [Fact]
    public async Task A_permanent_failure_pauses_the_subscription_until_it_is_ordered_again()
    {
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);

        Assert.True(await Ledger.RecordAsync((await ClaimDigestAsync())!, new(DeliveryState.Permanent, Now, "is_archived"), Stop));

        Assert.Equal("is_archived", (await Subscriptions.FindAsync("S1", Stop))!.PausedBecause);
        Assert.True((await Subscriptions.SaveAsync(Wanted("S1"), Stop)).IsActive);
    }

    [Fact]
    public async Task The_report_has_the_latest_first_and_outlives_the_subscription()
    {
        foreach (var id in (string[])["S1", "S2"])
            await Subscriptions.SaveAsync(Wanted(id), Stop);
        await Ledger.RecordAsync((await ClaimDigestAsync())!, new(DeliveryState.Posted, Now.AddSeconds(1), MessageId: "1.5"), Stop);
        await ClaimDigestAsync(date: Today.AddDays(1), due: Now.AddDays(1));
        await Ledger.RecordAsync((await ClaimDigestAsync(subscription: "S2"))!, new(DeliveryState.Skipped, Now, "missed"), Stop);
        await Subscriptions.RemoveAsync(Wanted("S1").Address, Stop);

        var posted = new DeliveryEntry("S1", Wanted("S1").Address, Today, Now, DeliveryState.Posted, 1, null, "1.5", Now.AddSeconds(1));
        var claimed = new DeliveryEntry("S1", Wanted("S1").Address, Today.AddDays(1), Now.AddDays(1), DeliveryState.Claimed, 1, null, null, null);
        var skipped = new DeliveryEntry("S2", Wanted("S2").Address, Today, Now, DeliveryState.Skipped, 1, "missed", null, Now);
        Assert.Equal([claimed, posted, skipped], await Ledger.ReportAsync(null, Today, 9, Stop));
        Assert.Equal([claimed], await Ledger.ReportAsync("S1", Today, 1, Stop));
        Assert.Equal([claimed], await Ledger.ReportAsync(null, Today.AddDays(1), 9, Stop));

        await Ledger.EraseAsync(Today.AddDays(1), Stop);
        Assert.Equal([claimed], await Ledger.ReportAsync(null, DateOnly.MinValue, 9, Stop));
    }

    [Fact]
    public async Task Contents_are_numbered_in_the_order_in_which_they_are_first_seen()
    {
        var (a, b) = (new SessionKey("fest", "A10"), new SessionKey("fest", "B10"));
        var first = await Versions.ObserveAsync(new Dictionary<SessionKey, string> { [b] = "b1", [a] = "a1" }, Now, Stop);
        var second = await Versions.ObserveAsync(new Dictionary<SessionKey, string> { [a] = "a2", [b] = "b1" }, Now, Stop);

        Assert.True(first[b].Number < first[a].Number && first[a].Number < second[a].Number);
        Assert.Equal((true, true, false), (first[a].IsFirst, first[b].IsFirst, second[a].IsFirst));
        Assert.Equal(first[b], second[b]);
        await ReopenAsync();
        Assert.Equal(first, await Versions.ObserveAsync(new Dictionary<SessionKey, string> { [b] = "b1", [a] = "a1" }, Now, Stop));
    }

    /// <summary>Every channel would have got every session as changed, day after day.</summary>
    [Fact]
    public async Task What_a_new_reader_only_reads_differently_is_no_news()
    {
        var (a, b, part) = (new SessionKey("fest", "A10"), new SessionKey("fest", "B10"), new SessionKey("fest", "B10-s1"));
        await Versions.ObserveAsync(new Dictionary<SessionKey, string> { [a] = "a1" }, Now, Stop);
        var before = await Versions.ObserveAsync(new Dictionary<SessionKey, string> { [a] = "a2", [b] = "b1" }, Now, Stop);
        await ReopenAsync();

        var after = await Versions.ObserveAsync(new Dictionary<SessionKey, string> { [a] = "2:a", [b] = "2:b", [part] = "2:p" }, Now, Stop);

        Assert.Equal((before[a], before[b]), (after[a], after[b]));
        Assert.Equal(0, after[part].Number);
        var changed = await Versions.ObserveAsync(new Dictionary<SessionKey, string> { [a] = "2:a", [b] = "2:b", [part] = "2:q" }, Now, Stop);
        Assert.True(changed[part].Number > before[b].Number && !changed[part].IsFirst);
        Assert.Equal((after[a], after[b]), (changed[a], changed[b]));
    }

    [Fact]
    public async Task Replicas_number_the_same_contents_alike()
    {
        IContentVersions[] replicas = [Versions, new ContentVersionStore(await OtherAsync())];
        var hashes = Enumerable.Range(0, 50).ToDictionary(i => new SessionKey("fest", $"S{i}"), i => $"hash {i}");

        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => await replicas[i % 2].ObserveAsync(hashes, Now, Stop), Stop)));

        Assert.All(seen, numbers => Assert.Equal(seen[0], numbers));
        Assert.Equal(50, seen[0].Values.Select(version => version.Number).Distinct().Count());
    }

    /// <summary>Another replica where there may be one, else the same.</summary>
    private protected virtual ValueTask<IStateDatabase> OtherAsync() => new(Database);

    private static Subscription Wanted(string id) => new(
        id, new("chat", "acme", $"place of {id}"), new(9, 0), Weekdays.Everyday, "Asia/Tokyo", Language.English, "U1", Today.AddDays(-7), null, 0, null, Now);

    private async Task<DeliveryClaim?> ClaimDigestAsync(
        DateTimeOffset? at = null, string owner = "first", DateOnly? date = null, string subscription = "S1", DateTimeOffset? due = null) =>
        await Ledger.TryClaimAsync(subscription, date ?? Today, due ?? Now, at ?? Now, LeaseOf(owner, at ?? Now), Stop);
}
