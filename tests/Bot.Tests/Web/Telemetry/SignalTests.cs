using System.Diagnostics;
using Bot.Channels.Common;
using Bot.Conversations;
using Bot.Diagnostics;
using Bot.Emulators.Slack.Faults;
using Bot.Presentation;
using Bot.Tests.Channels.Slack;
using Xunit;

namespace Bot.Tests.Web.Telemetry;

/// <summary>What a listener hears while the whole host answers.</summary>
[Collection(Listeners.Collection)]
public sealed class SignalTests
{
    private const string Hiring = "what did the VPoE panel say about hiring";

    [Fact]
    public async Task A_question_is_counted_and_measured_once_with_its_stages()
    {
        using var recorder = new SignalRecorder();
        await using var host = await AnsweringHost.StartAsync();
        var signals = host.Service<Signals>();

        await host.AnswerToAsync(await host.AskAsync(Hiring));
        await host.UntilDoneAsync();
        await Eventually.HoldsAsync(() => SpansNamed(recorder, signals, "process inbox").Any());

        var told = recorder.Of(signals);
        Assert.Equal("kiku.channel=slack,kiku.outcome=found", Assert.Single(told, one => one.Name == "kiku.questions").Tags);
        Assert.Equal("kiku.channel=slack", Assert.Single(told, one => one.Name == "kiku.message.duration").Tags);
        Assert.Equal(
            ["kiku.channel=slack,kiku.stage=inbox", "kiku.channel=slack,kiku.stage=answering", "kiku.channel=slack,kiku.stage=sending"],
            told.Where(one => one.Name == "kiku.message.stage.duration").Select(one => one.Tags));
        // A mention comes as two events.
        Assert.Equal("kiku.channel=slack", Assert.Single(told, one => one.Name == "kiku.inbox.duplicates").Tags);
        Assert.Contains(
            told, one => one is { Name: "kiku.remote.duration", Tags: "http.response.status_code=200,kiku.service=slack,rpc.method=chat.postMessage" });
        Assert.Contains(told, one => one is { Name: "kiku.health.ready", Tags: "kiku.check=inbox", Value: 1 });
        Assert.Contains(told, one => one is { Name: "kiku.inbox.messages", Value: 0 });
        Assert.All(told.Where(one => one.Instrument.Unit == "s"), one => Assert.InRange(one.Value, 0, Eventually.Patience.TotalSeconds));
        Assert.DoesNotContain(told, one => one.Name is "kiku.inbox.retries" or "kiku.inbox.dead_letters" or "kiku.remote.errors");
    }

    [Fact]
    public async Task What_goes_wrong_is_counted_by_its_code()
    {
        using var recorder = new SignalRecorder();
        await using var host = await AnsweringHost.StartAsync();
        host.Slack.Faults.Add("chat.postMessage", Fault.RateLimited(2), times: 1);
        host.Slack.Faults.Add("chat.postMessage", Fault.Error("is_archived"), times: 2);

        await host.AskAsync(Hiring);
        var signals = host.Service<Signals>();
        await Eventually.HoldsAsync(() => recorder.Of(signals).Any(one => one.Name == "kiku.questions"));

        var told = recorder.Of(signals).Select(one => one.ToString()).ToList();
        Assert.Contains("kiku.inbox.retries{error.type=ratelimited,kiku.channel=slack}", told);
        Assert.Contains("kiku.inbox.dead_letters{error.type=is_archived,kiku.channel=slack}", told);
        Assert.Contains("kiku.questions{kiku.channel=slack,kiku.outcome=error}", told);
        Assert.Contains("kiku.remote.errors{error.type=is_archived,kiku.service=slack,rpc.method=chat.postMessage}", told);
        Assert.Contains("kiku.remote.limit.duration{kiku.service=slack,rpc.method=chat.postMessage}", told);
        Assert.Contains("kiku.remote.duration{error.type=ratelimited,http.response.status_code=429,kiku.service=slack,rpc.method=chat.postMessage}", told);
    }

