using Bot.Answers.Reading;
using Bot.Conversations;
using Bot.Digests;
using Bot.Presentation;
using Bot.State.Sqlite;
using Bot.Tests.Content;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Digests;

/// <summary>What people read when they speak to Kiku about digests.</summary>
public sealed class DigestCommandTests : IAsyncLifetime
{
    private static readonly ConversationAddress Place = new("chat", "W1", "C1");

    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();
    private readonly PostingChannel channel = new();
    private SqliteDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = new(folder.PathOf("kiku.db"));
        await database.OpenAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(
        "digest daily 9am weekdays JST",
        "A digest comes here on weekdays at 09:00 (Asia/Tokyo) in English. The first one: Mon 2026-05-04 09:00. Stop it with: digest off")]
    [InlineData("ダイジェスト 毎朝9時 JST", "毎日09:00(Asia/Tokyo、日本語)に、ここへダイジェストをお届けします。初回は2026-05-02(土)09:00です。停止するには:ダイジェスト 停止")]
    [InlineData("digest mon,thu 18:30 Europe/Paris ja", "A digest comes here on Monday, Thursday at 18:30 (Europe/Paris) in Japanese. The first one: Mon 2026-05-04 18:30. Stop it with: digest off")]
    [InlineData("digest 25:00", "“25:00” is no time of day.\nFor example: digest daily 09:00 weekdays Asia/Tokyo")]
    [InlineData("digest 9am Asia/Tokio", "There is no time zone “Asia/Tokio”. Did you mean Asia/Tokyo?\nFor example: digest daily 09:00 weekdays Asia/Tokyo")]
    [InlineData("digest 9am CST", "“CST” is the name of several time zones. Please say which: America/Chicago, Asia/Shanghai.\nFor example: digest daily 09:00 weekdays Asia/Tokyo")]
    [InlineData("digest daily 9:00 wekdays", "“wekdays” was not understood.\nFor example: digest daily 09:00 weekdays Asia/Tokyo")]
    [InlineData("digest 9am 10am", "“10am” contradicts what stands before it.\nFor example: digest daily 09:00 weekdays Asia/Tokyo")]
    [InlineData("ダイジェスト 毎朝26時", "「毎朝26時」という時刻はありません。\n例:ダイジェスト 平日 9時 JST")]
    [InlineData("ダイジェスト 9時 Asia/Tokio", "「Asia/Tokio」というタイムゾーンはありません。Asia/Tokyo のことですか。\n例:ダイジェスト 平日 9時 JST")]
    [InlineData("digest off", "There is no digest here. Order one with: digest daily 09:00 weekdays Asia/Tokyo")]
    [InlineData("ダイジェスト 状態", "ここにはダイジェストが設定されていません。例:ダイジェスト 平日 9時 JST")]
    [InlineData("digest report", "No digest was due in the last 7 days.")]
    [InlineData("ダイジェスト レポート", "この7日間に配信予定のダイジェストはありませんでした。")]
    public async Task Every_order_has_a_clear_answer(string said, string expected) => Assert.Equal(expected, await SayAsync(said));

    /// <summary>It is 18:00 on Friday in Tokyo.</summary>
    [Theory]
    [InlineData("digest 8pm", "A digest comes here every day at 20:00 (Asia/Tokyo) in English from now on. The next one: Fri 2026-05-01 20:00. Stop it with: digest off")]
    [InlineData("digest 5pm", "A digest comes here every day at 17:00 (Asia/Tokyo) in English from now on. None comes today, since 17:00 is over. The next one: Sat 2026-05-02 17:00. Stop it with: digest off")]
    [InlineData("digest weekends", "A digest comes here on weekends at 19:00 (Asia/Tokyo) in English from now on. None comes today. The next one: Sat 2026-05-02 19:00. Stop it with: digest off")]
    [InlineData("ダイジェスト 夕方の5時", "今後は毎日17:00(Asia/Tokyo、英語)に、ここへダイジェストをお届けします。今日は17:00を過ぎているため、今日の配信はありません。次回は2026-05-02(土)17:00です。停止するには:ダイジェスト 停止")]
    public async Task A_changed_order_says_what_becomes_of_today_s_digest(string said, string expected)
    {
        await SayAsync("digest everyday 19:00 Asia/Tokyo");

        Assert.Equal(expected, await SayAsync(said));
    }

    [Fact]
    public async Task A_changed_order_says_that_today_s_digest_came_already()
    {
        await SayAsync("digest daily 9:00 Asia/Tokyo");
        await TickAtNineAsync();

        Assert.Equal(
            "A digest comes here every day at 22:00 (Asia/Tokyo) in English from now on. Today’s came already. The next one: Sun 2026-05-03 22:00. Stop it with: digest off",
            await SayAsync("digest 10pm"));
        Assert.Contains("今日の分は配信済みです。次回は2026-05-03(日)23:00です。", await SayAsync("ダイジェスト 夜の11時"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_names_the_next_one_the_last_one_and_the_time_zone_data()
    {
        await SayAsync("digest daily 9:00 Asia/Tokyo");
        Assert.Equal(
            $"A digest comes here every day at 09:00 (Asia/Tokyo) in English. Next: Sat 2026-05-02 09:00. None was due yet. Time zone data: {DigestSchedule.DataVersion}.",
            await SayAsync("digest status"));

        await TickAtNineAsync();

        Assert.Equal(
            $"毎日09:00(Asia/Tokyo、英語)に、ここへダイジェストをお届けしています。次回:2026-05-03(日)09:00。前回:2026-05-02、投稿済み。タイムゾーンデータ:{DigestSchedule.DataVersion}。",
            await SayAsync("ダイジェスト 状態"));
        Assert.Equal("The digest is off here.", await SayAsync("digest off"));
    }

    [Fact]
    public async Task The_report_says_what_became_of_each_and_names_the_conversation()
    {
        await SayAsync("digest daily 9:00 Asia/Tokyo");
        channel.Answer = message => message.Content is DigestContent ? new Failed("is_archived") : null;
        await TickAtNineAsync();

        var report = Assert.IsType<NoticeContent>((await RunAsync("digest report", Place))!.Content);

        Assert.Equal("Digests of the last 7 days: 1 permanent.\n• 2026-05-02 C1: permanent (is_archived)", report.Text);
        Assert.Equal(["C1"], report.Conversations);
        Assert.Contains(
            "is paused, because it could not be posted: is_archived. Order it again to go on.", await SayAsync("digest status"), StringComparison.Ordinal);
        Assert.Equal("この7日間のダイジェスト:投稿不可1件。\n• 2026-05-02 C1:投稿不可(is_archived)", await SayAsync("ダイジェスト レポート"));
    }

    [Fact]
    public async Task Now_posts_one_and_does_not_use_up_today_s()
    {
        await SayAsync("digest daily 9:00 Asia/Tokyo");
        var now = await RunAsync("digest now", Place);
        var preview = await RunAsync("digest preview", Place);

        Assert.Equal((Placement.Post, null), (now!.Placement, preview!.Placement));
        Assert.Equal(Entries(now), Entries(preview));
        await TickAtNineAsync();
        Assert.Equal("A10", Assert.Single(Assert.IsType<DigestContent>(Assert.Single(channel.Posts).Content).Entries).Reference);
    }

    [Theory]
    [InlineData("digest daily 9:00", false)]
    [InlineData("digest off", false)]
    [InlineData("digest now", false)]
    [InlineData("digest report", false)]
    [InlineData("digest status", true)]
    [InlineData("digest preview", true)]
    public async Task Guests_may_look_and_not_order(string said, bool mayDo)
    {
        channel.Profile = new(null, null, IsGuest: true);

        var reply = await RunAsync(said, Place);

        Assert.Equal(mayDo, reply!.Content is not NoticeContent { Text: "Digests are ordered by others here. Please ask whoever manages Kiku." });
    }

    [Theory]
    [InlineData("digest 9am JST")]
    [InlineData("digest off")]
    public async Task Who_cannot_be_told_from_a_guest_may_not_order_either(string said)
    {
        channel.Profile = null;

        Assert.Equal("Kiku could not find out whether you may order digests here. Please try again in a moment.", await SayAsync(said));
    }

    [Fact]
    public async Task Whom_the_settings_name_may_order_and_nobody_else()
    {
        var options = new DigestOptions { Managers = ["U9"] };
        Assert.StartsWith("Digests are ordered by others", Text(await RunAsync("digest 9am JST", Place, options: options)), StringComparison.Ordinal);
        Assert.StartsWith("A digest comes here", Text(await RunAsync("digest 9am JST", Place, "U9", options)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Asia/Tokyo")]
    [InlineData("Europe/Paris", "Europe/Paris")]
    [InlineData("Mars/Olympus", "Asia/Tokyo")]
    public async Task The_zone_is_the_user_s_else_the_conference_s(string? zone, string expected)
    {
        channel.Profile = new(zone, null, IsGuest: false);
        Assert.Contains($"({expected})", await SayAsync("digest 9am"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what did the panel say about digests")]
    [InlineData("how does the harbour keep cranes")]
    public async Task Questions_are_left_to_the_library(string said) => Assert.Null(await RunAsync(said, Place));

    [Fact]
    public async Task The_page_shows_what_a_user_ordered_and_offers_one()
    {
        var home = new DigestHome(Replica().Subscriptions);
        var direct = new ConversationAddress("chat", "W1", "D1");
        var empty = await home.ComposeAsync(direct, "U1", Bot.Content.Language.English, TestContext.Current.CancellationToken);
        Assert.Equal("Send me one daily at 9:00", Assert.Single(empty!.Actions).Label);

        await SayAsync("digest 9am JST");
        await RunAsync("digest 8am JST", direct);
        var full = await home.ComposeAsync(direct, "U1", Bot.Content.Language.Japanese, TestContext.Current.CancellationToken);

        Assert.Equal(
            [("C1", "毎日09:00(Asia/Tokyo、英語)"), (null, "毎日08:00(Asia/Tokyo、英語)")],
            full!.Lines.Select(line => (line.Conversation, line.Text)).OrderByDescending(line => line.Conversation, StringComparer.Ordinal));
        Assert.Equal(("停止", "digest off"), (Assert.Single(full.Actions).Label, full.Actions[0].Action.Questions[0]));
    }

    private static string Text(CommandReply? reply) => Assert.IsType<NoticeContent>(reply!.Content).Text;

    private static string Entries(CommandReply reply) =>
        string.Join(' ', Assert.IsType<DigestContent>(reply.Content).Entries.Select(entry => $"{entry.Reason} {entry.Reference}"));

    private async Task<string> SayAsync(string said) => Text(await RunAsync(said, Place));

    private async Task TickAtNineAsync()
    {
        clock.Advance(TimeSpan.FromHours(15));
        await Replica().TickAsync();
    }

    private DigestReplica Replica(DigestOptions? options = null) => new(database, channel, DigestNotes.Library(), clock, options);

    private async Task<CommandReply?> RunAsync(string said, ConversationAddress place, string user = "U1", DigestOptions? options = null) =>
        await Replica(options).Command.RunAsync(
            new(said, LanguageDetector.Of(said), new("Ev1", place with { Thread = "1.0" }, user, IncomingKind.Question, said)),
            TestContext.Current.CancellationToken);
}
