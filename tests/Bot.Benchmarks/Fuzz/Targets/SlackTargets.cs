using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Channels.Slack;
using Bot.Channels.Slack.Http;
using Bot.Channels.Slack.WebApi;
using Bot.Content;
using Bot.Presentation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Fuzz.Targets;

/// <summary>Bodies that Slack signed: events, commands and interactions, from the bytes to the inbox.</summary>
internal static class SlackTargets
{
    private const string Secret = "a signing secret for nobody";

    private static readonly string More = JsonValue.Create(
        new MessageAction(ActionKind.More, ["hiring"], Language.English, Page: 1, AnswerId: "Ev1").Encode(2000))!.ToJsonString();

    private static readonly string[] Events =
    [
        """{"token":"x","team_id":"T1","api_app_id":"A1","type":"event_callback","event_id":"Ev1","event_time":1234567890,"authorizations":[{"enterprise_id":null,"team_id":"T1","user_id":"UKIKU","is_bot":true}],"event":{"type":"app_mention","user":"U1","text":"<@UKIKU> what about <https://a.example|hiring> &amp; more","ts":"1700000000.000100","thread_ts":"1700000000.000000","channel":"C1","event_ts":"1700000000.000100"}}""",
        """{"team_id":"T1","type":"event_callback","event_id":"Ev2","event":{"type":"message","channel_type":"im","user":"U1","text":"採用は?","ts":"1.1","channel":"D1","blocks":[{"type":"rich_text","elements":[]}]}}""",
        """{"team_id":"T1","type":"event_callback","event_id":"Ev3","event":{"type":"message","channel_type":"channel","user":"U1","text":"and Gunosy?","ts":"2.1","thread_ts":"1.1","channel":"C1"}}""",
        """{"team_id":"T1","type":"event_callback","event_id":"Ev4","event":{"type":"app_home_opened","tab":"home","user":"U1","channel":"D1"}}""",
        """{"team_id":"T1","type":"event_callback","event_id":"Ev5","event":{"type":"assistant_thread_started","assistant_thread":{"user_id":"U1","channel_id":"D1","thread_ts":"1.1"}}}""",
        """{"team_id":"T1","type":"event_callback","event_id":"Ev6","event":{"type":"tokens_revoked","tokens":{"oauth":["U1"],"bot":["UKIKU"]}}}""",
        """{"type":"url_verification","challenge":"abc","token":"x"}""",
    ];

    private static readonly string[] Commands =
    [
        "token=x&team_id=T1&team_domain=d&channel_id=C1&channel_name=general&user_id=U1&user_name=ada&command=%2Fkiku&text=%E6%8E%A1%E7%94%A8%E3%81%AF%3F&api_app_id=A1&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1&trigger_id=1.2.3",
        "team_id=T1&channel_id=D1&user_id=U1&text=digest+daily+9am+JST",
    ];

    private static readonly string[] Interactions =
    [
        """{"type":"block_actions","trigger_id":"9.9","team":{"id":"T1","domain":"d"},"user":{"id":"U2","username":"ada"},"channel":{"id":"C1"},"container":{"type":"message","message_ts":"5.5","channel_id":"C1","thread_ts":"4.4","is_ephemeral":false},"response_url":"https://hooks.slack.com/actions/1","actions":[{"action_id":"kiku_more_0","block_id":"b","type":"button","value":MORE,"action_ts":"1.1"}]}""",
        """{"type":"message_action","callback_id":"ask_kiku","trigger_id":"9.9","response_url":"https://hooks.slack.com/x","team":{"id":"T1"},"user":{"id":"U2"},"channel":{"id":"C1"},"message":{"ts":"5.5","text":"how do they <https://a.example|hire>?"}}""",
        """{"type":"view_submission","trigger_id":"9.9","team":{"id":"T1"},"user":{"id":"U2"},"view":{"callback_id":"kiku_comment","private_metadata":"{\"c\":\"C1\",\"t\":\"5.5\"}","state":{"values":{"comment":{"comment":{"type":"plain_text_input","value":" not that "}}}}}}""",
    ];

    public static IEnumerable<FuzzTarget> Create(Library library)
    {
        var services = Chat.Serve(library, AddSlack);
        services.GetRequiredService<SlackAccount>().Identity = new("T1", "UKIKU", "BKIKU", "A1");
        var endpoints = services.GetRequiredService<SlackEndpoints>();
        return
        [
            new("slack events", 10, Events, input => Chat.Post("/slack/events", input, request => Sign(request, input), endpoints.EventsAsync)),
            new("slack commands", 5, Commands, input => Chat.Post("/slack/commands", input, request => Sign(request, input), endpoints.CommandsAsync)),
            new("slack buttons", 8, Interactions.Select(json => json.Replace("MORE", More, StringComparison.Ordinal)), input =>
            {
                // The notation of forms is the commands' matter; here the payload itself is bad, and every tenth time its notation too.
                var body = input.Length % 10 == 0
                    ? [.. "payload="u8, .. input]
                    : Encoding.UTF8.GetBytes("payload=" + Uri.EscapeDataString(Encoding.UTF8.GetString(input)));
                Chat.Post("/slack/interactions", body, request => Sign(request, body), endpoints.InteractionsAsync);
            }),
        ];
    }

    private static void AddSlack(IServiceCollection services)
    {
        services.AddSlack(new() { BotToken = "xoxb-nobody", SigningSecret = Secret, SharedChannels = true }, new());
        services.AddSingleton(provider => new SlackTransport(new Silence(), provider.GetRequiredService<RemoteCalls>(), TimeSpan.Zero));
    }

    private static void Sign(HttpRequest request, byte[] body)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"v0:{timestamp}:"), .. body];
        request.Headers[SignatureCheck.TimestampHeader] = timestamp;
        request.Headers[SignatureCheck.SignatureHeader] = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
    }

    /// <summary>Nothing leaves this process.</summary>
    private sealed class Silence : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("ok") });
    }
}
