using Bot.Answers;
using Bot.Conversations;
using Bot.State.Sql;
using Bot.State.Stores;
using Xunit;

namespace Bot.Tests.State;

public abstract partial class StateContractTests
{
    [Fact]
    public async Task A_thread_is_about_what_was_completed_last()
    {
        var first = await AddedAndClaimedAsync("E1");
        Assert.Null(await Threads.FindAsync(Place, Stop));

        await Inbox.CompleteAsync(first, new(Now, "1", Context(questions: ["採用は?"])), Stop);
        await Inbox.CompleteAsync(await AddedAndClaimedAsync("E2"), new(Now, "2", Context("U2", Now.AddSeconds(9), "and Gunosy?", "採用は?")), Stop);
        await Inbox.CompleteAsync(await AddedAndClaimedAsync("E3"), new(Now, "3", Context: null), Stop);

        var found = await Threads.FindAsync(Place, Stop);
        Assert.Equal(("U2", Place, Now.AddSeconds(9)), (found!.User, found.Address, found.At));
        Assert.Equal(["and Gunosy?", "採用は?"], found.Questions);
        Assert.Null(await Threads.FindAsync(Place with { Thread = null }, Stop));
        Assert.Null(await Threads.FindAsync(Elsewhere, Stop));
    }

    [Fact]
    public async Task A_conversation_without_threads_has_a_context_too()
    {
        var direct = Place with { Thread = null };
        await Inbox.CompleteAsync(await AddedAndClaimedAsync("E1"), new(Now, "1", Context(questions: "hiring") with { Address = direct }), Stop);

        Assert.Equal(direct, (await Threads.FindAsync(direct, Stop))!.Address);
    }

    [Fact]
    public async Task The_last_vote_of_a_user_counts_and_its_comment_stays()
    {
        var vote = new Feedback("chat", "acme", "U1", "A1", Vote.Unhelpful, Outcome.Weak, "wrong session", Now);
        await Votes.SaveAsync(vote, Stop);
        await Votes.SaveAsync(vote with { Vote = Vote.Helpful, Comment = null, At = Now.AddSeconds(1) }, Stop);
        await Votes.SaveAsync(vote with { User = "U2", Outcome = null, Comment = null, At = Now.AddSeconds(2) }, Stop);
        await Votes.SaveAsync(vote with { Workspace = "other", At = Now.AddSeconds(-1) }, Stop);

        Assert.Equal(
            [
                vote with { User = "U2", Outcome = null, Comment = null, At = Now.AddSeconds(2) },
                vote with { Vote = Vote.Helpful, At = Now.AddSeconds(1) },
            ],
            await Votes.ListAsync(Now, 10, Stop));
        Assert.Single(await Votes.ListAsync(Now, 1, Stop));
        Assert.Equal(3, (await Votes.ListAsync(Now.AddDays(-1), 10, Stop)).Count);
    }

    [Fact]
    public async Task A_conversation_is_reached_by_its_latest_reference_until_it_is_removed()
    {
        var reference = new ConversationReference(Place, "old", Now, "U1");
        await References.SaveAsync(reference, Stop);
        await References.SaveAsync(reference with { Handle = "new", At = Now.AddSeconds(5), User = null }, Stop);
        await References.SaveAsync(reference with { Handle = "late", At = Now.AddSeconds(1) }, Stop);
        await References.SaveAsync(new(Place with { Conversation = "random" }, "random", Now), Stop);
        await References.SaveAsync(new(Elsewhere, "elsewhere", Now), Stop);

        Assert.Equal(
            new ConversationReference(Place with { Thread = null }, "new", Now.AddSeconds(5), "U1"),
            await References.FindAsync(Place with { Thread = "another" }, Stop));

        await References.RemoveAsync("chat", "acme", "general", Stop);
        Assert.Null(await References.FindAsync(Place, Stop));
        Assert.NotNull(await References.FindAsync(Place with { Conversation = "random" }, Stop));

        await References.SaveAsync(new(Place, "in a group", Now.AddSeconds(9), Group: "G1"), Stop);
        await References.SaveAsync(new(Place, "not told again", Now.AddSeconds(10)), Stop);
        Assert.Equal("G1", (await References.FindAsync(Place, Stop))!.Group);
        Assert.Equal(["general"], await References.RemoveGroupAsync("chat", "acme", "G1", Stop));
        Assert.Null(await References.FindAsync(Place, Stop));
        Assert.NotNull(await References.FindAsync(Place with { Conversation = "random" }, Stop));

        await References.RemoveAsync("chat", "acme", null, Stop);
        Assert.Null(await References.FindAsync(Place with { Conversation = "random" }, Stop));
        Assert.NotNull(await References.FindAsync(Elsewhere, Stop));
    }

