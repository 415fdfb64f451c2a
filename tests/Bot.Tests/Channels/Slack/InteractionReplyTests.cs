using System.Text.Json;
using Bot.Channels.Slack;
using Bot.Content;
using Bot.Conversations;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>What becomes of commands, buttons and forms: private answers, pages, comments.</summary>
public sealed class InteractionReplyTests : SendingFixture
{
    [Fact]
    public async Task A_private_answer_is_seen_by_the_asker_and_can_be_shared()
    {
        await host.Slack.CommandAsync(ada, general, "/kiku", "hiring");
        var asked = await host.NextAsync();
        await SendAsync(Hiring with { CanShare = true }, Placement.Private, handle: asked.Handle);
        var answer = Assert.Single(general.Ephemeral);
        Assert.Equal(ada.Id, answer.ToUser);

        await host.Slack.ClickAsync(answer, "kiku_share_1");
        var shared = await host.NextAsync();
        Assert.IsType<Sent>(await SendAsync(Hiring with { SharedBy = ada.Id }, Placement.Share, handle: shared.Handle));

        Assert.Contains(ada.Id, Assert.Single(general.Messages).Blocks.ToString(), StringComparison.Ordinal);
        Assert.Empty(general.Ephemeral);
    }

    [Fact]
    public async Task Where_Kiku_is_no_member_a_private_answer_is_shared_on_the_user_s_behalf()
    {
        var elsewhere = host.Slack.AddForeignChannel("elsewhere", ChannelKind.Public, ada);
        await host.Slack.CommandAsync(ada, elsewhere, "/kiku", "hiring");
        await SendAsync(Hiring with { CanShare = true }, Placement.Private, handle: (await host.NextAsync()).Handle, channel: elsewhere.Id);
        await host.Slack.ClickAsync(Assert.Single(elsewhere.Ephemeral), "kiku_share_1");

        Assert.IsType<Sent>(
            await SendAsync(Hiring with { SharedBy = ada.Id }, Placement.Share, handle: (await host.NextAsync()).Handle, channel: elsewhere.Id));

        Assert.Single(elsewhere.Messages);
    }

    [Fact]
    public async Task Pages_are_turned_in_place()
    {
        var sent = Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Post));
        await host.Slack.ClickAsync(ada, general.Find(sent.MessageId!)!, "kiku_more_0");
        var clicked = await host.NextAsync();

        await SendAsync(new NoticeContent(Language.English, "The next page"), Placement.Replace, handle: clicked.Handle);

        Assert.Equal("The next page", Assert.Single(general.Messages).Text);
    }

    [Fact]
    public async Task A_page_of_a_message_that_is_gone_is_posted_anew()
    {
        var sent = Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Post));
        host.Slack.Delete(general, sent.MessageId!);

        Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Replace, handle: new SlackHandle { ButtonTs = sent.MessageId }.ToJson()));
        Assert.Single(general.Messages);
    }

    [Fact]
    public async Task An_old_response_url_is_no_dead_end()
    {
        host.Slack.Faults.Add("response_url", Fault.Error("expired_url"));
        await host.Slack.CommandAsync(ada, general, "/kiku", "hiring");

        Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Private, handle: (await host.NextAsync()).Handle));

        Assert.Single(general.Ephemeral);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "OK")]
    [InlineData(200, "{}")]
    [InlineData(200, "{\"ok\":true}")]
    [InlineData(201, "<html>thanks</html>")]
    [InlineData(202, "{half")]
    public async Task A_response_url_that_says_2xx_has_taken_the_reply_whatever_its_body_says(int status, string body)
    {
        host.Slack.Faults.Add("response_url", Fault.Answer(status, body).AfterStoring());
        await host.Slack.CommandAsync(ada, general, "/kiku", "hiring");

        Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Private, handle: (await host.NextAsync()).Handle));

        Assert.Single(general.Ephemeral);
    }

    [Theory]
    [InlineData("https://example.com/steal")]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com.example.com/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task Replies_go_to_Slack_s_own_host_only(string url)
    {
        // The other way, by the Web API, still reaches the user.
        Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Private, handle: new SlackHandle { ResponseUrl = url }.ToJson()));
        Assert.Single(general.Ephemeral);
    }

    [Fact]
    public async Task A_thumb_down_opens_a_form_and_its_comment_comes_back()
    {
        var sent = Assert.IsType<Sent>(await SendAsync(Hiring, Placement.Post));
        await host.Slack.ClickAsync(ada, general.Find(sent.MessageId!)!, "kiku_unhelpful_2");
        var vote = await host.NextAsync();

        Assert.IsType<Sent>(await SendAsync(new CommentFormContent(Language.Japanese, vote.Action!), Placement.Form, handle: vote.Handle));
        var comment = JsonSerializer.SerializeToNode(new { comment = new { comment = new { type = "plain_text_input", value = "not that" } } })!.AsObject();
        Assert.Empty(await host.Slack.SubmitAsync(ada, comment));

        Assert.True(await host.NextAsync() is { Kind: IncomingKind.Comment, Text: "not that", Action.AnswerId: "m1" });
    }

    [Fact]
    public async Task A_form_that_comes_too_late_is_a_thank_you()
    {
        host.Slack.Faults.Add("views.open", Fault.Error("expired_trigger_id"));
        var about = new MessageAction(ActionKind.Unhelpful, ["hiring"], Language.English);

        Assert.IsType<Sent>(
            await SendAsync(new CommentFormContent(Language.English, about), Placement.Form, handle: new SlackHandle { TriggerId = "1.1" }.ToJson()));

        Assert.Equal("Thank you, noted.", Assert.Single(general.Ephemeral).Text);
    }
}
