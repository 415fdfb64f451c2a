using Bot.Conversations;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Digests;

/// <summary>What becomes of one digest, whatever fails on its way.</summary>
public sealed class DelivererTests : DelivererFixture
{
    [Fact]
    public async Task A_digest_goes_out_on_time_once()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until("2026-05-01T23:59");
        await replica.TickAsync();
        Assert.Empty(channel.Posts);

        Until("2026-05-02T00:00");
        await replica.TickAsync();
        await replica.TickAsync();
        Until("2026-05-02T23:59");
        await replica.TickAsync();

        var post = Assert.Single(channel.Posts);
        Assert.Equal((Place, Placement.Post, null), (post.Target.Address, post.Target.Placement, post.Target.User));
        Assert.Equal(["2026-05-02 Posted"], await replica.ReportAsync());
    }

    public static TheoryData<string, bool> Deaths { get; } = new(
        from step in (string[])["claim", "shown", "begin", "send", "record"]
        from isAfter in (bool[])[false, true]
        select (step, isAfter));

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Whatever_step_it_dies_at_there_is_one_post(string step, bool isAfter)
    {
        await DieAsync(step, isAfter);

        await replica.TickAsync();

        Assert.Single(channel.Posts);
        Assert.Equal(["2026-05-02 Posted"], await replica.ReportAsync());

        // What was shown is known as well: the next day brings the next session.
        Until("2026-05-03T00:00");
        await replica.TickAsync();
        Assert.Equal(["A10", "B10"], Shown());
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Where_nobody_can_tell_there_is_never_more_than_one_post(string step, bool isAfter)
    {
        channel.CanTell = false;
        await DieAsync(step, isAfter);

        await replica.TickAsync();

        Assert.InRange(channel.Posts.Count, 0, 1);
        var isInDoubt = (step, isAfter) is ("begin", true) or ("send", _) or ("record", false);
        Assert.Equal([isInDoubt ? "2026-05-02 Unknown may_have_been_posted" : "2026-05-02 Posted"], await replica.ReportAsync());
    }

    [Fact]
    public async Task A_limit_of_an_hour_is_waited_for()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until("2026-05-02T00:00");
        channel.Answer = _ => clock.GetUtcNow() < At("2026-05-02T01:00") ? new Limited("ratelimited", TimeSpan.FromHours(1)) : null;
        for (var minute = 0; minute <= 75; minute++)
        {
            await replica.TickAsync();
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(channel.Posts);
        Assert.Equal(2, channel.Attempts);
        Assert.Equal(["2026-05-02 Posted"], await replica.ReportAsync());
    }

    [Fact]
    public async Task Pauses_that_the_service_wants_do_not_add_up()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until("2026-05-02T00:00");
        var times = new List<DateTimeOffset>();
        channel.Answer = _ =>
        {
            times.Add(clock.GetUtcNow());
            return times.Count <= 8 ? new Limited("ratelimited", TimeSpan.FromSeconds(40)) : null;
        };
        for (var i = 0; i < 60; i++)
        {
            await replica.TickAsync();
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(Enumerable.Range(0, 9).Select(i => At("2026-05-02T00:00").AddSeconds(40 * i)), times);
        Assert.Equal(["2026-05-02 Posted"], await replica.ReportAsync());
    }

    [Fact]
    public async Task A_digest_is_claimed_when_its_conversation_has_a_turn_for_it()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until("2026-05-02T00:00");
        replica.Turns.Hold(Place, TimeSpan.FromMinutes(5));
        var tick = replica.TickAsync();
        await Eventually.HoldsAsync(() => replica.Turns.Waiters == 1);
        Assert.Empty(await replica.ReportAsync());

        clock.Advance(TimeSpan.FromMinutes(5));
        await tick;

        Assert.Equal(1, channel.Attempts);
        Assert.Equal(["2026-05-02 Posted"], await replica.ReportAsync());
    }

    [Fact]
    public async Task What_stays_refused_is_recorded_as_too_late()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until("2026-05-02T00:00");
        channel.Answer = _ => new Refused("ratelimited");
        await RunAsync(hours: 7);
        Assert.Equal(["2026-05-02 Skipped too_late"], await replica.ReportAsync());
        Assert.InRange(channel.Attempts, 10, 60);

        channel.Answer = _ => null;
        await RunAsync(hours: 24);
        Assert.Equal(["2026-05-02 Skipped too_late", "2026-05-03 Posted"], await replica.ReportAsync());
    }

    [Fact]
    public async Task Silence_is_looked_up_before_it_is_sent_again()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until("2026-05-02T00:00");
        var isFirst = true;
        channel.Answer = message =>
        {
            if (!isFirst)
                return null;
            isFirst = false;
            channel.Posts.Enqueue(message);
            return new Unknown("timeout");
        };
        await RunAsync(hours: 1);

        Assert.Single(channel.Posts);
        Assert.Equal(1, channel.Attempts);
        Assert.Equal(["2026-05-02 Posted"], await replica.ReportAsync());
    }

    [Fact]
    public async Task An_archived_conversation_is_not_tried_again_and_the_owner_hears_of_it_once()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        channel.Answer = message => message.Content is DigestContent ? new Failed("is_archived") : null;
        Until("2026-05-02T00:00");
        await RunAsync(hours: 72);

        var notice = Assert.Single(channel.Posts);
        Assert.Equal((Placement.Direct, "U1"), (notice.Target.Placement, notice.Target.User));
        Assert.Equal(
            "The digest that you ordered for C1 is paused: it cannot be posted there (is_archived). Order it again once that is mended.",
            Assert.IsType<NoticeContent>(notice.Content).Text);
        Assert.Equal(2, channel.Attempts);
        Assert.Equal(["2026-05-02 Permanent is_archived"], await replica.ReportAsync());

        channel.Answer = _ => null;
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        await RunAsync(hours: 25);
        Assert.Equal(["2026-05-02 Permanent is_archived", "2026-05-06 Posted"], await replica.ReportAsync());
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public async Task A_notice_that_is_refused_is_sent_again_a_few_times(int refusals, int told)
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        channel.Answer = message => message.Content is DigestContent ? new Failed("channel_not_found") : --refusals >= 0 ? new Refused("ratelimited") : null;
        Until("2026-05-02T00:00");
        var delivering = replica.TickAsync();
        await Eventually.HoldsAsync(() =>
        {
            if (channel.Attempts > 1)
                clock.Advance(TimeSpan.FromSeconds(10));
            return delivering.IsCompleted;
        });

        await delivering;
        Assert.Equal(told, channel.Posts.Count);
        Assert.Equal(["2026-05-02 Permanent channel_not_found"], await replica.ReportAsync());
    }

    [Fact]
    public async Task While_the_database_is_away_nothing_is_lost()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        var file = folder.PathOf("kiku.db");
        Until("2026-05-02T00:00");
        File.Move(file, file + ".away");
        await Assert.ThrowsAsync<StoreException>(replica.TickAsync);

        Until("2026-05-02T00:20");
        File.Move(file + ".away", file);
        await replica.TickAsync();

        Assert.Single(channel.Posts);
        Assert.Equal(["2026-05-02 Posted"], await replica.ReportAsync());
    }

    [Fact]
    public async Task Without_notes_nothing_is_posted_and_that_is_recorded()
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        library.Publish(Bot.Content.ContentSnapshot.Empty);
        Until("2026-05-02T00:00");
        await replica.TickAsync();

        Assert.Empty(channel.Posts);
        Assert.Equal(["2026-05-02 Skipped nothing_to_say"], await replica.ReportAsync());
    }

    [Fact]
    public async Task What_is_stopped_before_its_turn_is_not_posted()
    {
        channel.Answer = _ => new Refused("ratelimited");
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until("2026-05-02T00:00");
        await replica.TickAsync();
        await replica.Subscriptions.RemoveAsync(Place, TestContext.Current.CancellationToken);
        channel.Answer = _ => null;

        await RunAsync(hours: 1);

        Assert.Empty(channel.Posts);
        Assert.Equal(["2026-05-02 Skipped unsubscribed"], await replica.ReportAsync());
    }

    [Fact]
    public async Task A_chat_service_that_is_not_configured_costs_no_subscription()
    {
        await replica.OrderAsync(Place with { Channel = "letters" }, "digest daily 09:00 Asia/Tokyo", user: null);
        Until("2026-05-02T00:00");
        await replica.TickAsync();

        Assert.Empty(await replica.ReportAsync());
        Assert.True(Assert.Single(await replica.Subscriptions.ListAsync(TestContext.Current.CancellationToken)).IsActive);
    }

    /// <summary>Kills the process at a step of the delivery of the second of May, and starts another one on its file.</summary>
    private async Task DieAsync(string step, bool isAfter)
    {
        await replica.OrderAsync(Place, "digest daily 09:00 Asia/Tokyo");
        Until("2026-05-02T00:00");
        var doomed = new DigestReplica(
            database,
            channel,
            library,
            clock,
            around: ledger => new LedgerAround(ledger, (at, isOver) => (at, isOver) == (step, isAfter) ? throw new KilledException() : Task.CompletedTask));
        channel.Around = isOver => _ = step == "send" && isOver == isAfter ? throw new KilledException() : 0;
        await Assert.ThrowsAsync<KilledException>(doomed.TickAsync);
        channel.Around = null;
        await RestartAsync();
    }

    private sealed class KilledException : Exception;
}
