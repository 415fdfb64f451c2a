using System.Collections.Immutable;
using Bot.Channels.Slack;
using Bot.Channels.Slack.Inbound;
using Bot.Conversations;
using Bot.Tests.Conversations;
using Xunit;

namespace Bot.Tests.Channels.Slack;

public sealed class EventReaderTests
{
    private const string Said = """ "type":"message","user":"U2","ts":"5.5","channel":"C1","channel_type":"channel","text" """;

    private const string InThread = """ "type":"message","user":"U2","ts":"6.6","thread_ts":"5.5","channel":"C1","channel_type":"channel","text" """;

    [Fact]
    public async Task A_mention_is_a_question_that_is_answered_in_its_thread()
    {
        var message = await Reading.EventAsync(""" "type":"app_mention","user":"U2","ts":"5.5","channel":"C1","text":"<@UKIKU> what about hiring?" """);

        Assert.NotNull(message);
        Assert.Equal(new("slack", "T1", "C1", "5.5"), message.Address);
        Assert.Equal(
            ("Ev1", "5.5", "U2", IncomingKind.Question, "what about hiring?"), (message.EventId, message.MessageId, message.User, message.Kind, message.Text));
        Assert.Equal("5.5", SlackHandle.Parse(message.Handle).Ts);
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_there() =>
        Assert.Equal("5.5", (await Reading.EventAsync($"{InThread}: \"<@UKIKU> and Gunosy?\""))!.Address.Thread);

    [Theory]
    [InlineData("", null)]
    [InlineData(""" "thread_ts":"4.4", """, "4.4")]
    public async Task A_direct_message_is_answered_in_place(string thread, string? expected)
    {
        var message = await Reading.EventAsync($$"""{{thread}} "type":"message","user":"U2","ts":"5.5","channel":"D1","channel_type":"im","text":"hiring" """);

        Assert.True(message is { IsDirect: true, IsPrivate: false, Kind: IncomingKind.Question });
        Assert.Equal(expected, message.Address.Thread);
    }

    [Fact]
    public async Task The_agent_pane_is_told_from_a_direct_message()
    {
        var message = await Reading.EventAsync(
            """ "type":"message","user":"U2","ts":"5.5","thread_ts":"4.4","channel":"D1","channel_type":"im","text":"hiring","assistant_thread":{"action_token":"x"} """);

        Assert.True(SlackHandle.Parse(message!.Handle).IsPane);
    }

    [Fact]
    public async Task A_follow_up_needs_a_thread_that_Kiku_answered_in()
    {
        var stores = new InMemoryStores();
        Assert.Null(await Reading.EventAsync($"{InThread}: \"and Gunosy?\"", stores: stores));

        var address = new ConversationAddress("slack", "T1", "C1", "5.5");
        stores.Contexts[address] = new(address, "U2", ImmutableArray.Create("hiring"), default);

        Assert.Equal(IncomingKind.FollowUp, (await Reading.EventAsync($"{InThread}: \"and Gunosy?\"", stores: stores))!.Kind);
        Assert.Null(await Reading.EventAsync($"{InThread}: \"<@U9> and you?\"", stores: stores));
        Assert.Null(await Reading.EventAsync($"{InThread}: \"<!here> and you?\"", stores: stores));
        Assert.Null(await Reading.EventAsync($"{InThread}: \"and Gunosy?\"", stores: stores, options: new() { FollowUps = false }));
    }

    [Theory]
    [InlineData(Said + ": \"nobody was asked\"")]
    [InlineData(Said + ": \"<@UKIKU> hi\", \"bot_id\":\"B9\"")]
    [InlineData(Said + ": \"<@UKIKU> hi\", \"subtype\":\"bot_message\"")]
    [InlineData(Said + ": \"<@UKIKU> hi\", \"subtype\":\"message_changed\", \"hidden\":true")]
    [InlineData(Said + ": \"<@UKIKU> hi\", \"subtype\":\"message_deleted\"")]
    [InlineData(Said + ": \"<@UKIKU> has joined\", \"subtype\":\"channel_join\"")]
    [InlineData(Said + ": \"<@UKIKU> hi\", \"subtype\":\"something_new\"")]
    [InlineData(Said + ": \"<@UKIKU> hi\", \"hidden\":true")]
    [InlineData(Said + ": \"<@UKIKU> hi\", \"edited\":{\"user\":\"U2\",\"ts\":\"6.6\"}")]
    [InlineData(""" "type":"message","user":"UKIKU","ts":"5.5","channel":"D1","channel_type":"im","text":"my own answer" """)]
    [InlineData(""" "type":"message","user":"USLACKBOT","ts":"5.5","channel":"D1","channel_type":"im","text":"reminder" """)]
    [InlineData(""" "type":"message","ts":"5.5","channel":"D1","channel_type":"im","text":"nobody" """)]
    [InlineData(""" "type":"member_joined_channel","user":"UKIKU","channel":"C1" """)]
    [InlineData(""" "type":"reaction_added","user":"U2","item":{"type":"message","channel":"C1","ts":"5.5"} """)]
    [InlineData(""" "type":"assistant_thread_context_changed","assistant_thread":{"user_id":"U2"} """)]
    [InlineData(""" "type":"tokens_revoked","tokens":{"oauth":["U9"],"bot":[]} """)]
    public async Task What_is_not_for_Kiku_is_left(string said) => Assert.Same(Bot.Channels.Slack.Inbound.Reading.Ignored, await Reading.ReadEventAsync(said));

    [Theory]
    [InlineData("file_share")]
    [InlineData("thread_broadcast")]
    public async Task A_question_with_a_file_and_one_shown_in_the_channel_too_are_questions(string subtype) =>
        Assert.NotNull(await Reading.EventAsync($"{InThread}: \"<@UKIKU> hi\", \"subtype\":\"{subtype}\""));

    [Fact]
    public async Task In_a_shared_channel_Kiku_answers_only_if_told_to()
    {
        const string Shared = "\"is_ext_shared_channel\":true,";

        Assert.Null(await Reading.EventAsync($"{Said}: \"<@UKIKU> hi\"", Shared));
        Assert.NotNull(await Reading.EventAsync($"{Said}: \"<@UKIKU> hi\"", Shared, new() { SharedChannels = true }));
    }

    [Theory]
    [InlineData("\"team_id\":\"T9\",")]
    [InlineData("\"api_app_id\":\"A9\",")]
    [InlineData("\"team_id\":\"T9\",\"authorizations\":[{\"team_id\":\"T8\"}],")]
    public async Task What_is_another_s_is_refused(string around) => Assert.IsType<Foreign>(await Reading.ReadEventAsync($"{Said}: \"<@UKIKU> hi\"", around));

    [Fact]
    public async Task An_event_that_names_the_other_organisation_comes_on_behalf_of_this_one() =>
        Assert.NotNull(await Reading.EventAsync($"{Said}: \"<@UKIKU> hi\"", "\"team_id\":\"T9\",\"authorizations\":[{\"team_id\":\"T1\"}],"));

    [Fact]
    public async Task The_home_tab_and_the_pane_are_told_apart()
    {
        var home = await Reading.EventAsync(""" "type":"app_home_opened","user":"U2","channel":"D1","tab":"home","view":{} """);
        var pane = await Reading.EventAsync(""" "type":"app_home_opened","user":"U2","channel":"D1","tab":"messages" """);
        var older = await Reading.EventAsync(
            """ "type":"assistant_thread_started","assistant_thread":{"user_id":"U2","channel_id":"D1","thread_ts":"4.4","context":{}} """);

        Assert.Equal((IncomingKind.Home, "D1", "U2"), (home!.Kind, home.Address.Conversation, home.User));
        Assert.Equal((IncomingKind.Greeting, "D1", null), (pane!.Kind, pane.Address.Conversation, pane.Address.Thread));
        Assert.Equal((IncomingKind.Greeting, "4.4"), (older!.Kind, older.Address.Thread));
        Assert.True(SlackHandle.Parse(pane.Handle).IsPane && SlackHandle.Parse(older.Handle).IsPane);
    }

    [Theory]
    [InlineData("app_uninstalled\"")]
    [InlineData("tokens_revoked\",\"tokens\":{\"bot\":[\"UKIKU\"]}")]
    public async Task Removal_is_noticed(string type) => Assert.IsType<Removed>(await Reading.ReadEventAsync($"\"type\":\"{type}"));

    [Fact]
    public async Task Who_is_mentioned_without_a_name_is_known_by_place()
    {
        var message = await Reading.EventAsync($"{Said}: \"<@UKIKU> *what* do <@U8> and<@U9> say? <@UKIKU>\"");

        Assert.Equal("what do  and  say?", message!.Text);
        Assert.Equal([new(8, "U8"), new(13, "U9")], message.Mentions!.Value);
        Assert.Equal(message.Mentions.Value, IncomingMessage.Parse(message.ToJson()).Mentions!.Value);
    }

    [Fact]
    public async Task Who_is_mentioned_at_the_beginning_stands_there()
    {
        var message = await Reading.EventAsync($"{Said}: \"<@UKIKU> <@U8> said what to <@U9>\"");

        Assert.Equal("said what to", message!.Text);
        Assert.Equal([new(0, "U8"), new(13, "U9")], message.Mentions!.Value);
    }

    [Theory]
    [InlineData("<@UKIKU> a &amp;amp; b &lt;c&gt;", "a &amp; b <c>")]
    [InlineData("hey <@UKIKU|kiku>, hiring?", "hey , hiring?")]
    [InlineData("<@UKIKU> what did <@U9|takamura> say in <#C1|general>?", "what did takamura say in #general?")]
    [InlineData("<@UKIKU> ask <@U9> and <!subteam^S1|@sre>", "ask  and @sre")]
    [InlineData("<@UKIKU> read <https://example.com/a?b=1&amp;c=2> or <https://example.com|this>", "read https://example.com/a?b=1&c=2 or this")]
    [InlineData("<@UKIKU> <mailto:a@example.com|a@example.com> 採用<!here>は?", "a@example.com 採用 は?")]
    [InlineData("<@UKIKU>", "")]
    [InlineData("<@UKIKU> 1 < 2 and an open <bracket", "1 < 2 and an open <bracket")]
    [InlineData("<@UKIKU> *salaries* and _levels_ at ~no~ 9", "salaries and levels at no 9")]
    [InlineData("<@UKIKU> *採用*について", "採用について")]
    [InlineData("<@UKIKU> *_both_*", "both")]
    [InlineData("<@UKIKU> `digest status`", "digest status")]
    [InlineData("<@UKIKU> ```digest\\nstatus```", "digest\nstatus")]
    [InlineData("<@UKIKU> snake_case_name 2*3*4 ~10 a * b * c", "snake_case_name 2*3*4 ~10 a * b * c")]
    [InlineData("<@UKIKU> help :pray::skin-tone-3:", "help")]
    [InlineData("<@UKIKU> :wave: levels :tada::+1:", "levels")]
    [InlineData("<@UKIKU> 監視:eyes:は :おつかれ:", "監視 は")]
    [InlineData("<@UKIKU> at 10:30:45 std::vector::size a:b:c", "at 10:30:45 std::vector::size a:b:c")]
    [InlineData("<@UKIKU> 日時:明日:場所:大阪:は?", "日時:明日:場所:大阪:は?")]
    [InlineData("<@UKIKU> :wave:", ":wave:")]
    [InlineData("&gt; we pay well\\n&gt; and early\\n<@UKIKU> what about levels?", "what about levels?")]
    [InlineData("<@UKIKU> what about levels?\\n&gt;&gt;&gt; we pay well\\nand early", "what about levels?")]
    [InlineData("<@UKIKU> &gt; digest status", "digest status")]
    [InlineData("<@UKIKU> a &gt; b", "a > b")]
    public async Task Text_is_read_as_a_person_reads_it(string text, string expected) =>
        Assert.Equal(expected, (await Reading.EventAsync($"{Said}: \"{text}\""))!.Text);
}
