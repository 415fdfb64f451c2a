using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Slack;
using Bot.Channels.Slack.Inbound;
using Bot.Channels.Slack.Sending;
using Bot.Content;
using Bot.Conversations;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Channels.Slack;

public sealed class InteractionReaderTests
{
    private static readonly MessageAction More = new(ActionKind.More, ["hiring"], Language.English, Page: 1, AnswerId: "Ev1");

    [Fact]
    public void A_command_is_a_private_question()
    {
        var command = new CommandDocument { TeamId = "T1", ChannelId = "C1", UserId = "U2", Text = "a &amp; b", ResponseUrl = "https://hooks.slack.com/x", TriggerId = "1.2" };

        var message = Assert.IsType<ForKiku>(new InteractionReader(new()).Read(command, "hash", Reading.Kiku)).Message;

        Assert.True(message is { EventId: "1.2", IsPrivate: true, IsDirect: false, MessageId: null, Text: "a & b" });
        Assert.Equal(new("slack", "T1", "C1"), message.Address);
        Assert.True(SlackHandle.Parse(message.Handle) is { ResponseUrl: "https://hooks.slack.com/x", IsEphemeral: true });
    }

    [Fact]
    public void Without_a_trigger_the_payload_tells_repeats() => Assert.Equal("hash", Reading.Interaction(Button(trigger: null))!.EventId);

    [Fact]
    public void A_button_carries_what_it_does()
    {
        var message = Reading.Interaction(Button());

        Assert.True(message is { Kind: IncomingKind.Action, IsPrivate: false, EventId: "9.9", User: "U2" });
        Assert.Equal(More.Encode(2000), message.Action?.Encode(2000));
        Assert.Equal(new("slack", "T1", "C1", "4.4"), message.Address);
        Assert.Equal("5.5", SlackHandle.Parse(message.Handle).ButtonTs);
    }

    [Fact]
    public void A_button_in_the_channel_itself_opens_a_thread_there() =>
        Assert.Equal("5.5", Reading.Interaction(Button(container: """{"type":"message","message_ts":"5.5","channel_id":"C1"}"""))!.Address.Thread);

    [Fact]
    public void A_button_of_a_private_answer_answers_privately()
    {
        var message = Reading.Interaction(Button(container: """{"type":"message","message_ts":"5.5","channel_id":"C1","is_ephemeral":true}"""));

        Assert.True(message is { IsPrivate: true, Address.Thread: null });
    }

    [Fact]
    public void A_button_of_the_home_page_is_answered_in_the_direct_chat()
    {
        var message = Reading.Interaction(Button(container: """{"type":"view","view_id":"V1"}""", channel: "null"));

        Assert.True(message is { IsDirect: true, Address: { Conversation: "U2", Thread: null } });
    }

    [Fact]
    public void A_button_of_an_older_version_is_handed_in_without_its_action() =>
        Assert.True(Reading.Interaction(Button(value: "old")) is { Kind: IncomingKind.Action, Action: null });

    [Theory]
    [InlineData("kiku_open_3")]
    [InlineData("somebody_else_s")]
    public void Links_and_other_buttons_are_left(string id) => Assert.Null(Reading.Interaction(Button(id: id)));

    [Fact]
    public void The_shortcut_asks_what_a_message_says()
    {
        var message = Reading.Interaction(
            """{"type":"message_action","callback_id":"ask_kiku","trigger_id":"9.9","response_url":"https://hooks.slack.com/x","team":{"id":"T1"},"user":{"id":"U2"},"channel":{"id":"C1"},"message":{"ts":"5.5","text":"how do they <https://a.example|hire>?"}}""");

        Assert.True(message is { Kind: IncomingKind.Question, IsPrivate: true, Text: "how do they hire?", MessageId: null });
    }

    [Fact]
    public void A_comment_comes_back_with_what_it_is_about()
    {
        var metadata = FormMetadata.Encode(new("slack", "T1", "C1", "5.5"), More)!;

        var message = Reading.Interaction(
            """{"type":"view_submission","trigger_id":"9.9","team":{"id":"T1"},"user":{"id":"U2"},"view":{"callback_id":"kiku_comment","private_metadata":METADATA,"state":{"values":{"comment":{"comment":{"type":"plain_text_input","value":" not that "}}}}}}""".Replace("METADATA", JsonValue.Create(metadata)!.ToJsonString(), StringComparison.Ordinal));

        Assert.True(message is { Kind: IncomingKind.Comment, Text: "not that", Action.AnswerId: "Ev1" });
        Assert.Equal(new("slack", "T1", "C1", "5.5"), message.Address);
    }

