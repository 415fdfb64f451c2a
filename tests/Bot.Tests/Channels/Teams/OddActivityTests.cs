using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Inbound;
using Bot.Tests.Conversations;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>Activities of every kind, and with fields of other shapes than they should have.</summary>
public sealed class OddActivityTests : ChatFixture
{
    private static readonly string[] Fields =
    [
        "from", "recipient", "entities", "channelData", "text", "locale", "localTimezone", "replyToId", "name", "action", "membersRemoved", "membersAdded",
        "timestamp", "localTimestamp", "value", "valueType", "attachments", "suggestedActions", "reactionsAdded", "relatesTo", "code", "expiration",
        "historyDisclosed", "semanticAction", "textHighlights", "importance", "inputHint", "deliveryMode", "callerId",
    ];

    private static readonly string[] Shapes = ["null", "true", "7", "1e400", "\"text\"", "[]", "[null]", "[7,\"x\",{}]", "{}", """{"id":{},"name":[],"type":7,"tenant":"t","team":"t"}"""];

    [Fact]
    public async Task A_field_of_another_shape_costs_itself_and_not_the_message()
    {
        foreach (var field in Fields)
        {
            foreach (var shape in Shapes)
            {
                var message = host.Teams.Message(ada, chat, "");
                message["text"] = null;
                message[field] = null;
                var json = message.ToJsonString().Replace($"\"{field}\":null", $"\"{field}\":{shape}", StringComparison.Ordinal);

                Assert.True(ActivityFormat.Read(JsonElement.Parse(json)) is { Type: "message", Conversation.Id.Length: > 0, Data: not null }, json);
            }
        }
    }

    [Fact]
    public async Task A_team_that_is_a_text_is_no_reason_not_to_answer()
    {
        var message = host.Teams.Message(ada, chat, Question);
        message["channelData"]!["team"] = "leads";
        message["channelData"]!["channel"] = new JsonArray();
        message["attachments"] = "none";
        message["timestamp"] = "yesterday";

        Assert.Equal(202, (await host.Teams.SendAsync(message)).Status);
        await AnswerAsync(chat);
    }

    /// <summary>What a message in a personal chat can do without; a path names a field of a field.</summary>
    private static readonly string[] Dispensable =
    [
        "recipient", "recipient.id", "recipient.name", "recipient.role", "from.name", "from.role", "from.aadObjectId", "entities", "channelData",
        "channelData.team", "channelData.channel", "channelData.tenant", "channelData.eventType", "channelData.settings", "conversation.tenantId",
        "conversation.name", "conversation.isGroup", "conversation.role", "conversation.aadObjectId", "locale", "localTimezone", "replyToId", "name",
        "action", "membersAdded", "membersRemoved", "timestamp", "localTimestamp", "value", "valueType", "attachments", "attachmentLayout",
        "suggestedActions", "reactionsAdded", "reactionsRemoved", "relatesTo", "code", "expiration", "historyDisclosed", "semanticAction", "textHighlights",
        "textFormat", "summary", "speak", "label", "topicName", "listenFor", "importance", "inputHint", "deliveryMode", "callerId", "rawTimestamp",
        "rawLocalTimestamp",
    ];

    [Fact]
    public async Task A_message_is_answered_whatever_the_fields_are_that_it_can_do_without()
    {
        await using var open = await TeamsHost.StartAsync(conversations: Unhurried.Conversations with { PerUserPerMinute = 0 });
        var (person, place) = (open.Teams.AddPerson("ada"), open.Teams.PersonalChat(open.Teams.AddPerson("ada")));
        var sent = 0;
        foreach (var path in Dispensable)
        {
            foreach (var shape in Shapes.Where(shape => shape != "1e400"))
            {
                var message = open.Teams.Message(person, place, $"{Question} {++sent}");
                Put(message, path, JsonNode.Parse(shape));

                var delivery = await open.Teams.SendAsync(message);

                Assert.True(delivery.Status == 202, $"{delivery.Status}: {path} {shape}");
                var id = (string?)message["id"];
                await open.Teams.ReplyAsync(place, answer => answer.ReplyTo == id, Stop);
            }
        }

        Assert.Equal(sent, place.Messages.Count);
    }

