using System.Text.RegularExpressions;
using Bot.Conversations;
using Bot.Digests;
using Bot.State.Sql;
using Xunit;

namespace Bot.Tests.State;

public abstract partial class StateContractTests
{
    /// <summary>Of the first version that people could run: what it kept must still be of use.</summary>
    private const int OldestSteps = 4;

    private const string OldHash = "0f0f";

    /// <summary>A row in each table, as the oldest version wrote them. Every date is that of <see cref="Now"/>.</summary>
    private static string OldRows { get; } = $"""
        INSERT INTO inbox (channel, workspace, event_id, conversation, thread, message_id, user_id, kind, payload, received, due, state, attempts, done)
        VALUES ('chat', 'acme', 'waiting', 'general', '171.5', '172.1', 'U1', 'Question', '{Message("waiting").ToJson()}', {Now.Stored()}, {Now.Stored()}, 0, 0, NULL),
          ('chat', 'acme', 'done', 'general', '171.5', '172.0', 'U1', 'Question', NULL, {Now.Stored()}, {Now.Stored()}, 1, 1, {Now.Stored()});
        INSERT INTO thread_context (channel, workspace, conversation, thread, user_id, questions, at) VALUES ('chat', 'acme', 'general', '171.5', 'U1', '["採用は?"]', {Now.Stored()});
        INSERT INTO feedback (channel, workspace, user_id, answer_id, vote, outcome, comment, at) VALUES ('chat', 'acme', 'U1', 'A1', 'Helpful', 'Weak', 'thanks', {Now.Stored()});
        INSERT INTO conversation_reference (channel, workspace, conversation, handle, at) VALUES ('chat', 'acme', 'general', 'way', {Now.Stored()});
        INSERT INTO subscription (id, channel, workspace, conversation, time_of_day, days, zone, language, owner, starts_on, last_date, seen_version, paused_because, at)
        VALUES ('S1', 'chat', 'acme', 'general', 540, 31, 'Asia/Tokyo', 'Japanese', 'U1', '2026-04-01', '2026-05-01', 1, NULL, {Now.Stored()});
        INSERT INTO delivery (subscription, date, channel, workspace, conversation, due, state, attempts, message_id, done)
        VALUES ('S1', '2026-05-01', 'chat', 'acme', 'general', {Now.Stored()}, 3, 1, '173.0', {Now.Stored()});
        INSERT INTO shown_session (subscription, conference, session, date) VALUES ('S1', 'fest', 'A10', '2026-05-01');
        INSERT INTO content_version (conference, session, hash, is_first, first_seen) VALUES ('fest', 'A10', '{OldHash}', 1, {Now.Stored()});
        """;

    /// <summary>An empty database, closed, in which this is run.</summary>
    private protected abstract Task MakeAsync(string sql);

    [Fact]
    public async Task Everything_that_the_oldest_version_kept_is_there_after_the_upgrade_and_the_new_tables_work()
    {
        await MakeOldestAsync();

        await ReopenAsync();

        Assert.False((await Inbox.AddAsync(Message("done"), Now, null, Stop)).IsNew);
        Assert.Equal(Message("waiting").Text, (await ClaimOneAsync(Now))!.Message.Text);
        Assert.Equal(["採用は?"], (await Threads.FindAsync(Place, Stop))!.Questions);
        Assert.Equal("thanks", Assert.Single(await Votes.ListAsync(Now, 10, Stop)).Comment);
        Assert.Equal(new ConversationReference(Place with { Thread = null }, "way", Now, User: null), await References.FindAsync(Place, Stop));
        Assert.Equal(
            (Weekdays.Workdays, new TimeOnly(9, 0), Today),
            Assert.Single(await Subscriptions.ListAsync(Stop)) is var order ? (order.Days, order.Time, order.LastDate!.Value) : default);
        Assert.Null(await Ledger.TryClaimAsync("S1", Today, Now, Now, LeaseOf("a", Now), Stop));
        var versions = await Versions.ObserveAsync(new Dictionary<SessionKey, string> { [new("fest", "A10")] = OldHash }, Now, Stop);
        Assert.Equal(1, Assert.Single(versions).Value.Number);
        await Questions.AddAsync([Asked("new")], Stop);
        Assert.Equal(1, Assert.Single((await Questions.ReadAsync(Today24, 10, Stop)).Quarters).Count);
    }

    [Fact]
    public async Task No_row_of_the_oldest_version_is_lost_by_the_upgrade_and_no_table_was_without_any()
    {
        await MakeOldestAsync();
        await ReopenAsync();

        foreach (var table in Migrations.Take(OldestSteps).SelectMany(step => Table().Matches(step.Sql)).Select(match => match.Groups["name"].Value))
            Assert.Equal(table == "inbox" ? 2 : 1, await CountAsync(table));
    }

    /// <summary>A downgrade: an older program is refused at its start, and takes nothing away.</summary>
    [Theory]
    [InlineData(OldestSteps)]
    [InlineData(OldestSteps + 1)]
    public async Task An_older_program_is_refused_and_the_newer_one_goes_on(int known)
    {
        await Inbox.AddAsync(Message("E1"), Now, null, Stop);

        var failure = await Assert.ThrowsAsync<StoreException>(() => ApplyAsync([.. Migrations.Take(known)]));

        Assert.Contains(
            $"newer version of Kiku: it has step {known + 1} ({Migrations[known].Name}), and this program knows {known}", failure.Message,
            StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
        await ReopenAsync();
        Assert.Equal("E1", (await ClaimOneAsync(Now))!.Message.EventId);
    }

    /// <summary>Replicas of the version before are still running while one of this version starts.</summary>
    [Fact]
    public void Steps_after_the_first_versions_only_add_what_older_statements_need_not_know()
    {
        var statements = Migrations.Skip(OldestSteps)
            .SelectMany(step => Comment().Replace(step.Sql, "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.NotEmpty(statements);
        Assert.All(statements, statement => Assert.Matches(@"^CREATE TABLE |^CREATE INDEX |^ALTER TABLE \w+ ADD COLUMN \w+ \w+$", statement));
    }

    private async Task MakeOldestAsync()
    {
        var steps = Migrations.Take(OldestSteps)
            .Select(step => $"{step.Sql};\nINSERT INTO migrations (version, name, checksum) VALUES ({step.Version}, '{step.Name}', '{step.Checksum}');");
        await CloseAsync();
        await MakeAsync(
            $"CREATE TABLE migrations (version bigint PRIMARY KEY, name text NOT NULL, checksum text NOT NULL);\n{string.Join('\n', steps)}\n{OldRows}");
    }

    private async Task<long> CountAsync(string table) => await Database.ReadAsync(
        async session =>
        {
            await using var command = session.Connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {table}";
            return (long)(await command.ExecuteScalarAsync(Stop))!;
        },
        Stop);

    [GeneratedRegex(@"^CREATE TABLE (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Table();

    [GeneratedRegex("^--.*$", RegexOptions.Multiline, Timeout.Infinite)]
    private static partial Regex Comment();
}
