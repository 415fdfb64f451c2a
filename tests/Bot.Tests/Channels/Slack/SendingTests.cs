using Bot.Channels.Slack;
using Bot.Channels.Slack.Blocks;
using Bot.Content;
using Bot.Conversations;
using Bot.Emulators.Slack.Faults;
using Bot.Presentation;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>Messages on their way to an emulated workspace.</summary>
public sealed class SendingTests : SendingFixture
{
    [Fact]
    public async Task An_answer_goes_to_its_thread_with_its_id_and_without_previews()
    {
        var asked = await host.Slack.PostAsync(ada, general, "hi");

        var sent = Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Post, thread: asked.Ts));

        var posted = general.Find(sent.MessageId!)!;
        Assert.Equal(asked.Ts, posted.ThreadTs);
        Assert.Contains("engineer hiring", posted.Text, StringComparison.Ordinal);
        var call = host.Slack.Calls.Last(call => call.Method == "chat.postMessage").Arguments;
        Assert.Equal(
            ("false", "false", "m1"),
            (call["unfurl_links"]!.ToString(), call["unfurl_media"]!.ToString(), call["metadata"]!["event_payload"]!["id"]!.ToString()));
    }

    public static TheoryData<string, string, string> Outcomes => new()
    {
        { "429 long", nameof(Limited), "ratelimited" },
        { "500", nameof(Unknown), "http_500" },
        { "half", nameof(Unknown), "broken_body" },
        { "channel_not_found", nameof(Failed), "channel_not_found" },
        { "is_archived", nameof(Failed), "is_archived" },
        { "not_in_channel", nameof(Failed), "not_in_channel" },
        { "restricted_action", nameof(Failed), "restricted_action" },
        { "invented_yesterday", nameof(Failed), "invented_yesterday" },
        { "ratelimited", nameof(Refused), "ratelimited" },
        { "fatal_error", nameof(Unknown), "fatal_error" },
        { "token_revoked", nameof(Refused), "token_revoked" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task What_Slack_says_decides_what_becomes_of_a_message(string how, string expected, string code)
    {
        host.Slack.Faults.Add("chat.postMessage", how switch
        {
            "429 long" => Fault.RateLimited(7),
            "500" => Fault.ServerError(),
            "half" => Fault.HalfBody(),
            _ => Fault.Error(how),
        }, times: 9);
        if (how == "token_revoked")
            host.Slack.Faults.Add("auth.test", Fault.Error(how), times: int.MaxValue);

        var result = await SendAsync(Hiring, Placement.Post);

        Assert.Equal(expected, result.GetType().Name);
        Assert.Equal(code, result switch { Limited limited => limited.Code, Refused refused => refused.Code, Unknown unknown => unknown.Code, Failed failed => failed.Code, _ => "" });
        Assert.Single(host.Slack.Calls, call => call.Method == "chat.postMessage");
        if (how == "429 long")
            Assert.Equal(TimeSpan.FromSeconds(7), ((Limited)result).Pause);
        Assert.Equal(how != "token_revoked", host.Channel.Status.IsReady);
    }

    [Fact]
    public async Task A_limit_of_a_second_is_waited_for()
    {
        host.Slack.Faults.Add("chat.postMessage", Fault.RateLimited());

        Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Post));
        Assert.Single(general.Messages);
    }

    [Fact]
    public async Task No_connection_means_that_nothing_was_written()
    {
        using var nobody = new ClosedPort();
        await using var lost = await SlackHost.StartAsync(options => options with { ApiUrl = nobody.Address }, isReady: false);

        var result = await lost.Channel.SendAsync(Message(Hiring, Placement.Post, "C1"), TestContext.Current.CancellationToken);

        Assert.Equal(new Refused("connection_failed"), result);
    }

    [Theory]
    [InlineData("msg_too_long")]
    [InlineData("msg_blocks_too_long")]
    [InlineData("invalid_blocks")]
    public async Task What_is_too_long_is_sent_shorter(string code)
    {
        host.Slack.Faults.Add("chat.postMessage", Fault.Error(code), times: 2);

        var sent = Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Post));

        var posted = general.Find(sent.MessageId!)!;
        Assert.Null(posted.Blocks);
        Assert.Contains("Kato decides on engineer hiring", posted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_found_again_by_its_id()
    {
        var asked = await host.Slack.PostAsync(ada, general, "hi");
        var handle = new SlackHandle { Ts = asked.Ts }.ToJson();
        foreach (var thread in (string?[])[null, asked.Ts])
        {
            var id = $"m-{thread}";
            var message = Message(Hiring, Placement.Post, general.Id, thread, handle) with { Id = id };
            Assert.Equal(FindOutcome.NotFound, (await host.Channel.FindAsync(id, message.Target, TestContext.Current.CancellationToken)).Outcome);

            var sent = Assert.IsType<Sent>(await host.Channel.SendAsync(message, TestContext.Current.CancellationToken));

            Assert.Equal(new(FindOutcome.Found, sent.MessageId), await host.Channel.FindAsync(id, message.Target, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("missing_scope", nameof(FindOutcome.CannotTell))]
    [InlineData("fatal_error", nameof(FindOutcome.Unavailable))]
    [InlineData("429", nameof(FindOutcome.Unavailable))]
    public async Task A_look_up_that_fails_is_not_taken_for_nothing(string how, string expected)
    {
        host.Slack.Faults.Add("conversations.history", how == "429" ? Fault.RateLimited(60) : Fault.Error(how), times: 9);

        var found = await host.Channel.FindAsync("m1", Message(Hiring, Placement.Post, general.Id).Target, TestContext.Current.CancellationToken);

        Assert.Equal(expected, found.Outcome.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_pane_says_that_Kiku_reads_and_an_answer_comes_whatever_becomes_of_that(bool hangs)
    {
        var direct = host.Slack.DirectMessages(ada);
        var asked = await host.Slack.PostAsync(ada, direct, "hiring");
        if (hangs)
            host.Slack.Faults.Add("assistant.threads.setStatus", Fault.Hang());

        Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Post, asked.Ts, new SlackHandle { IsPane = true }.ToJson(), direct.Id));

        Assert.Equal(hangs ? 0 : 1, host.Slack.Agent.Statuses.Count);
        Assert.Equal(2, direct.Messages.Count);
    }

    [Fact]
    public async Task The_home_page_is_published()
    {
        var home = new HomeContent(Language.English, SampleNotes.Snapshot.Conferences, ["採用は?"], [new("ダイジェスト", [new(null, "毎朝 9:00")], [])]);

        Assert.IsType<Sent>(await SendAsync(home, Placement.Home, channel: ada.Id));

        Assert.Contains("Festa 2018", host.Slack.Home(ada)!.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pane_offers_prompts_and_a_direct_chat_a_greeting()
    {
        var greeting = new GreetingContent(Language.English, ["a?", "b?", "c?", "d?", "e?"]) { Conferences = [SampleNotes.Conference("festa-2018")] };
        var direct = host.Slack.DirectMessages(ada);

        await SendAsync(greeting, Placement.Post, handle: new SlackHandle { IsPane = true }.ToJson(), channel: direct.Id);
        await SendAsync(greeting, Placement.Post, channel: direct.Id);

        Assert.True(host.Slack.Agent.Prompts.TryDequeue(out var prompts));
        Assert.Equal(Limits.Prompts, prompts.Prompts.Count);
        Assert.Contains("the conferences below", Assert.Single(direct.Messages).Text, StringComparison.Ordinal);
        Assert.Contains("Festa 2018", direct.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("Festa 2018", direct.Messages[0].Blocks.ToString(), StringComparison.Ordinal);

        await SendAsync(greeting with { Conferences = [] }, Placement.Post, channel: direct.Id);
        Assert.DoesNotContain("below", direct.Messages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_on_the_home_page_is_answered_in_the_direct_chat()
    {
        Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Private, channel: ada.Id));
        Assert.Single(host.Slack.DirectMessages(ada).Messages);
    }

    [Fact]
    public async Task A_stop_is_not_an_outcome()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Channel.SendAsync(Message(Hiring, Placement.Post, general.Id), stop.Token));
    }
}
