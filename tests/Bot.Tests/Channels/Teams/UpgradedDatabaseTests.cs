using Bot.Content;
using Bot.Conversations;
using Bot.Digests;
using Bot.Emulators.Teams;
using Bot.Emulators.Teams.Model;
using Bot.Presentation;
using Bot.Tests.Content;
using Bot.Tests.Content.Reload;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>A database as version f102522 left it, with three questions that wait and two digests that are due today: the upgraded bot starts on it, and nobody
/// has to write to it first.</summary>
public sealed class UpgradedDatabaseTests : IAsyncLifetime
{
    /// <summary>The rows are of 2026-05-01, 18:00 in Tokyo; the digests were ordered for 17:00 from the next day on.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromDays(1);

    private readonly ManualClock clock = new();
    private TeamsHost host = null!;
    private TeamsConversation chat = null!;
    private TeamsConversation hers = null!;
    private TeamsConversation general = null!;
    private TeamsConversation leads = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        clock.Advance(Later);
        host = await TeamsHost.StartAsync(time: clock, prepare: AddConversations, store: RestoreAsync);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Questions_that_waited_are_answered_where_they_were_asked()
    {
        var inThread = await ReplyAsync(general, message => message.ReplyTo is not null);
        var inJapanese = await ReplyAsync(hers, message => message.ReplyTo is not null);
        var inGroup = await ReplyAsync(leads, message => message.ReplyTo is not null);

        Assert.Equal(("1795326000007", "1795326000007"), (inThread.Thread, inThread.ReplyTo));
        Assert.Contains("hiring", inThread.Summary, StringComparison.Ordinal);
        Assert.Equal("1795326000008", inJapanese.ReplyTo);
        Assert.Equal("ja", (string?)inJapanese.Card!["lang"]);
        Assert.Contains("採用", inJapanese.Summary, StringComparison.Ordinal);
        Assert.Equal("1795326000009", inGroup.ReplyTo);
        await UntilAsync(async () => (await host.Service<IInbox>().StatusAsync(Stop)) is { Waiting: 0, DeadLetters: 0 });
        Assert.All((TeamsConversation[])[general, hers, leads], place => Assert.Single(place.Messages, message => message.ReplyTo is not null));
        Assert.Empty(chat.Messages);
    }

    [Fact]
    public async Task Digests_that_were_ordered_are_posted_through_the_stored_references()
    {
        var english = await ReplyAsync(general, message => message.ReplyTo is null);
        var japanese = await ReplyAsync(hers, message => message.ReplyTo is null);

        Assert.Equal(("en", "ja"), ((string?)english.Card!["lang"], (string?)japanese.Card!["lang"]));
        Assert.Null(english.Thread);
        Assert.Equal(host.Teams.BotId, (string?)english.Activity!["from"]!["id"]);
        var today = new DateOnly(2026, 5, 2);
        await UntilAsync(async () => (await host.Service<IDeliveryLedger>().ReportAsync(null, today, 10, Stop)).Count(IsPosted) == 2);
        Assert.All(await host.Service<ISubscriptionStore>().ListAsync(Stop), order => Assert.Equal((today, null), (order.LastDate!.Value, order.PausedBecause)));
        Assert.All((TeamsConversation[])[general, hers], place => Assert.Single(place.Messages, message => message.ReplyTo is null));
    }

    [Fact]
    public async Task Every_stored_reference_is_posted_to_unasked()
    {
        foreach (var place in (TeamsConversation[])[chat, hers, general, leads])
        {
            var address = new ConversationAddress("teams", host.Teams.TenantId, place.Id);
            var sent = await host.Channel.SendAsync(new("m1", new(address, null, Placement.Post), new NoticeContent(Language.English, "unasked")), Stop);

            Assert.Equal("unasked", place.Find(Assert.IsType<Sent>(sent).MessageId!)!.Text);
        }
    }

    [Fact]
    public async Task What_was_received_before_the_upgrade_is_known_after_it()
    {
        await ReplyAsync(leads, message => message.ReplyTo is not null);
        var ada = host.Teams.AddPerson("ada");
        var again = host.Teams.Message(ada, leads, "what about hiring");
        again["id"] = "1795326000009";

        Assert.Equal(202, (await host.Teams.SendAsync(again)).Status);
        await host.Teams.PostAsync(ada, leads, "sessions");

        await UntilAsync(() => Task.FromResult(leads.Messages.Count == 2));
        Assert.Single(leads.Messages, message => message.ReplyTo == "1795326000009");
    }

    private static bool IsPosted(DeliveryEntry entry) => entry.State == DeliveryState.Posted;

    private void AddConversations(TeamsService teams)
    {
        chat = teams.PersonalChat(teams.AddPerson("ada"));
        hers = teams.PersonalChat(teams.AddPerson("haruka", person => person with { Locale = "ja-JP", TimeZone = "Asia/Tokyo" }));
        general = teams.AddChannel("general");
        leads = teams.AddGroupChat("leads");
    }

    private static async Task RestoreAsync(TeamsService teams, string path)
    {
        var dump = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/Bot.Tests/Channels/Teams/Stored/f102522.sql"), Stop);
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = dump.Replace("{ServiceUrl}", teams.ServiceUrl, StringComparison.Ordinal);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private async Task<TeamsMessage> ReplyAsync(TeamsConversation place, Func<TeamsMessage, bool> fits)
    {
        await UntilAsync(() => Task.FromResult(place.Messages.Any(fits)));
        return place.Messages.First(fits);
    }

    /// <summary>Time goes on in steps so small that nothing runs out of it.</summary>
    private Task UntilAsync(Func<Task<bool>> holds) => Eventually.HoldsAsync(
        () =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(20));
            return holds();
        });
}