    [Theory]
    [InlineData("type", 400)]
    [InlineData("conversation", 400)]
    [InlineData("conversation.id", 400)]
    [InlineData("serviceUrl", 400)]
    [InlineData("channelId", 400)]
    [InlineData("from", 202)]
    [InlineData("from.id", 202)]
    [InlineData("id", 202)]
    [InlineData("conversation.conversationType", 202)]
    public async Task Without_a_field_that_it_needs_a_message_is_refused_or_let_go(string path, int status)
    {
        foreach (var shape in (string[])["null", "true", "7", "[]", "[null]", "[7,\"x\",{}]", "{}"])
        {
            var message = host.Teams.Message(ada, chat, Question);
            Put(message, path, JsonNode.Parse(shape));

            Assert.Equal((shape, status), (shape, (await host.Teams.SendAsync(message)).Status));
        }

        await host.Teams.PostAsync(ada, chat, "sessions");
        await AnswerAsync(chat);
        Assert.Single(chat.Messages);
    }

    [Fact]
    public async Task A_mention_among_odd_entities_is_found()
    {
        var general = host.Teams.AddChannel("general");
        var message = host.Teams.Message(ada, general, Question);
        var entities = message["entities"]!.AsArray();
        var odd = JsonNode.Parse(
            """
            [null,7,"x",[],{},{"type":7},{"type":"mention"},{"type":"mention","mentioned":7,"text":[]},{"type":"mention","mentioned":{"id":{}}},
             {"type":"clientInfo","locale":7,"timezone":[]}]
            """)!.AsArray();
        message["entities"] = new JsonArray([.. odd.Concat(entities).Concat(odd).Select(entity => entity?.DeepClone())]);

        Assert.Equal(202, (await host.Teams.SendAsync(message)).Status);
        await AnswerAsync(general);
    }

    [Fact]
    public async Task A_search_is_answered_whatever_its_other_fields_are()
    {
        foreach (var path in Dispensable.Where(path => path is not ("value" or "name")))
        {
            foreach (var shape in Shapes.Where(shape => shape != "1e400"))
            {
                var invoke = host.Teams.Activity(ada, chat, "invoke");
                invoke["name"] = "composeExtension/query";
                invoke["value"] = JsonNode.Parse("""{"commandId":"search","parameters":[{"name":"question","value":"hiring"}]}""");
                Put(invoke, path, JsonNode.Parse(shape));

                var delivery = await host.Teams.SendAsync(invoke);

                Assert.True(delivery.Status == 200, $"{delivery.Status}: {path} {shape}");
            }
        }
    }

    private static void Put(JsonObject activity, string path, JsonNode? value)
    {
        var names = path.Split('.');
        JsonNode owner = activity;
        foreach (var name in names[..^1])
            owner = owner[name] ??= new JsonObject();
        owner[names[^1]] = value;
    }

