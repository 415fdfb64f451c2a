using System.Text.Json.Nodes;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Model;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>The Web API: who may call, what is refused, what comes back.</summary>
public sealed class WebApiTests : IAsyncLifetime
{
    private SlackWorkspace slack = null!;
    private Client client = null!;
    private SlackChannel general = null!;
    private SlackPerson alice = null!;

    public async ValueTask InitializeAsync()
    {
        slack = await SlackWorkspace.StartAsync(new() { IsPatient = true }, TestContext.Current.CancellationToken);
        client = new(slack);
        alice = slack.AddPerson("alice");
        general = slack.AddChannel("general", ChannelKind.Public, alice);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task Tokens_are_told_apart()
    {
        Assert.Null(await client.ErrorOfAsync("auth.test"));
        client.Token = null;
        Assert.Equal("not_authed", await client.ErrorOfAsync("auth.test"));
        client.Token = "xoxb-other";
        Assert.Equal("invalid_auth", await client.ErrorOfAsync("auth.test"));
        client.Token = slack.AppToken;
        Assert.Equal("not_allowed_token_type", await client.ErrorOfAsync("auth.test"));
        client.Token = slack.BotToken;
        slack.RevokeTokens();
        Assert.Equal("token_revoked", await client.ErrorOfAsync("auth.test"));
        slack.Uninstall();
        Assert.Equal("account_inactive", await client.ErrorOfAsync("auth.test"));
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        slack.Grant("commands", "chat:write");
        var refused = await client.CallAsync("users.info", new() { ["user"] = alice.Id });
        Assert.Equal(
            ("missing_scope", "users:read", "chat:write,commands"), ((string?)refused["error"], (string?)refused["needed"], (string?)refused["provided"]));
        Assert.Equal("missing_scope", await client.ErrorOfAsync("conversations.history", new() { ["channel"] = general.Id }));
    }

    [Theory]
    [InlineData("nope.nope", "{}", "unknown_method")]
    [InlineData("chat.postMessage", """{"text":"x"}""", "invalid_arguments")]
    [InlineData("chat.postMessage", """{"channel":"C0","text":"x"}""", "channel_not_found")]
    [InlineData("chat.postMessage", """{"channel":"GENERAL"}""", "no_text")]
    [InlineData("chat.postMessage", """{"channel":"GENERAL","text":"x","blocks":"["}""", "invalid_blocks_format")]
    [InlineData("chat.postMessage", """{"channel":"GENERAL","text":"x","thread_ts":"1.1"}""", "invalid_thread_ts")]
    [InlineData("chat.postMessage", """{"channel":"GENERAL","text":"x","thread_ts":"1700000000.000001"}""", "thread_not_found")]
    [InlineData("chat.postMessage", """{"channel":"GENERAL","text":"x","metadata":{"event_type":"a"}}""", "invalid_metadata_schema")]
    [InlineData("chat.update", """{"channel":"GENERAL","ts":"1700000000.000001","text":"x"}""", "message_not_found")]
    [InlineData("chat.postEphemeral", """{"channel":"GENERAL","user":"U0","text":"x"}""", "user_not_in_channel")]
    [InlineData("conversations.replies", """{"channel":"GENERAL","ts":"1700000000.000001"}""", "thread_not_found")]
    [InlineData("conversations.history", """{"channel":"GENERAL","cursor":"abc"}""", "invalid_cursor")]
    [InlineData("views.open", """{"trigger_id":"1.2.3","view":{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[]}}""", "invalid_trigger_id")]
    [InlineData("users.info", """{"user":"U0"}""", "user_not_found")]
    public async Task What_is_wrong_is_refused_as_Slack_does(string method, string arguments, string error) =>
        Assert.Equal(error, await client.ErrorOfAsync(method, (JsonObject)JsonNode.Parse(arguments.Replace("GENERAL", general.Id, StringComparison.Ordinal))!));

    [Fact]
    public async Task A_channel_refuses_strangers_and_an_archived_one_everybody()
    {
        var other = slack.AddForeignChannel("other", ChannelKind.Public, alice);
        var hidden = slack.AddForeignChannel("hidden", ChannelKind.Private, alice);
        Assert.Equal("not_in_channel", await PostErrorAsync(other));
        Assert.Equal("channel_not_found", await PostErrorAsync(hidden));
        slack.Archive(general, alice);
        Assert.Equal("is_archived", await PostErrorAsync(general));
    }

    [Fact]
    public async Task Only_own_messages_can_be_changed()
    {
        var hers = slack.Post(alice, general, "hello").Message;
        Assert.Equal("cant_update_message", await client.ErrorOfAsync("chat.update", new() { ["channel"] = general.Id, ["ts"] = hers.Ts, ["text"] = "x" }));
        Assert.Equal("cant_delete_message", await client.ErrorOfAsync("chat.delete", new() { ["channel"] = general.Id, ["ts"] = hers.Ts }));
    }

    [Fact]
    public async Task Forms_carry_blocks_and_metadata_as_text()
    {
        var posted = await client.CallWithFormAsync(
            "chat.postMessage",
            ("channel", general.Id),
            ("text", "hello"),
            ("blocks", """[{"type":"divider"}]"""),
            ("metadata", """{"event_type":"answer","event_payload":{"id":"42"}}"""));
        Assert.Equal("divider", (string?)posted["message"]!["blocks"]![0]!["type"]);
        Assert.NotNull(posted["message"]!["blocks"]![0]!["block_id"]);

        var history = await client.CallAsync("conversations.history", new() { ["channel"] = general.Id, ["include_all_metadata"] = true });
        Assert.Equal("42", (string?)history["messages"]![0]!["metadata"]!["event_payload"]!["id"]);
        history = await client.CallAsync("conversations.history", new() { ["channel"] = general.Id });
        Assert.Null(history["messages"]![0]!["metadata"]);
    }

    [Fact]
    public async Task History_is_read_page_by_page_and_leaves_replies_to_their_thread()
    {
        var root = slack.Post(alice, general, "1").Message;
        slack.Post(alice, general, "reply", root.Ts);
        slack.Post(alice, general, "2");
        slack.Post(alice, general, "3");
        var first = await client.CallAsync("conversations.history", new() { ["channel"] = general.Id, ["limit"] = 2 });
        var cursor = (string)first["response_metadata"]!["next_cursor"]!;
        var second = await client.CallAsync("conversations.history", new() { ["channel"] = general.Id, ["limit"] = 2, ["cursor"] = cursor });
        Assert.Equal(["3", "2"], Texts(first));
        Assert.Equal(["1"], Texts(second));
        Assert.False((bool)second["has_more"]!);

        var thread = await client.CallAsync("conversations.replies", new() { ["channel"] = general.Id, ["ts"] = root.Ts });
        Assert.Equal(["1", "reply"], Texts(thread));
        Assert.Equal(1, (int)thread["messages"]![0]!["reply_count"]!);
        var after = await client.CallAsync("conversations.history", new() { ["channel"] = general.Id, ["oldest"] = root.Ts });
        Assert.Equal(["3", "2"], Texts(after));
    }

    private static IEnumerable<string?> Texts(JsonObject answer) => ((JsonArray)answer["messages"]!).Select(message => (string?)message!["text"]);

    private Task<string?> PostErrorAsync(SlackChannel channel) =>
        client.ErrorOfAsync("chat.postMessage", new() { ["channel"] = channel.Id, ["text"] = "hello" });
}
