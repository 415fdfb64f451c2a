using Bot.Conversations;
using Bot.State;
using Bot.State.Sql;
using Bot.State.Sqlite;
using Bot.Tests.Content;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bot.Tests.State;

public sealed class SqliteStateTests : StateContractTests
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.PathOf("kiku.db");

    private protected override IReadOnlyList<Migration> Migrations => Migration.Of("Sqlite");

    private protected override IStateDatabase Create() => new SqliteDatabase(File);

    private protected override async Task MakeAsync(string sql)
    {
        foreach (var file in Directory.GetFiles(folder.Root))
            System.IO.File.Delete(file);
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Stop);
        await ExecuteAsync(connection, sql);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_second_process_is_refused()
    {
        await using var second = new SqliteDatabase(File);

        var failure = await Assert.ThrowsAsync<StoreException>(() => second.OpenAsync(Stop));

        Assert.Contains($"{File} cannot be opened: another process has it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_does_not_wait_for_the_leases_of_the_process_before()
    {
        var before = await AddedAndClaimedAsync("E1");

        await ReopenAsync();

        var claim = await ClaimOneAsync(Now);
        Assert.Equal((2, true), (claim!.Attempt, claim.MayHaveBeenSent));
        Assert.False(await Inbox.CompleteAsync(before, new(Now, null, null), Stop));
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights than owner, group and others.");
            return;
        }

        await Inbox.AddAsync(Message("E1"), Now, null, Stop);

        foreach (var file in Directory.GetFiles(folder.Root))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
        Assert.Contains(File + "-wal", Directory.GetFiles(folder.Root));
    }

    [Fact]
    public async Task What_is_on_disk_is_whole_when_the_call_returns()
    {
        await Inbox.AddAsync(Message("E1"), Now, null, Stop);

        // As a loss of power would leave it: nothing is closed.
        using var copy = new TemporaryFolder();
        foreach (var suffix in (string[])["", "-wal"])
        {
            await using var live = new FileStream(File + suffix, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using var saved = System.IO.File.Create(copy.PathOf("kiku.db" + suffix));
            await live.CopyToAsync(saved, Stop);
        }

        await using var restored = new SqliteDatabase(copy.PathOf("kiku.db"));
        await restored.OpenAsync(Stop);
        Assert.Equal(1, (await new Bot.State.Stores.InboxStore(restored).StatusAsync(Stop)).Waiting);
    }

    [Fact]
    public async Task A_commit_waits_for_the_disk()
    {
        await Database.WriteAsync(
            async session =>
            {
                await using var command = session.Connection.CreateCommand();
                command.CommandText = "SELECT (SELECT synchronous FROM pragma_synchronous) || (SELECT journal_mode FROM pragma_journal_mode) || (SELECT secure_delete FROM pragma_secure_delete)";
                Assert.Equal("2wal1", await command.ExecuteScalarAsync(Stop));
                return true;
            },
            Stop);
    }

    [Fact]
    public async Task While_another_program_writes_the_failure_is_said_to_pass_and_it_does()
    {
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        await other.OpenAsync(Stop);
        await ExecuteAsync(other, "BEGIN IMMEDIATE");

        var failure = await Assert.ThrowsAsync<StoreException>(async () => await Inbox.AddAsync(Message("E1"), Now, null, Stop));
        Assert.True(failure.IsTransient);
        Assert.EndsWith("is locked by another program", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await Inbox.StatusAsync(Stop)).Waiting);

        await ExecuteAsync(other, "ROLLBACK");
        Assert.True((await Inbox.AddAsync(Message("E1"), Now, null, Stop)).IsNew);
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_that_was_kept_and_works_again_when_there_is_room()
    {
        await Database.WriteAsync(session => session.RunAsync("PRAGMA max_page_count = 60"), Stop);
        var kept = new List<string>();
        StoreException? failure = null;
        for (var i = 0; i < 1000 && failure is null; i++)
        {
            try
            {
                await Inbox.AddAsync(Message($"E{i}") with { Text = new string('あ', 2000) }, Now, null, Stop);
                kept.Add($"E{i}");
            }
            catch (StoreException full)
            {
                failure = full;
            }
        }

        Assert.True(failure!.IsTransient);
        Assert.EndsWith("the disk has no room", failure.Message, StringComparison.Ordinal);
        Assert.Equal(kept.Count, (await Inbox.StatusAsync(Stop)).Waiting);

        await Database.WriteAsync(session => session.RunAsync("PRAGMA max_page_count = 1000"), Stop);
        Assert.True((await Inbox.AddAsync(Message($"E{kept.Count}"), Now, null, Stop)).IsNew);
        Assert.Equal(kept.Append($"E{kept.Count}"), (await Inbox.ClaimOldestAsync(1000, Now, LeaseOf("a", Now), Stop)).Select(claim => claim.Message.EventId));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_noticed_and_used_again_when_it_is_back()
    {
        await Inbox.AddAsync(Message("E1"), Now, null, Stop);
        await Inbox.StatusAsync(Stop);
        System.IO.File.Move(File, File + ".away");

        var failure = await Assert.ThrowsAsync<StoreException>(async () => await Inbox.AddAsync(Message("E2"), Now, null, Stop));
        Assert.Contains("is gone", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreException>(async () => await Inbox.StatusAsync(Stop));
        Assert.False(System.IO.File.Exists(File));

        System.IO.File.Move(File + ".away", File);
        Assert.True((await Inbox.AddAsync(Message("E2"), Now, null, Stop)).IsNew);
        Assert.Equal(2, (await Inbox.StatusAsync(Stop)).Waiting);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var path = folder.PathOf("notes.db");
        folder.Write("notes.db", new string('x', 5000));
        await using var database = new SqliteDatabase(path);

        var failure = await Assert.ThrowsAsync<StoreException>(() => database.OpenAsync(Stop));

        Assert.Contains("file is not a database", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
        Assert.Equal(new string('x', 5000), await System.IO.File.ReadAllTextAsync(path, Stop));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        await using var database = new SqliteDatabase(folder.PathOf("nowhere/kiku.db"));

        var failure = await Assert.ThrowsAsync<StoreException>(() => database.OpenAsync(Stop));

        Assert.Contains("nowhere/kiku.db cannot be opened: there is no such folder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_queued_is_written_before_the_file_is_closed()
    {
        var writes = Enumerable.Range(0, 500).Select(i => Inbox.AddAsync(Message($"E{i}"), Now, null, Stop).AsTask()).ToList();
        await ReopenAsync();

        Assert.All(await Task.WhenAll(writes), receipt => Assert.True(receipt.IsNew));
        Assert.Equal(500, (await Inbox.StatusAsync(Stop)).Waiting);
    }

    [Fact]
    public async Task Forgotten_text_is_not_in_the_file_either()
    {
        await Inbox.AddAsync(Message("E1") with { Text = "to be forgotten" }, Now, null, Stop);
        await PersonalData.ForgetAsync(new("U1"), Stop);
        await Inbox.AddAsync(Message("E2") with { Text = "to be kept" }, Now, null, Stop);
        await base.DisposeAsync();

        var bytes = System.Text.Encoding.UTF8.GetString(await System.IO.File.ReadAllBytesAsync(File, Stop));
        Assert.DoesNotContain("to be forgotten", bytes, StringComparison.Ordinal);
        Assert.Contains("to be kept", bytes, StringComparison.Ordinal);
        await ReopenAsync();
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }
}