    [Fact]
    public async Task A_user_is_reached_by_their_own_chat_else_by_what_was_heard_of_last()
    {
        Assert.Null(await References.FindForUserAsync("chat", "acme", "U1", Stop));
        await References.SaveAsync(new(Place, "older", Now), Stop);
        await References.SaveAsync(new(Place with { Conversation = "random" }, "newer", Now.AddSeconds(1)), Stop);
        await References.SaveAsync(new(Place with { Conversation = "D2" }, "another's", Now.AddSeconds(2), "U2"), Stop);
        await References.SaveAsync(new(Elsewhere, "elsewhere", Now.AddSeconds(3), "U1"), Stop);
        Assert.Equal("newer", (await References.FindForUserAsync("chat", "acme", "U1", Stop))!.Handle);

        await References.SaveAsync(new(Place with { Conversation = "D1" }, "own", Now.AddSeconds(-1), "U1"), Stop);

        Assert.Equal(
            new ConversationReference(new("chat", "acme", "D1"), "own", Now.AddSeconds(-1), "U1"),
            await References.FindForUserAsync("chat", "acme", "U1", Stop));
    }

    [Fact]
    public async Task Old_texts_go_first_and_what_was_received_is_still_known()
    {
        await Inbox.CompleteAsync(await AddedAndClaimedAsync("done"), new(Now.AddHours(1), "1", Context(questions: "hiring")), Stop);
        await Inbox.BuryAsync(await AddedAndClaimedAsync("dead"), "gone", Now.AddHours(1), Stop);
        await Inbox.CompleteAsync(await AddedAndClaimedAsync("recent"), new(Now.AddHours(9), "2", null), Stop);
        await Inbox.AddAsync(Message("waiting"), Now, null, Stop);

        await Maintenance.EraseAsync(Before(Now.AddHours(2), Now.AddDays(-30)), Stop);

        Assert.Equal(["recent", "waiting"], await EventsWithTextAsync());
        Assert.False((await Inbox.AddAsync(Message("done"), Now, null, Stop)).IsNew);
        Assert.Equal("dead", Assert.Single(await Inbox.DeadLettersAsync(10, Stop)).EventId);
        Assert.NotNull(await Threads.FindAsync(Place, Stop));
    }

    [Fact]
    public async Task Old_rows_go_for_good_and_waiting_ones_stay()
    {
        await Inbox.CompleteAsync(await AddedAndClaimedAsync("done"), new(Now.AddHours(1), "1", Context(questions: "hiring")), Stop);
        await Inbox.BuryAsync(await AddedAndClaimedAsync("dead"), "gone", Now.AddHours(1), Stop);
        await Inbox.AddAsync(Message("waiting"), Now, null, Stop);

        await Maintenance.EraseAsync(Before(Now.AddHours(2), Now.AddHours(2)), Stop);

        Assert.Equal(new InboxStatus(1, Now, 0), await Inbox.StatusAsync(Stop));
        Assert.True((await Inbox.AddAsync(Message("done"), Now, null, Stop)).IsNew);
        Assert.Null(await Threads.FindAsync(Place, Stop));
    }

    [Fact]
    public async Task More_is_erased_than_fits_into_one_step()
    {
        await Task.WhenAll(Enumerable.Range(0, 1100).Select(async i =>
            await Inbox.BuryAsync(await AddedAndClaimedAsync($"E{i}"), "gone", Now, Stop)));

        await Maintenance.EraseAsync(Before(Now.AddSeconds(1), Now), Stop);
        Assert.Empty(await EventsWithTextAsync());

        Assert.Equal(1100, (await PersonalData.ForgetAsync(new("U1"), Stop)).Messages);
        Assert.Equal(0, (await PersonalData.ForgetAsync(new("U1"), Stop)).Total);
        await Maintenance.EraseAsync(Before(Now.AddSeconds(1), Now.AddSeconds(1)), Stop);
        Assert.Equal(0, (await Inbox.StatusAsync(Stop)).DeadLetters);
    }

    [Fact]
    public async Task Every_step_is_recorded_once_however_often_the_database_is_opened()
    {
        await ReopenAsync();
        await ReopenAsync();

        var versions = await Database.ReadAsync(session => session.ListAsync("migrations.list", row => row.GetInt64(0)), Stop);
        Assert.Equal(Migrations.Select(step => step.Version), versions);
    }

    /// <summary>Steps that were made side by side come in either order.</summary>
    [Fact]
    public async Task A_step_that_came_late_is_made_up_for()
    {
        var steps = Migrations.Append(new(98, "later", "CREATE TABLE later (id bigint)")).ToList();
        await ApplyAsync(steps);
        steps.Insert(steps.Count - 1, new(97, "earlier", "CREATE TABLE earlier (id bigint)"));

        await ApplyAsync(steps);
        await ApplyAsync(steps);

        var versions = await Database.ReadAsync(session => session.ListAsync("migrations.list", row => row.GetInt64(0)), Stop);
        Assert.Equal(steps.Select(step => step.Version), versions);
    }

    [Fact]
    public async Task A_look_at_the_database_needs_no_opening_and_disturbs_nobody()
    {
        await using var other = Create();

        var report = await other.ExamineAsync(Stop);

        Assert.Equal((Migrations[^1].Version, Migrations[^1].Version), (report.Version, report.Known));
        Assert.True((await Inbox.AddAsync(Message("E1"), Now, null, Stop)).IsNew);
    }

