using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Bot.Content;
using Bot.Conversations;
using Bot.Emulators.Teams.Model;
using Bot.Tests.Content;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>What is answered on the spot: buttons, and the message extension.</summary>
public sealed class InvokeTests : ChatFixture
{
    private const string Engineers = "what did they say about engineers";

    [Fact]
    public async Task More_excerpts_come_as_the_card_refreshed_in_place_and_go_back()
    {
        var answer = await AskAsync(Engineers);
        var next = (await host.Teams.PressAsync(ada, chat, answer, "More excerpts")).Json;

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)next["statusCode"]!, (string?)next["type"]));
        var card = next["value"]!.AsObject();
        Assert.NotEqual(answer.Card!["body"]!.ToJsonString(), card["body"]!.ToJsonString());
        var back = (await host.Teams.PressAsync(ada, chat, TeamsMessage.ButtonOf(card, "Back")!, answer.Id)).Json;
        Assert.Equal(answer.Card!["body"]!.ToJsonString(), back["value"]!["body"]!.ToJsonString());
        Assert.Equal(0, answer.Updates);
        Assert.Single(chat.Messages);
    }

    [Fact]
    public async Task Votes_and_comments_are_stored_with_the_answer()
    {
        var answer = await AskAsync("what about hiring");
        var thanks = (await host.Teams.PressAsync(ada, chat, answer, "👍")).Json;
        Assert.Equal(("application/vnd.microsoft.activity.message", "Thank you, noted."), ((string?)thanks["type"], (string?)thanks["value"]));

        await host.Teams.PressAsync(ada, chat, answer, "Send", new() { ["comment"] = "I meant salaries" });

        var feedback = Assert.Single(await host.Service<IFeedbackStore>().ListAsync(DateTimeOffset.UnixEpoch, 10, Stop));
        Assert.Equal((Vote.Unhelpful, "I meant salaries", ada.Id), (feedback.Vote, feedback.Comment, feedback.User));
    }

    [Fact]
    public async Task A_suggested_question_is_answered_by_a_message_of_its_own()
    {
        var help = await AskAsync("help");
        var button = help.Card!["actions"]![0]!.AsObject();
        var said = (await host.Teams.PressAsync(ada, chat, button, help.Id)).Json;

        Assert.Contains((string)button["title"]!, (string?)said["value"], StringComparison.Ordinal);
        await host.UntilAsync(() => chat.Messages.Count == 2);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"doIt","data":{"n":1}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","data":"text"}}""")]
    [InlineData("""{"action":[]}""")]
    [InlineData("{}")]
    public async Task A_button_of_nobody_is_said_to_be_outdated(string value)
    {
        var delivery = await host.Teams.SendAsync(host.Teams.Invoke(ada, chat, "adaptiveCard/action", JsonNode.Parse(value)!.AsObject()));

        Assert.Equal(200, delivery.Status);
        Assert.Contains("older version", (string?)delivery.Json["value"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task/fetch", 501)]
    [InlineData("", 501)]
    [InlineData("composeExtension/queryLink", 501)]
    [InlineData("message/submitAction", 200)]
    public async Task An_invoke_that_nobody_knows_is_501_and_feedback_that_nobody_asked_for_is_taken(string name, int status) =>
        Assert.Equal(status, (await host.Teams.SendAsync(host.Teams.Invoke(ada, chat, name, []))).Status);

    [Fact]
    public async Task The_message_extension_lists_excerpts_as_cards_page_by_page()
    {
        var all = Results(await host.Teams.SearchAsync(ada, chat, Engineers));
        Assert.True(all.Count > 3);
        Assert.All(all, one => Assert.Equal("AdaptiveCard", (string?)one!["content"]!["type"]));
        Assert.All(all, one => Assert.NotEqual("", (string?)one!["preview"]!["content"]!["title"]));

        var second = Results(await host.Teams.SearchAsync(ada, chat, Engineers, skip: 1, count: 1));

        Assert.Equal(all[1]!.ToJsonString(), Assert.Single(second)!.ToJsonString());
        Assert.Empty(Results(await host.Teams.SearchAsync(ada, chat, Engineers, skip: 50)));
    }

    [Fact]
    public async Task Titles_of_the_message_extension_are_plain_text_and_texts_hold_no_tags()
    {
        var snapshot = Given.Files(("a1.en.md", "# R&D's \"next\" <step>\n\nThe lab's budget is <b>R&D</b>'s own & it's 5 \\< 6.")).Snapshot!;
        await using var other = await TeamsHost.StartAsync(time: new ManualClock(), notes: snapshot);
        var ben = other.Teams.AddPerson("ben");

        var preview = Assert.Single(Results(await other.Teams.SearchAsync(ben, other.Teams.PersonalChat(ben), "what about the budget of the lab")))!["preview"]!["content"]!;

        Assert.Contains("R&D's \"next\"", (string?)preview["title"], StringComparison.Ordinal);
        Assert.Contains("The lab's budget", (string?)preview["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("<", (string?)preview["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("&#", preview.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_typed_the_message_extension_lists_the_sessions()
    {
        var sessions = Results(await host.Teams.SearchAsync(ada, chat, ""));

        Assert.Contains("A10", sessions.Select(session => ((string)session!["preview"]!["content"]!["title"]!).Split(' ')[0]));
    }

    [Fact]
    public async Task The_message_extension_carries_out_no_order_and_says_when_it_finds_nothing()
    {
        var result = (await host.Teams.SearchAsync(ada, chat, "zzzyyy qqq")).Json["composeExtension"]!;

        Assert.Equal(("message", true), ((string?)result["type"], ((string?)result["text"])!.Length > 0));
        Assert.Empty(chat.Messages);
        Assert.Equal(0, (await host.Service<IInbox>().StatusAsync(Stop)).Waiting);
    }

    /// <summary>By a clock that stands, so that no invoke takes longer than Teams waits.</summary>
    private protected override Task<TeamsHost> StartAsync() =>
        TeamsHost.StartAsync(time: new ManualClock(), notes: ContentLoader.Load(Path.Combine(Repository.Root, "content")).Snapshot);

    private static JsonArray Results(TeamsDelivery delivery)
    {
        Assert.Equal(200, delivery.Status);
        return delivery.Json["composeExtension"]!["attachments"]!.AsArray();
    }

    private async Task<TeamsMessage> AskAsync(string question)
    {
        await host.Teams.PostAsync(ada, chat, question);
        return await AnswerAsync(chat);
    }
}