    [Theory]
    [InlineData("""{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U2"},"view":{"callback_id":"kiku_comment","private_metadata":""}}""")]
    [InlineData("""{"type":"view_closed","team":{"id":"T1"},"user":{"id":"U2"},"view":{"callback_id":"kiku_comment"}}""")]
    [InlineData("""{"type":"block_suggestion","team":{"id":"T1"},"user":{"id":"U2"}}""")]
    [InlineData("""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U2"},"actions":[]}""")]
    [InlineData("""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U2"},"actions":["kiku_more_0", 7, null]}""")]
    [InlineData("""{"type":"block_actions","team":{"id":"T1"}}""")]
    [InlineData("""{"type":"message_action","callback_id":"ask_kiku","team":{"id":"T9"},"user":{"id":"U2"},"channel":{"id":"C1"}}""")]
    [InlineData("""{"type":"message_action","callback_id":"ask_kiku","api_app_id":"A9","team":{"id":"T1"},"user":{"id":"U2"},"channel":{"id":"C1"}}""")]
    public void What_is_not_for_Kiku_is_left(string json) => Assert.Null(Reading.Interaction(json));

    [Theory]
    [InlineData("block_actions", "\"actions\":[{\"action_id\":\"kiku_more_0\",\"value\":\"{}\"}]")]
    [InlineData("message_action", "\"callback_id\":\"ask_kiku\",\"message\":{\"text\":\"hiring\"}")]
    [InlineData("view_submission", "\"view\":{\"callback_id\":\"kiku_comment\",\"private_metadata\":\"C1\\n\\n{}\"}")]
    public void Who_comes_from_another_workspace_may_use_nothing_unless_channels_are_shared(string type, string with)
    {
        Bot.Channels.Slack.Inbound.Reading Read(string team, bool shared)
        {
            var json = $$$"""{"type":"{{{type}}}","team":{"id":"T1"},"user":{"id":"U9","team_id":"{{{team}}}"},"channel":{"id":"C1"},{{{with}}}}""";
            var used = JsonSerializer.Deserialize(json, InboundJson.Lenient.InteractionDocument)!;
            return new InteractionReader(new() { SharedChannels = shared }).Read(used, "hash", Reading.Kiku);
        }

        Assert.Equal(new Foreign("workspace T9"), Read("T9", shared: false));
        Assert.IsNotType<Foreign>(Read("T9", shared: true));
        Assert.IsNotType<Foreign>(Read("T1", shared: false));
    }

    [Fact]
    public void Sharing_is_known_by_its_answer_and_paging_is_not()
    {
        string? IdOf(ActionKind kind, string trigger) =>
            Reading.Interaction(Button(trigger, value: (More with { Kind = kind }).Encode(2000)))!.MessageId;

        Assert.Equal(IdOf(ActionKind.Share, "1.1"), IdOf(ActionKind.Share, "2.2"));
        Assert.NotNull(IdOf(ActionKind.Share, "1.1"));
        Assert.Null(IdOf(ActionKind.More, "1.1"));
    }

    /// <summary>As an app sends that is installed for a whole organisation of workspaces.</summary>
    [Theory]
    [InlineData("""{"type":"message_action","callback_id":"ask_kiku","team":null,"enterprise":{"id":"E1"},"is_enterprise_install":true,"user":{"id":"U2"},"channel":{"id":"C1"}}""")]
    [InlineData("""{"type":"block_actions","team":null,"enterprise":{"id":"E1"},"user":{"id":"U2"},"channel":{"id":"C1"},"actions":[{"action_id":"kiku_more_0"}]}""")]
    [InlineData("""{"type":"view_submission","team":null,"enterprise":{"id":"E1"},"user":{"id":"U2"},"view":{"callback_id":"kiku_comment","app_installed_team_id":null}}""")]
    public void What_comes_for_a_whole_organisation_is_refused_and_said_to_be(string json)
    {
        var used = JsonSerializer.Deserialize(json, InboundJson.Lenient.InteractionDocument)!;

        Assert.Equal(
            new Foreign("no workspace but the organisation E1 (install the app in one workspace, not for an organisation)"),
            new InteractionReader(new() { SharedChannels = true }).Read(used, "hash", Reading.Kiku));
    }

    [Fact]
    public void A_command_of_a_whole_organisation_is_refused() => Assert.IsType<Foreign>(
        new InteractionReader(new() { SharedChannels = true })
            .Read(new CommandDocument { EnterpriseId = "E1", ChannelId = "C1", UserId = "U2", Text = "hi" }, "hash", Reading.Kiku));

    private static string Button(
        string? trigger = "9.9",
        string id = "kiku_more_0",
        string? value = null,
        string container = """{"type":"message","message_ts":"5.5","channel_id":"C1","thread_ts":"4.4"}""",
        string channel = """{"id":"C1"}""") => $$"""
        {"type":"block_actions","trigger_id":{{(trigger is null ? "null" : $"\"{trigger}\"")}},"team":{"id":"T1"},"user":{"id":"U2"},"channel":{{channel}},
        "container":{{container}},"actions":[{"action_id":"{{id}}","value":{{JsonValue.Create(value ?? More.Encode(2000))!.ToJsonString()}}}]}
        """;
}
