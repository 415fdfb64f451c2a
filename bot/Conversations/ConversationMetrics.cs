using System.Diagnostics.Metrics;
using Bot.Answers;
using Bot.Diagnostics;
using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>What is counted and measured between a message and its answer.</summary>
internal sealed class ConversationMetrics
{
    public const string Inbox = "inbox";
    public const string Answering = "answering";
    public const string Sending = "sending";

    private readonly Counter<long> questions;
    private readonly Histogram<double> durations;
    private readonly Histogram<double> stages;
    private readonly Gauge<long> waiting;
    private readonly Gauge<double> age;
    private readonly Counter<long> deadLetters;
    private readonly Counter<long> retries;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> refusals;

    public ConversationMetrics(Signals signals)
    {
        Signals = signals;
        var meter = signals.Meter;
        questions = meter.CreateCounter<long>("kiku.questions", "{question}", "Questions that were answered or given up, by outcome.");
        durations = signals.Durations("kiku.message.duration", "From storing a message to having sent what it is answered.");
        stages = signals.Durations("kiku.message.stage.duration", "Parts of that: waiting in the inbox, answering, sending.");
        waiting = meter.CreateGauge<long>("kiku.inbox.messages", "{message}", "Messages in the inbox that are not done.");
        age = meter.CreateGauge<double>("kiku.inbox.age", "s", "How long ago the oldest of them was stored.");
        deadLetters = meter.CreateCounter<long>("kiku.inbox.dead_letters", "{message}", "Messages that were given up, by reason.");
        retries = meter.CreateCounter<long>("kiku.inbox.retries", "{retry}", "Answers that were not sent and are tried again, by reason.");
        duplicates = meter.CreateCounter<long>("kiku.inbox.duplicates", "{message}", "Deliveries of messages that were known.");
        refusals = meter.CreateCounter<long>("kiku.inbox.refusals", "{message}", "Deliveries that could not be stored and were not acknowledged.");
    }

    public Signals Signals { get; }

    public bool WantsInbox => waiting.Enabled || age.Enabled;

    /// <summary>As an attribute; null: nothing was asked, or nothing said.</summary>
    public static string? OutcomeOf(MessageContent? content) => content switch
    {
        AnswerContent answer => OutcomeOf(answer.Reply),
        NoticeContent or DigestContent => "command",
        _ => null,
    };

    public static string OutcomeOf(Reply reply) => reply switch
    {
        Answer { Outcome: Outcome.Found } => "found",
        Answer { Outcome: Outcome.Weak } => "weak",
        Answer => "none",
        _ => "command",
    };

    public void Asked(string channel, string outcome) => questions.Add(1, Tags.Of(Tags.Channel, channel), Tags.Of(Tags.Outcome, outcome));

    public void Stored(IncomingMessage message, IntakeResult result)
    {
        if (result == IntakeResult.Known)
            duplicates.Add(1, Tags.Of(Tags.Channel, message.Address.Channel));
        else if (result == IntakeResult.NotStored)
            refusals.Add(1, Tags.Of(Tags.Channel, message.Address.Channel));
    }

    public void Stage(IncomingMessage message, string stage, TimeSpan time) =>
        stages.Record(time.TotalSeconds, Tags.Of(Tags.Channel, message.Address.Channel), Tags.Of(Tags.Stage, stage));

    /// <summary>The first attempt only: later ones wait on purpose.</summary>
    public void Taken(Claim claim, DateTimeOffset now)
    {
        if (claim.Attempt == 1)
            Stage(claim.Message, Inbox, now - claim.Received);
    }

    public void Answered(Claim claim, Response? response, DateTimeOffset now)
    {
        if (response is null)
            return;
        var channel = claim.Message.Address.Channel;
        durations.Record((now - claim.Received).TotalSeconds, Tags.Of(Tags.Channel, channel));
        if (IsQuestion(claim.Message) && OutcomeOf(response.Content) is { } outcome)
            Asked(channel, outcome);
    }

    public void Retried(Claim claim, string reason) =>
        retries.Add(1, Tags.Of(Tags.Channel, claim.Message.Address.Channel), Tags.Of(Tags.Error, Signals.Errors.Of(reason)));

    public void Buried(Claim claim, string reason)
    {
        deadLetters.Add(1, Tags.Of(Tags.Channel, claim.Message.Address.Channel), Tags.Of(Tags.Error, Signals.Errors.Of(reason)));
        if (IsQuestion(claim.Message))
            Asked(claim.Message.Address.Channel, "error");
    }

    public void Found(InboxStatus status, DateTimeOffset now)
    {
        waiting.Record(status.Waiting);
        age.Record(status.Oldest is { } oldest ? Math.Max(0, (now - oldest).TotalSeconds) : 0);
    }

    /// <summary>Paging, sharing and votes ask nothing new.</summary>
    private static bool IsQuestion(IncomingMessage message) =>
        message is { Kind: IncomingKind.Question or IncomingKind.FollowUp } or { Kind: IncomingKind.Action, Action.Kind: ActionKind.Ask };
}
