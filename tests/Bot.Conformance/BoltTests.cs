using System.Text.Json.Nodes;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Model;
using Xunit;

namespace Bot.Conformance;

/// <summary>What Bolt's app (<c>clients/bolt-app.mjs</c>) does in the emulated workspace, whichever way it is reached.</summary>
public abstract class BoltTests
{
    private readonly BoltApp app;

    protected BoltTests(BoltApp app) => this.app = app;

    private SlackWorkspace Slack => app.Slack;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [ClientFact]
    public async Task A_listener_for_messages_answers_in_the_thread()
    {
        var message = Post("ping one");
        Assert.Equal(message.Ts, (await SaidAsync("pong one")).ThreadTs);
    }

    [ClientFact]
    public async Task A_mention_is_answered_in_the_thread()
    {
        var message = Post($"{Slack.Mention} hello");
        Assert.Equal(message.Ts, (await SaidAsync($"mentioned by <@{app.Alice.Id}>", message.Ts)).ThreadTs);
    }

    [ClientFact]
    public async Task A_message_is_changed_another_deleted_and_one_shown_to_one_person()
    {
        var message = Post("change it");
        await Slack.UntilAsync(_ => app.General.Ephemeral.FirstOrDefault(one => one.Text == "only you" && one.ToUser == app.Alice.Id), Stop);
        Assert.Equal(["second"], app.General.Messages.Where(one => one.ThreadTs == message.Ts).Select(one => one.Text));
    }

    [ClientFact]
    public async Task Metadata_is_found_in_the_history()
    {
        var message = Post("remember");
        await SaidAsync("found n-1", message.Ts);
    }

    [ClientFact]
    public async Task A_button_in_a_message_updates_it()
    {
        Post("button");
        var shown = await SaidAsync("a button");
        await Slack.ClickAsync(app.Alice, shown, "more");
        Assert.Equal(shown.Ts, (await SaidAsync("more of 2")).Ts);
        Assert.Null(app.General.Find(shown.Ts)!.Blocks);
    }

    [ClientFact]
    public async Task A_command_is_acknowledged_and_answered_later()
    {
        await Slack.CommandAsync(app.Alice, app.General, "/kiku", "hiring");
        await PrivatelyAsync("looking for hiring");
        var answer = await PrivatelyAsync("an answer");

        await Slack.ClickAsync(answer, "share");
        await SaidAsync("shared a-1");
        Assert.DoesNotContain(app.General.Ephemeral, one => one.Ts == answer.Ts);
    }

    [ClientFact]
    public async Task A_command_is_answered_at_once_to_all()
    {
        await Slack.CommandAsync(app.Alice, app.General, "/kiku", "at once");
        await SaidAsync("answered at once");
    }

    [ClientFact]
    public async Task A_shortcut_opens_a_modal_that_is_refused_and_then_taken()
    {
        var message = Post("a talk on hiring");
        await Slack.MessageShortcutAsync(app.Alice, message, "ask_about");
        await Slack.UntilAsync(slack => slack.Modal(app.Alice), Stop);

        Assert.Equal("too short", (await Slack.SubmitAsync(app.Alice, Question("x")))["question"]);
        Assert.NotNull(Slack.Modal(app.Alice));
        Assert.Empty(await Slack.SubmitAsync(app.Alice, Question("who spoke")));
        Assert.Null(Slack.Modal(app.Alice));
        await Slack.ReplyAsync(Slack.DirectMessages(app.Alice), reply => reply.Text == $"asked who spoke about {message.Ts}", Stop);
    }

    [ClientFact]
    public async Task The_App_Home_is_published_and_its_button_publishes_it_anew()
    {
        Slack.OpenAppHome(app.Alice);
        var home = await Slack.UntilAsync(slack => slack.Home(app.Alice), Stop);
        await Slack.ClickAsync(home, "again");
        await Slack.UntilAsync(
            slack => slack.Home(app.Alice) is { } view && view.Content.GetRawText().Contains("Welcome again", StringComparison.Ordinal) ? view : null, Stop);
    }

    [ClientFact]
    public async Task An_assistant_greets_with_prompts_and_answers_with_a_status()
    {
        var direct = Slack.DirectMessages(app.Alice);
        Slack.StartAssistantThread(app.Alice);
        var greeting = await Slack.ReplyAsync(direct, reply => reply.Text == "How can I help?", Stop);
        await Slack.UntilAsync(slack => slack.Agent.Prompts.FirstOrDefault(prompts => prompts.Thread == greeting.ThreadTs), Stop);

        Slack.Post(app.Alice, direct, "hiring", greeting.ThreadTs);
        await Slack.ReplyAsync(direct, reply => reply.Text == "assisted: hiring" && reply.ThreadTs == greeting.ThreadTs, Stop);
        Assert.Contains(Slack.Agent.Statuses, status => status.Status == "is looking it up");
        Assert.Equal("hiring", Slack.Agent.Titles[(direct.Id, greeting.ThreadTs)]);
    }

    private protected SlackMessage Post(string text) => Slack.Post(app.Alice, app.General, text).Message;

    /// <param name="thread">Null: in any or none.</param>
    private protected Task<SlackMessage> SaidAsync(string text, string? thread = null) =>
        Slack.ReplyAsync(app.General, reply => reply.Text == text && (thread is null || reply.ThreadTs == thread), Stop);

    private Task<EphemeralMessage> PrivatelyAsync(string text) =>
        Slack.UntilAsync(_ => app.General.Ephemeral.FirstOrDefault(one => one.Text == text && one.ToUser == app.Alice.Id), Stop);

    private static JsonObject Question(string text) => new()
    {
        ["question"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = text } },
    };
}
