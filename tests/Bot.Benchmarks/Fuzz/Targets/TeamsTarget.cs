using System.Text.Json.Nodes;
using Bot.Answers;
using Bot.Channels.Teams;
using Bot.Channels.Teams.Http;
using Bot.Content;
using Bot.Presentation;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Fuzz.Targets;

/// <summary>Activities whose sender is proven, from the bytes to the inbox or to the answer of an invoke.</summary>
internal static class TeamsTarget
{
    private const string Around = """
        "id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/teams/","from":{"id":"29:ada","name":"Ada","aadObjectId":"00000000-0000-0000-0000-000000000001"},"recipient":{"id":"28:kiku","name":"Kiku"},
        "conversation":{"id":"19:x@thread.tacv2;messageid=5","conversationType":"channel","tenantId":"t"},"locale":"ja-JP","localTimezone":"Asia/Tokyo","channelData":{"tenant":{"id":"t"},"channel":{"id":"19:x"},"eventType":"channelDeleted"}
        """;

    private static readonly string More = JsonValue.Create(
        new MessageAction(ActionKind.More, ["what about hiring"], Language.English, Page: 1, AnswerId: "Ev1").Encode(2000))!.ToJsonString();

    private static readonly string[] Activities =
    [
        "{\"type\":\"message\",\"text\":\"<at>Kiku</at> what about &lt;hiring&gt;?\",\"entities\":[{\"type\":\"mention\",\"text\":\"<at>Kiku</at>\",\"mentioned\":{\"id\":\"28:kiku\",\"name\":\"Kiku\"}},{\"type\":\"clientInfo\",\"locale\":\"en-US\",\"timezone\":\"Europe/Paris\"}],AROUND}",
        "{\"type\":\"message\",\"text\":\"\",\"value\":{\"kiku\":MORE},AROUND}",
        "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"more\",\"data\":{\"kiku\":MORE}},\"trigger\":\"manual\"},AROUND}",
        "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"comment\",\"data\":{\"kiku\":MORE,\"comment\":\"no\"}}},AROUND}",
        "{\"type\":\"invoke\",\"name\":\"composeExtension/query\",\"value\":{\"commandId\":\"search\",\"parameters\":[{\"name\":\"q\",\"value\":\"hiring\"}],\"queryOptions\":{\"skip\":0,\"count\":25}},AROUND}",
        "{\"type\":\"invoke\",\"name\":\"message/submitAction\",\"value\":{\"actionName\":\"feedback\"},AROUND}",
        "{\"type\":\"conversationUpdate\",\"membersRemoved\":[{\"id\":\"28:kiku\"}],AROUND}",
        "{\"type\":\"installationUpdate\",\"action\":\"add\",AROUND}",
    ];

    public static FuzzTarget Create(Library library)
    {
        var services = Chat.Serve(library, services => services.AddTeams(new() { IsDevelopment = true }, new()));
        var endpoint = services.GetRequiredService<TeamsEndpoint>();
        return new(
            "teams",
            12,
            Activities.Select(json => json.Replace("AROUND", Around, StringComparison.Ordinal).Replace("MORE", More, StringComparison.Ordinal)),
            input =>
                Chat.Post("/api/messages", input, request => request.ContentType = "application/json", context => endpoint.HandleAsync(context, _ => true)));
    }
}
