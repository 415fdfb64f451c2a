using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Common;
using Bot.Channels.Slack.Blocks;
using Bot.Channels.Slack.WebApi;
using Bot.Content;
using Bot.Conversations;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;
using Bot.Presentation;
using Bot.State.Sqlite;
using Bot.Tests.Channels.Slack.Blocks;
using Bot.Tests.Content;
using Bot.Tests.Content.Reload;
using Bot.Tests.Digests;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>Digests as Slack gets them, and what people do with them there.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private static readonly Conference Festa = SampleNotes.Conference("festa-2018");

    private SlackHost host = null!;
    private SlackPerson ada = null!;
    private Bot.Emulators.Slack.Model.SlackChannel general = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await SlackHost.StartAsync();
        ada = host.Slack.AddPerson("ada");
        general = host.Slack.AddChannel("general", ChannelKind.Public, ada);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(Language.English, "New · Festa 2018", "A10 The role of a VP of Engineering", "… and 4 more", "Open notes")]
    [InlineData(Language.Japanese, "新着 · フェスタ 2018", "A10 VP of Engineeringの役割", "4 件", "ノートを開く")]
    internal void A_digest_says_why_what_who_and_offers_a_question(Language language, string reason, string title, string more, string open)
    {
        var blocks = Blocks(MessageBlocks.Draw(Digest(language), "digest:S1:2026-05-02", Shortening.None));

        Assert.All(blocks, block => BlockRules.Check(block!.AsObject()));
        var shown = blocks.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.All([reason, title, more, open, "Gunosy", "What did they say?"], text => Assert.Contains(text, shown, StringComparison.Ordinal));
        Assert.DoesNotContain("mrkdwn", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_that_is_too_long_shows_its_first_session()
    {
        var digest = Digest(Language.English) with { Entries = [.. Enumerable.Repeat(Entry(Language.English), 3)] };

        Assert.Equal(3, Count(Shortening.None));
        Assert.Equal(1, Count(Shortening.Shorter));
        Assert.Null(MessageBlocks.Draw(digest, "d", Shortening.TextOnly).Blocks);

        int Count(Shortening shortening) => Blocks(MessageBlocks.Draw(digest, "d", shortening)).Count(block => (string?)block!["type"] == "actions");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_question_is_answered_in_its_thread(bool isDirect)
    {
        var channel = isDirect ? host.Slack.DirectMessages(ada) : general;
        var sent = Assert.IsType<Sent>(await SendAsync(Digest(Language.English), Placement.Post, channel.Id));

        await host.Slack.ClickAsync(ada, channel.Find(sent.MessageId!)!, "kiku_ask_0");

        var asked = await host.NextAsync();
        Assert.Equal((channel.Id, sent.MessageId), (asked.Address.Conversation, asked.Address.Thread));
        Assert.Equal("What did they say?", asked.Action!.Questions[0]);
    }

    [Fact]
    public async Task A_notice_reaches_its_user_directly_and_names_the_channel()
    {
        var notice = new NoticeContent(Language.English, $"Paused: {general.Id}.", [general.Id]);

        Assert.IsType<Sent>(await SendAsync(notice, Placement.Direct, general.Id, ada.Id));

        var told = Assert.Single(host.Slack.DirectMessages(ada).Messages);
        Assert.Contains($"\"channel_id\":\"{general.Id}\"", told.Blocks.ToString(), StringComparison.Ordinal);
        Assert.Empty(general.Messages);
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("not_in_channel")]
    [InlineData("restricted_action")]
    [InlineData("is_archived")]
    [InlineData("no_permission")]
    public async Task Whoever_ordered_a_digest_hears_that_it_cannot_be_posted(string code)
    {
        host.Slack.Faults.Add("chat.postMessage", Fault.Error(code) with { When = call => (string?)call["channel"] == general.Id }, times: int.MaxValue);
        using var folder = new TemporaryFolder();
        await using var database = new SqliteDatabase(folder.PathOf("kiku.db"));
        await database.OpenAsync(Stop);
        var clock = new ManualClock();
        var replica = new DigestReplica(database, host.Channel, DigestNotes.Library(), clock);
        await replica.OrderAsync(new("slack", host.Slack.TeamId, general.Id), "digest daily 09:00 Asia/Tokyo", ada.Id);

        clock.Advance(TimeSpan.FromHours(15));
        await replica.TickAsync();
        await replica.TickAsync();

        Assert.Contains(code, Assert.Single(host.Slack.DirectMessages(ada).Messages).Text, StringComparison.Ordinal);
        Assert.Equal([$"2026-05-02 Permanent {code}"], await replica.ReportAsync());
    }

    [Fact]
    public async Task A_button_on_the_page_orders_for_the_direct_chat()
    {
        var direct = host.Slack.DirectMessages(ada);
        host.Slack.OpenAppHome(ada);
        var opened = await host.NextAsync();
        Assert.Equal(direct.Id, opened.Address.Conversation);
        var section = new HomeSection(
            "Your digests", [new(general.Id, "every day"), new(null, "here")], [new("Order", new(ActionKind.Ask, ["digest daily 09:00"], Language.English))]);
        Assert.IsType<Sent>(await SendAsync(new HomeContent(Language.English, [Festa], [], [section]), Placement.Home, direct.Id, ada.Id));
        Assert.Contains($"\"channel_id\":\"{general.Id}\"", host.Slack.Home(ada)!.Content.ToString(), StringComparison.Ordinal);

        await host.Slack.ClickAsync(host.Slack.Home(ada)!, "kiku_ask_0");

        var ordered = await host.NextAsync();
        Assert.Equal((direct.Id, null, true), (ordered.Address.Conversation, ordered.Address.Thread, ordered.IsDirect));
    }

    [Fact]
    public async Task A_user_is_asked_about_once_an_hour()
    {
        for (var i = 0; i < 3; i++)
            Assert.NotNull(await host.Channel.FindUserAsync(host.Slack.TeamId, ada.Id, Stop));

        Assert.Single(host.Slack.Calls, call => call.Method == "users.info");
    }

    [Fact]
    public async Task What_was_kept_to_reach_a_workspace_goes_with_the_app()
    {
        host.Stores.References.Add(new(new("slack", host.Slack.TeamId, general.Id), "", default));
        host.Stores.References.Add(new(new("slack", "T9", general.Id), "", default));

        host.Slack.Uninstall();

        await host.UntilAsync(() => !host.Channel.Status.IsReady && host.Stores.References.Count == 1);
    }

    /// <summary>On a real file and by Slack's Web API, killed around the post and around the record.</summary>
    [Theory]
    [InlineData("begin", true)]
    [InlineData("record", false)]
    [InlineData("record", true)]
    public async Task A_crash_between_post_and_record_leaves_one_post_in_the_channel(string step, bool isAfter)
    {
        using var folder = new TemporaryFolder();
        var clock = new ManualClock();
        var library = DigestNotes.Library();
        await using (var database = new SqliteDatabase(folder.PathOf("kiku.db")))
        {
            await database.OpenAsync(Stop);
            var doomed = new DigestReplica(database, host.Channel, library, clock, around: ledger => new LedgerAround(
                ledger, (at, isOver) => (at, isOver) == (step, isAfter) ? throw new NotSupportedException("killed") : Task.CompletedTask));
            await doomed.OrderAsync(new("slack", host.Slack.TeamId, general.Id), "digest daily 09:00 Asia/Tokyo");
            clock.Advance(TimeSpan.FromHours(15));
            await Assert.ThrowsAsync<NotSupportedException>(doomed.TickAsync);
        }

        await using var again = new SqliteDatabase(folder.PathOf("kiku.db"));
        await again.OpenAsync(Stop);
        var replica = new DigestReplica(again, host.Channel, library, clock);
        await replica.TickAsync();

        var post = Assert.Single(general.Messages);
        Assert.Equal(["2026-05-02 Posted"], await replica.ReportAsync());
        Assert.Equal(post.Ts, Assert.Single(await replica.Ledger.ReportAsync(null, DateOnly.MinValue, 9, Stop)).MessageId);
    }

    private static DigestContent Digest(Language language) => new(language, [Entry(language)], 4);

    private static DigestEntry Entry(Language language) => new(
        DigestReason.New, Festa, "A10", Festa.Sessions[0].InOrOther(language), "A panel on the role.", ["one", "two", "three"],
        new(ActionKind.Ask, ["What did they say?"], language), "https://kiku.example.com/a10");

    private static JsonArray Blocks(Drawing drawing) =>
        JsonSerializer.SerializeToNode(drawing.Blocks!.Value, ArgumentsJson.Compact.Options)!.AsArray();

    private Task<SendResult> SendAsync(MessageContent content, Placement placement, string channel, string? user = null) =>
        host.Channel.SendAsync(new("digest:S1:2026-05-02", new(new("slack", host.Slack.TeamId, channel), user, placement), content), Stop);
}
