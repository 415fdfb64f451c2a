using System.Text.Json.Nodes;
using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Inbound;
using Bot.Conversations;
using Bot.Emulators.Slack.Faults;
using Bot.Presentation;
using Bot.Tests.Conversations;
using Microsoft.Bot.Schema;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>From an activity to the answer, through the inbox.</summary>
public sealed class ConversationTests : ChatFixture
{
    [Fact]
    public async Task A_question_in_a_personal_chat_is_answered_by_a_card()
    {
        var asked = await host.Teams.PostAsync(ada, chat, Question);
        var answer = await AnswerAsync(chat);

        Assert.Equal((202, ""), (asked.Status, asked.Body));
        Assert.Equal((string?)asked.Activity["id"], answer.ReplyTo);
        Assert.Null(answer.Text);
        Assert.Contains("hiring", answer.Summary, StringComparison.Ordinal);
        Assert.Contains("Kato decides on engineer ", answer.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("""{"type":"TextRun","text":"hiring","weight":"bolder","highlight":true}""", answer.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("https://kiku.example.com/festa-2018/A10", (string?)answer.Button("Open notes")!["url"]);
    }

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_in_its_thread_and_other_messages_are_not_kept()
    {
        var channel = host.Teams.AddChannel("general");
        await host.Teams.PostAsync(ada, channel, Question, mention: false);
        var asked = await host.Teams.PostAsync(ada, channel, Question);
        var answer = await AnswerAsync(channel);

        Assert.Equal((string?)asked.Activity["id"], answer.Thread);
        Assert.Single(channel.Messages);
        Assert.Equal(0, (await host.Service<IInbox>().StatusAsync(Stop)).DeadLetters);
    }

    [Fact]
    public async Task A_follow_up_in_a_thread_inherits_what_it_is_about()
    {
        var group = host.Teams.AddGroupChat("leads");
        await host.Teams.PostAsync(ada, group, "who decides on hiring at Gunosy");
        await AnswerAsync(group);
        await host.Teams.PostAsync(ada, group, "and the recruiting team?");

        await host.UntilAsync(() => group.Messages.Count == 2);
        Assert.Contains("recruiting", group.Messages[1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_under_another_id_is_answered_once_and_a_later_question_again()
    {
        await using var still = await TeamsHost.StartAsync(time: new SteppedClock());
        var person = still.Teams.AddPerson("ben");
        var his = still.Teams.PersonalChat(person);
        var asked = await still.Teams.PostAsync(person, his, Question);
        await still.Teams.ReplyAsync(his, _ => true, Stop);
        var repeat = (JsonObject)asked.Activity.DeepClone();
        repeat["id"] = "999";
        Assert.Equal(202, (await still.Teams.SendAsync(repeat)).Status);
        Assert.Equal(202, (await still.Teams.SendAsync((JsonObject)asked.Activity.DeepClone())).Status);
        await still.Teams.PostAsync(person, his, "sessions");

        await still.UntilAsync(() => his.Messages.Any(message => message.Summary!.Contains("A60", StringComparison.Ordinal)));
        Assert.Equal(2, his.Messages.Count);
    }

    [Fact]
    public async Task Two_conversations_may_number_their_messages_alike()
    {
        var other = host.Teams.PersonalChat(host.Teams.AddPerson("ben"));
        var asked = await host.Teams.PostAsync(ada, chat, Question);
        var alike = (JsonObject)asked.Activity.DeepClone();
        alike["conversation"]!["id"] = other.Id;
        await host.Teams.SendAsync(alike);

        await AnswerAsync(chat);
        await AnswerAsync(other);
    }

    [Fact]
    public async Task A_message_nobody_asked_for_goes_by_the_stored_reference_also_after_the_address_changed()
    {
        await host.Teams.PostAsync(ada, chat, Question);
        await AnswerAsync(chat);
        var address = new ConversationAddress("teams", host.Teams.TenantId, chat.Id);
        var notice = new OutgoingMessage("d1", new(address, null, Placement.Post), new NoticeContent(Bot.Content.Language.English, "unasked"));

        var sent = Assert.IsType<Sent>(await host.Channel.SendAsync(notice, Stop));

        Assert.Equal("unasked", chat.Find(sent.MessageId!)!.Text);
        Assert.Null(chat.Find(sent.MessageId!)!.ReplyTo);
        using var nobody = new ClosedPort();
        var moved = new OutgoingMessage(
            "d2", new(address, null, Placement.Post, $$"""{"ServiceUrl":"{{nobody.Address}}old/","Conversation":"a:29:ada"}"""), notice.Content);
        Assert.IsType<Sent>(await host.Channel.SendAsync(moved, Stop));
    }

    [Fact]
    public async Task A_direct_message_begins_a_chat_with_the_user()
    {
        var channel = host.Teams.AddChannel("general");
        await host.Teams.PostAsync(ada, channel, Question);
        await AnswerAsync(channel);
        var address = new ConversationAddress("teams", host.Teams.TenantId, channel.Id);

        await host.Channel.SendAsync(new("m1", new(address, ada.Id, Placement.Direct), new NoticeContent(Bot.Content.Language.English, "paused")), Stop);

        Assert.Equal("paused", Assert.Single(chat.Messages).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Guests_are_told_apart(bool isGuest)
    {
        var eve = host.Teams.AddPerson("eve", person => person with { IsGuest = isGuest });
        Assert.Null(await host.Channel.FindUserAsync(host.Teams.TenantId, eve.Id, Stop));
        await host.Teams.SendAsync(host.Teams.Activity(eve, host.Teams.AddGroupChat("leads"), "typing"));

        Assert.Equal(isGuest, (await host.Channel.FindUserAsync(host.Teams.TenantId, eve.Id, Stop))!.IsGuest);
    }

    public static TheoryData<string, string> Texts => new()
    {
        { "<at>Kiku</at>&nbsp;who is <at>Kato &amp; Co</at>?", "who is Kato & Co?" },
        { "say <at>Kiku</at> who?", "say   who?" },
        { "a &lt; b", "a < b" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Mentions_are_taken_out_by_their_entities(string text, string expected)
    {
        var activity = new TeamsActivity
        {
            Text = text,
            Entities = [Mention("<at>Kiku</at>", "28:bot", "Kiku"), Mention("<at>Kato &amp; Co</at>", "29:k", "Kato & Co")],
        };

        Assert.Equal(expected, IncomingText.Plain(activity, "28:bot"));

        static Mention Mention(string text, string id, string name) => new() { Text = text, Mentioned = new(id, name) };
    }

    public static TheoryData<string, int, string, string> Faults => new()
    {
        { "MessageWritesBlocked", 403, nameof(Failed), "MessageWritesBlocked" },
        { "BotNotInConversationRoster", 403, nameof(Failed), "BotNotInConversationRoster" },
        { "ConversationNotFound", 404, nameof(Failed), "ConversationNotFound" },
        { "PreconditionFailed", 412, nameof(Limited), "Throttled" },
        { "Throttled", 429, nameof(Limited), "Throttled" },
        { "ServiceError", 500, nameof(Unknown), "http_500" },
        { "ServiceError", 502, nameof(Unknown), "http_502" },
        { "half", 0, nameof(Unknown), "broken_body" },
        { "silence", 0, nameof(Unknown), "timeout" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_the_connector_says_decides_what_becomes_of_a_message(string code, int status, string expected, string said)
    {
        await using var small = await TeamsHost.StartAsync(
            conversations: code == "silence" ? Unhurried.Conversations with { SendTimeout = TimeSpan.FromSeconds(1) } : null);
        var ben = small.Teams.AddPerson("ben");
        var his = small.Teams.PersonalChat(ben);
        await small.Teams.SendAsync(small.Teams.Activity(ben, his, "typing"));
        small.Teams.Faults.Add("send", code switch
        {
            "Throttled" => Fault.RateLimited(7),
            "half" => Fault.HalfBody(),
            "silence" => Fault.Hang(),
            _ => Fault.Error(code) with { HttpStatus = status },
        }, times: 9);
        var address = new ConversationAddress("teams", small.Teams.TenantId, his.Id);

        var result = await small.Channel.SendAsync(new("m1", new(address, null, Placement.Post), new NoticeContent(Bot.Content.Language.English, "x")), Stop);

        Assert.Equal(expected, result.GetType().Name);
        Assert.Equal(said, result switch { Limited limited => limited.Code, Refused refused => refused.Code, Unknown unknown => unknown.Code, Failed failed => failed.Code, _ => "" });
        if (code == "Throttled")
            Assert.Equal(TimeSpan.FromSeconds(7), ((Limited)result).Pause);
        if (expected == nameof(Unknown))
            Assert.Equal(1, small.Teams.CallCount);
        Assert.Equal(expected != nameof(Failed), await small.Service<IConversationReferences>().FindAsync(address, Stop) is not null);
    }

    [Fact]
    public async Task A_token_that_was_taken_back_is_replaced_once()
    {
        host.Teams.Login.Revoke();
        await host.Teams.PostAsync(ada, chat, Question);

        await AnswerAsync(chat);
        Assert.Equal([401, 201], host.Teams.Calls.Select(call => call.Status));
        Assert.Equal(2, host.Teams.Login.Given);
    }

    [Fact]
    public async Task A_token_that_is_never_accepted_turns_readiness_red_and_loses_nothing()
    {
        host.Teams.Faults.Add("reply", Fault.Error("Unauthorized") with { HttpStatus = 401 }, times: int.MaxValue);
        await host.Teams.PostAsync(ada, chat, Question);

        await host.UntilAsync(() => !host.Channel.Status.IsReady);
        host.Teams.Faults.Clear();
        await AnswerAsync(chat);
        await host.UntilAsync(() => host.Channel.Status.IsReady);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_by_the_readiness()
    {
        await using var wrong = await TeamsHost.StartAsync(options => options with { AppPassword = "old" }, isReady: false);

        await wrong.UntilAsync(() => wrong.Channel.Status.Detail?.Contains("client secret is wrong", StringComparison.Ordinal) == true);
        Assert.Empty(wrong.Teams.Calls);
    }

    [Theory]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(400, "BadArgument")]
    public async Task What_is_not_taken_is_said_in_plain_text(int status, string code)
    {
        host.Teams.Faults.Add("reply", Fault.Error(code) with { HttpStatus = status }, times: 2);
        await host.Teams.PostAsync(ada, chat, Question);

        var answer = await AnswerAsync(chat);
        Assert.Null(answer.Card);
        Assert.Contains("Kato decides on engineer hiring", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uncertain_answer_is_repeated()
    {
        host.Teams.Faults.Add("reply", Fault.ServerError().AfterStoring());
        await host.Teams.PostAsync(ada, chat, Question);

        await host.UntilAsync(() => chat.Messages.Count == 2);
    }
}
