using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Model;
using Bot.Tests.Content.Reload;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>Commands, clicks and modals, and the addresses that they are answered at.</summary>
public sealed class InteractivityTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private ListeningApp app = null!;
    private SlackWorkspace slack = null!;
    private Client client = null!;
    private SlackPerson alice = null!;
    private SlackChannel general = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ListeningApp.StartAsync();
        slack = await SlackWorkspace.StartAsync(new() { Time = clock, EchoOwnMessages = false }, TestContext.Current.CancellationToken);
        slack.DeliverOverHttp(app.Urls);
        client = new(slack);
        alice = slack.AddPerson("alice");
        general = slack.AddChannel("general", ChannelKind.Public, alice);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await slack.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_response_url_is_good_for_five_answers()
    {
        var url = await CommandAsync();
        for (var count = 0; count < 5; count++)
            Assert.Equal((HttpStatusCode.OK, "ok"), await RespondAsync(url, new() { ["text"] = $"answer {count}" }));
        Assert.Equal((HttpStatusCode.NotFound, """{"ok":false,"error":"used_url"}"""), await RespondAsync(url, new() { ["text"] = "one more" }));
        Assert.Equal(5, general.Ephemeral.Count);
    }

    [Fact]
    public async Task A_response_url_is_good_for_thirty_minutes()
    {
        var url = await CommandAsync();
        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.OK, (await RespondAsync(url, new() { ["text"] = "in time" })).Status);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((HttpStatusCode.NotFound, """{"ok":false,"error":"expired_url"}"""), await RespondAsync(url, new() { ["text"] = "late" }));
    }

    [Fact]
    public async Task An_answer_may_be_for_all_and_in_a_thread()
    {
        var root = await slack.PostAsync(alice, general, "root");
        var url = await CommandAsync();
        await RespondAsync(url, new() { ["text"] = "for all", ["response_type"] = "in_channel", ["thread_ts"] = root.Ts });
        Assert.Equal(("for all", root.Ts), (general.Messages[^1].Text, general.Messages[^1].ThreadTs));
    }

    [Fact]
    public async Task A_click_names_its_message_and_may_replace_or_delete_it()
    {
        var ts = (string)(await client.CallAsync("chat.postMessage", new() { ["channel"] = general.Id, ["text"] = "old", ["blocks"] = Button() }))["ts"]!;
        await slack.ClickAsync(alice, general.Find(ts)!, "more");
        var payload = Payload();
        Assert.Equal(("block_actions", "42", ts), ((string?)payload["type"], (string?)payload["actions"]![0]!["value"], (string?)payload["message"]!["ts"]));

        var url = (string)payload["response_url"]!;
        await RespondAsync(url, new() { ["text"] = "new", ["replace_original"] = true });
        Assert.Equal("new", general.Find(ts)!.Text);
        await RespondAsync(url, new() { ["delete_original"] = true });
        Assert.Null(general.Find(ts));
    }

    [Fact]
    public async Task A_private_message_is_not_sent_along_with_its_click()
    {
        await client.CallAsync("chat.postEphemeral", new() { ["channel"] = general.Id, ["user"] = alice.Id, ["text"] = "private", ["blocks"] = Button() });
        await slack.ClickAsync(Assert.Single(general.Ephemeral), "more");
        var payload = Payload();
        Assert.Null(payload["message"]);
        Assert.True((bool)payload["container"]!["is_ephemeral"]!);

        await RespondAsync((string)payload["response_url"]!, new() { ["delete_original"] = true });
        Assert.Empty(general.Ephemeral);
    }

    [Fact]
    public async Task A_trigger_opens_one_view_within_three_seconds()
    {
        await slack.ShortcutAsync(alice, "ask");
        var open = new JsonObject { ["trigger_id"] = (string)Payload()["trigger_id"]!, ["view"] = Modal() };
        Assert.Null(await client.ErrorOfAsync("views.open", open));
        Assert.Equal("exchanged_trigger_id", await client.ErrorOfAsync("views.open", open));
        Assert.Equal("ask", slack.Modal(alice)!.CallbackId);

        await slack.ShortcutAsync(alice, "ask");
        open["trigger_id"] = (string)Payload()["trigger_id"]!;
        clock.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal("expired_trigger_id", await client.ErrorOfAsync("views.open", open));
    }

    [Fact]
    public async Task A_submission_is_refused_changed_or_taken()
    {
        await slack.ShortcutAsync(alice, "ask");
        await client.CallAsync("views.open", new() { ["trigger_id"] = (string)Payload()["trigger_id"]!, ["view"] = Modal() });
        app.Answer = (context, _) => context.Response.WriteAsync("""{"response_action":"errors","errors":{"b":"too short"}}""");
        Assert.Equal("too short", (await slack.SubmitAsync(alice, []))["b"]);

        var changed = Modal();
        changed["callback_id"] = "next";
        app.Answer = (context, _) => context.Response.WriteAsync(
            new JsonObject { ["response_action"] = "update", ["view"] = changed.DeepClone() }.ToJsonString());
        Assert.Empty(await slack.SubmitAsync(alice, []));
        Assert.Equal("next", slack.Modal(alice)!.CallbackId);

        app.Answer = (_, _) => Task.CompletedTask;
        await slack.SubmitAsync(alice, []);
        Assert.Null(slack.Modal(alice));
    }

    [Fact]
    public async Task A_Home_is_published_only_over_the_one_that_is_known()
    {
        JsonObject Publish(string? hash) => new()
        {
            ["user_id"] = alice.Id,
            ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray() },
            ["hash"] = hash,
        };
        var hash = (string?)(await client.CallAsync("views.publish", Publish(null)))["view"]!["hash"];
        Assert.Null(await client.ErrorOfAsync("views.publish", Publish(hash)));
        Assert.Equal("hash_conflict", await client.ErrorOfAsync("views.publish", Publish(hash)));
    }

    private static JsonArray Button() => (JsonArray)JsonNode.Parse(
        """[{"type":"actions","elements":[{"type":"button","action_id":"more","value":"42","text":{"type":"plain_text","text":"More"}}]}]""")!;

    private static JsonObject Modal() => (JsonObject)JsonNode.Parse(
        """{"type":"modal","callback_id":"ask","title":{"type":"plain_text","text":"Ask"},"blocks":[{"type":"divider"}]}""")!;

    /// <returns>The <c>response_url</c>.</returns>
    private async Task<string> CommandAsync()
    {
        await slack.CommandAsync(alice, general, "/kiku", "hiring");
        return HttpUtility.ParseQueryString(app.Received.Last().Text)["response_url"]!;
    }

    private JsonNode Payload() => JsonNode.Parse(HttpUtility.ParseQueryString(app.Received.Last().Text)["payload"]!)!;

    private async Task<(HttpStatusCode Status, string Body)> RespondAsync(string url, JsonObject message)
    {
        using var content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(url), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