    public static TheoryData<string, string, int> Kinds => new()
    {
        { "typing", "{}", 202 },
        { "endOfConversation", "{}", 202 },
        { "messageReaction", """{"reactionsAdded":[{"type":"like"}]}""", 202 },
        { "messageUpdate", """{"channelData":{"eventType":"editMessage"}}""", 202 },
        { "messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}""", 202 },
        { "event", """{"name":"application/vnd.microsoft.meetingStart"}""", 202 },
        { "event", """{"name":"application/vnd.microsoft.meetingParticipantJoin","value":7}""", 202 },
        { "event", """{"name":"tokens/response"}""", 202 },
        { "event", """{"name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":[]}}""", 202 },
        { "command", """{"name":"x"}""", 202 },
        { "commandResult", """{"name":"x"}""", 202 },
        { "trace", "{}", 202 },
        { "handoff", "{}", 202 },
        { "something new", "{}", 202 },
        { "installationUpdate", """{"action":"add-upgrade"}""", 202 },
        { "installationUpdate", "{}", 202 },
        { "conversationUpdate", "{}", 202 },
        { "conversationUpdate", """{"membersAdded":[{"id":"29:eve"}]}""", 202 },
        { "conversationUpdate", """{"membersAdded":[],"membersRemoved":[]}""", 202 },
        { "conversationUpdate", """{"membersRemoved":[{"id":"29:eve"}]}""", 202 },
        { "conversationUpdate", """{"channelData":{"eventType":"channelCreated","channel":{"id":"19:new"}}}""", 202 },
        { "conversationUpdate", """{"channelData":{"eventType":"channelDeleted","channel":"19:new"}}""", 202 },
        { "conversationUpdate", """{"channelData":{"eventType":"teamRenamed","team":7}}""", 202 },
        { "invoke", "{}", 501 },
        { "invoke", """{"name":7}""", 501 },
        { "invoke", """{"name":"composeExtension/query"}""", 200 },
        { "invoke", """{"name":"composeExtension/query","value":{"parameters":7,"queryOptions":[]}}""", 200 },
        { "invoke", """{"name":"composeExtension/fetchTask","value":{}}""", 501 },
        { "invoke", """{"name":"composeExtension/submitAction","value":7}""", 501 },
        { "invoke", """{"name":"adaptiveCard/action","value":7}""", 200 },
        { "invoke", """{"name":"signin/verifyState"}""", 501 },
        { "invoke", """{"name":"fileConsent/invoke"}""", 501 },
        { "invoke", """{"name":"task/submit"}""", 501 },
        { "invoke", """{"name":"message/submitAction"}""", 200 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_is_taken_or_said_to_be_unknown_and_none_asks_for_the_types_that_are_left_out(string type, string with, int status)
    {
        var missing = new List<string?>();
        AssemblyLoadContext.Default.Resolving += Note;
        try
        {
            var activity = host.Teams.Activity(ada, chat, type);
            foreach (var (name, value) in JsonNode.Parse(with)!.AsObject())
            {
                if (name == "channelData")
                {
                    foreach (var (part, content) in value!.AsObject())
                        activity["channelData"]![part] = content?.DeepClone();
                }
                else
                {
                    activity[name] = value?.DeepClone();
                }
            }

            Assert.Equal(status, (await host.Teams.SendAsync(activity)).Status);
            Assert.DoesNotContain("AdaptiveCards", missing);
        }
        finally
        {
            AssemblyLoadContext.Default.Resolving -= Note;
        }

        System.Reflection.Assembly? Note(AssemblyLoadContext context, System.Reflection.AssemblyName name)
        {
            lock (missing)
                missing.Add(name.Name);
            return null;
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("""{"type":"message","serviceUrl":"x","channelId":"msteams","conversation":"a"}""")]
    [InlineData("""{"type":7,"serviceUrl":"x","channelId":"msteams","conversation":{"id":"a"}}""")]
    public async Task What_is_no_activity_is_400(string body)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/messages"));
        request.Content = new StringContent(body, null, "application/json");
        request.Headers.Authorization = new("Bearer", host.Teams.Claims().Signed(host.Teams.Login.Key));

        using var response = await http.SendAsync(request, Stop);

        Assert.Equal(400, (int)response.StatusCode);
    }

    /// <summary>JSON can write it, and a text cannot hold it.</summary>
    [Fact]
    public async Task Half_of_a_surrogate_pair_is_read_as_a_replacement_character()
    {
        var message = host.Teams.Message(ada, chat, Question + " HALF");
        message["from"]!["name"] = "HALF";
        var body = message.ToJsonString().Replace("HALF", @"\ud83d", StringComparison.Ordinal);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/messages"));
        request.Content = new StringContent(body, null, "application/json");
        request.Headers.Authorization = new("Bearer", host.Teams.Claims().Signed(host.Teams.Login.Key));

        using var response = await http.SendAsync(request, Stop);

        Assert.Equal(202, (int)response.StatusCode);
        await AnswerAsync(chat);
    }

    [Fact]
    public async Task A_channel_that_is_deleted_takes_no_other_with_it()
    {
        var (general, random) = (host.Teams.AddChannel("general"), host.Teams.AddChannel("random"));
        foreach (var place in (Bot.Emulators.Teams.Model.TeamsConversation[])[general, random])
        {
            await host.Teams.PostAsync(ada, place, Question);
            await AnswerAsync(place);
        }

        var update = host.Teams.Activity(ada, general, "conversationUpdate");
        update["channelData"]!["eventType"] = "channelDeleted";
        update["channelData"]!["channel"]!["id"] = random.Id;
        await host.Teams.SendAsync(update);

        var references = host.Service<References>();
        Assert.NotNull(await references.FindAsync(new("teams", host.Teams.TenantId, general.Id), Stop));
        Assert.Null(await references.FindAsync(new("teams", host.Teams.TenantId, random.Id), Stop));
    }
}