    [Fact]
    public async Task A_question_is_one_trace_from_the_event_to_the_reply_across_the_inbox()
    {
        using var recorder = new SignalRecorder();
        await using var host = await AnsweringHost.StartAsync();
        var signals = host.Service<Signals>();

        await host.AnswerToAsync(await host.AskAsync(Hiring));
        await Eventually.HoldsAsync(() => SpansNamed(recorder, signals, "process inbox").Any());

        var process = Assert.Single(SpansNamed(recorder, signals, "process inbox"));
        await Eventually.HoldsAsync(
            () => recorder.SpansOf(signals).Any(span => span.TraceId == process.TraceId && span.Parent is null && span.ParentSpanId == default));
        var trace = recorder.SpansOf(signals).Where(span => span.TraceId == process.TraceId).ToDictionary(span => span.DisplayName, StringComparer.Ordinal);
        Assert.Equal(
            ["answer", "process inbox", "receive slack", "reply", "send inbox", "slack chat.postMessage"], trace.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(default, trace["receive slack"].ParentSpanId);
        foreach (var (child, parent) in new[]
        {
            ("send inbox", "receive slack"), ("process inbox", "send inbox"), ("answer", "process inbox"), ("reply", "process inbox"),
            ("slack chat.postMessage", "reply"),
        })
            Assert.Equal(trace[parent].SpanId, trace[child].ParentSpanId);
        Assert.Equal("found", trace["answer"].GetTagItem(Tags.Outcome));
        Assert.Equal("slack", trace["process inbox"].GetTagItem(Tags.Channel));
    }

    [Fact]
    public async Task No_tag_holds_what_was_asked_who_asked_or_a_token()
    {
        using var recorder = new SignalRecorder();
        await using var host = await AnsweringHost.StartAsync();
        var signals = host.Service<Signals>();
        using var browser = new HttpClient();

        await host.AnswerToAsync(await host.AskAsync(Hiring));
        await host.Slack.CommandAsync(host.Alice, host.General, "/kiku", "what about zanzibar");
        await host.UntilDoneAsync();
        await browser.GetAsync(new Uri(host.Address, "/?q=hiring+zanzibar"), TestContext.Current.CancellationToken);

        var told = recorder.Of(signals).Select(one => one.ToString())
            .Concat(recorder.SpansOf(signals).SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName)))
            .Distinct().ToList();
        Assert.Contains(told, one => one.StartsWith("kiku.questions{kiku.channel=web,", StringComparison.Ordinal));
        foreach (var secret in (string[])["hiring", "zanzibar", host.Alice.Id, host.Slack.BotToken, host.Slack.SigningSecret, "/actions/", "/commands/"])
            Assert.DoesNotContain(told, tag => tag.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Codes_that_a_service_invents_end_as_one()
    {
        var types = new ErrorTypes();
        Assert.Equal("is_archived", types.Of("is_archived"));
        Assert.Equal("_OTHER", types.Of("no such thing as U123"));
        Assert.Equal("_OTHER", types.Of(new string('x', 65)));
        Assert.InRange(Enumerable.Range(0, 1000).Select(i => types.Of($"invented_{i}")).Distinct().Count(), 1, 101);
    }

    [Fact]
    public void Nothing_is_allocated_while_nobody_listens()
    {
        using var signals = new Signals();
        var metrics = new ConversationMetrics(signals);
        var calls = new RemoteCalls(signals, TimeProvider.System);
        var message = new IncomingMessage("Ev1", new("slack", "T1", "C1"), "U1", IncomingKind.Question, Hiring);
        var claim = new Claim(1, message, 1, MayHaveBeenSent: false, "me", default);
        var response = new Response(new NoticeContent(Bot.Content.Language.English, "said"), Placement.Post);
        var address = new Uri("https://slack.com/api/chat.postMessage");
        void Question()
        {
            using var reception = signals.StartTrace("receive slack", ActivityKind.Server);
            metrics.Stored(message, IntakeResult.Known);
            using var span = signals.Continue(signals.TraceParent, "process inbox", ActivityKind.Consumer);
            metrics.Taken(claim, default);
            metrics.Stage(message, ConversationMetrics.Answering, TimeSpan.FromSeconds(1));
            using var call = calls.Begin("slack", "chat.postMessage", address);
            call?.End(200, null);
            metrics.Answered(claim, response, default);
            metrics.Retried(claim, "ratelimited");
        }

        Question();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Question();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
    }

    private static IEnumerable<Activity> SpansNamed(SignalRecorder recorder, Signals signals, string name) =>
        recorder.SpansOf(signals).Where(span => span.DisplayName == name);
}