    [Fact]
    public async Task A_message_keeps_its_trace_and_when_it_was_received()
    {
        const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        await Inbox.AddAsync(Message("E1") with { TraceParent = Trace }, Now, null, Stop);
        await Inbox.AddAsync(Message("E2"), Now.AddSeconds(1), null, Stop);

        var claims = await Inbox.ClaimOldestAsync(2, Now.AddSeconds(9), LeaseOf("a", Now.AddSeconds(9)), Stop);

        Assert.Equal([(Trace, Now), (null, Now.AddSeconds(1))], claims.Select(claim => (claim.Message.TraceParent, claim.Received)));
        Assert.DoesNotContain("0af7651916cd43dd", claims[0].Message.ToJson(), StringComparison.Ordinal);
    }

    private async Task ApplyAsync(IReadOnlyList<Migration> steps) => await Database.TransactAsync(
        async session =>
        {
            await Migration.ApplyAsync(session, steps);
            return true;
        },
        Stop);

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await Database.WriteAsync(session => session.ExecuteAsync("migrations.record", 99L, "from_the_future", "?"), Stop);

        var failure = await Assert.ThrowsAsync<StoreException>(ReopenAsync);

        Assert.Contains("newer version of Kiku: it has step 99 (from_the_future)", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task A_step_that_was_changed_after_it_was_taken_is_refused()
    {
        await Database.WriteAsync(session => session.RunAsync("UPDATE migrations SET checksum = 'other' WHERE version = 1"), Stop);

        Assert.Contains("step 1 (inbox)", (await Assert.ThrowsAsync<StoreException>(ReopenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_write_leaves_nothing_and_fails_no_other()
    {
        var failing = Enumerable.Range(0, 5).Select(i => Task.Run(
            async () => await Database.TransactAsync(
                async session =>
                {
                    await session.RunAsync(
                        $"INSERT INTO feedback (channel, workspace, user_id, answer_id, vote, at) VALUES ('c', 'w', 'u{i}', 'a', 'Helpful', 1)");
                    return await session.RunAsync("INSERT INTO nowhere VALUES (1)");
                },
                Stop),
            Stop)).ToList();
        var sound = Enumerable.Range(0, 50).Select(i => Task.Run(async () => await Inbox.AddAsync(Message($"E{i}"), Now, null, Stop), Stop)).ToList();

        Assert.All(await Task.WhenAll(sound), receipt => Assert.True(receipt.IsNew));
        foreach (var write in failing)
            Assert.False((await Assert.ThrowsAsync<StoreException>(() => write)).IsTransient);
        Assert.Empty(await Votes.ListAsync(DateTimeOffset.UnixEpoch, 10, Stop));
        Assert.Equal(50, (await Inbox.StatusAsync(Stop)).Waiting);
    }

    [Fact]
    public async Task Old_votes_go_with_their_comments()
    {
        var vote = new Feedback("chat", "acme", "U1", "A1", Vote.Unhelpful, Outcome.Weak, "wrong session", Now);
        await Votes.SaveAsync(vote, Stop);
        await Votes.SaveAsync(vote with { AnswerId = "A2", At = Now.AddDays(1) }, Stop);

        await Maintenance.EraseAsync(new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, Now.AddDays(1)), Stop);

        Assert.Equal("A2", Assert.Single(await Votes.ListAsync(DateTimeOffset.UnixEpoch, 10, Stop)).AnswerId);
    }

    [Fact]
    public async Task Who_joins_takes_no_claim_away_and_refuses_tables_of_another_version()
    {
        var claim = await AddedAndClaimedAsync("E1");
        await using (var joined = Create())
        {
            await joined.JoinAsync(Stop);
            await new FeedbackStore(joined).SaveAsync(new("chat", "acme", "U1", "A1", Vote.Helpful, null, null, Now), Stop);
        }

        Assert.Single(await Votes.ListAsync(Now, 10, Stop));
        Assert.True(await Inbox.CompleteAsync(claim, new(Now, null, null), Stop));
        await Database.WriteAsync(session => session.RunAsync("DELETE FROM migrations WHERE version = 5"), Stop);
        await using var behind = Create();
        Assert.Contains("an older version of Kiku", (await Assert.ThrowsAsync<StoreException>(() => behind.JoinAsync(Stop))).Message, StringComparison.Ordinal);
    }

    private protected abstract IReadOnlyList<Migration> Migrations { get; }

    private static Expiry Before(DateTimeOffset texts, DateTimeOffset rows) => new(texts, rows, DateTimeOffset.UnixEpoch);

    private async Task<List<string>> EventsWithTextAsync()
    {
        var rows = new List<string>();
        await Database.ReadAsync(
            async session =>
            {
                await using var command = session.Connection.CreateCommand();
                command.CommandText = "SELECT event_id FROM inbox WHERE payload IS NOT NULL ORDER BY event_id";
                await using var reader = await command.ExecuteReaderAsync(Stop);
                while (await reader.ReadAsync(Stop))
                    rows.Add(reader.GetString(0));
                return true;
            },
            Stop);
        return rows;
    }
}
