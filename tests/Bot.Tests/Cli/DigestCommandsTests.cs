using Bot.Digests;
using Bot.State.Sqlite;
using Bot.State.Stores;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Cli;

public sealed class DigestCommandsTests
{
    [Theory]
    [InlineData("en", "A10 The role of a VP of Engineering\nSession of the day · Festa 2018 · Kato (Gunosy)\n\nA panel on the role.\n\n• Kato decides on hires.\n")]
    [InlineData("ja", "A10 VP of Engineeringの役割\n今日のセッション · フェスタ 2018 · 加藤 (Gunosy)\n\n役割についてのパネル。\n")]
    public async Task A_preview_needs_no_database(string language, string expected)
    {
        var outcome = await CommandRunner.RunAsync("digest", "preview", "--lang", language);

        Assert.Equal(0, outcome.Code);
        Assert.StartsWith(expected, outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_read_while_another_process_has_the_file()
    {
        using var folder = new TemporaryFolder();
        var clock = new SteppedClock();
        var runner = new CommandRunner { Time = clock, Settings = { ["State:File"] = folder.PathOf("kiku.db") } };
        var missing = await runner.RunThisAsync("digest", "report");
        Assert.Equal(2, missing.Code);
        Assert.Contains("there is no database", missing.Error, StringComparison.Ordinal);

        var stop = TestContext.Current.CancellationToken;
        await using var database = new SqliteDatabase(folder.PathOf("kiku.db"));
        await database.OpenAsync(stop);
        Assert.Contains("No digest was due in the last 7 days.", (await runner.RunThisAsync("digest", "report")).Out, StringComparison.Ordinal);

        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await new SubscriptionStore(database).SaveAsync(
            new("S1", new("slack", "T1", "C1"), new(9, 0), Weekdays.Everyday, "Etc/UTC", Bot.Content.Language.English, null, today, null, 0, null, now), stop);
        var ledger = new DeliveryLedger(database);
        var claim = await ledger.TryClaimAsync("S1", today, now, now, new("me", now.AddMinutes(1)), stop);
        await ledger.RecordAsync(claim!, new(DeliveryState.Skipped, now, "missed"), stop);

        var report = await runner.RunThisAsync("digest", "report", "--days", "1");
        Assert.Equal(0, report.Code);
        Assert.Contains("skipped    1  slack/T1/C1  missed\n1 skipped\n", report.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "a conversation is named CHANNEL/WORKSPACE/CONVERSATION")]
    [InlineData("letters/T1/C1", "'letters' is no chat service that is configured")]
    public async Task What_cannot_be_posted_to_is_said(string place, string expected)
    {
        var outcome = await CommandRunner.RunAsync("digest", "now", place);

        Assert.Equal(2, outcome.Code);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }
}
