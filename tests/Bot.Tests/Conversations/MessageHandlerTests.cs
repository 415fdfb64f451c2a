using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.Content;
using Bot.Conversations;
using Bot.Presentation;
using Bot.Tests.Answers;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Conversations;

/// <summary>What becomes of a message when sending goes well, badly, or nobody knows how.</summary>
public sealed class MessageHandlerTests
{
    private readonly ManualClock clock = new();
    private readonly ConversationOptions options = new() { Attempts = 3 };
    private readonly RecordingInbox inbox = new();
    private readonly ScriptedChannel channel = new();
    private readonly RecordingObserver observer = new();

    [Fact]
    public async Task What_was_sent_is_done()
    {
        await HandleAsync(Claim());

        Assert.Equal(["complete 7.7"], inbox.Calls);
        Assert.Equal(["send Ev1"], channel.Calls);
    }

    [Fact]
    public async Task What_was_refused_is_tried_again_no_sooner_than_asked()
    {
        channel.Results.Enqueue(new Refused("token_revoked", TimeSpan.FromMinutes(3)));

        await HandleAsync(Claim());

        Assert.Equal(["retry after 180 s: token_revoked, sent False"], inbox.Calls);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_pause_that_the_service_wants_is_no_failed_attempt(int attempt)
    {
        channel.Results.Enqueue(new Limited("ratelimited", TimeSpan.FromSeconds(7)));

        var end = await HandleAsync(Claim() with { Attempt = attempt });

        Assert.Equal(["defer for 7 s: ratelimited"], inbox.Calls);
        Assert.Equal(new TurnEnd(IsUsed: true, clock.GetUtcNow().AddSeconds(7)), end);
    }

    [Fact]
    public async Task What_is_answered_with_silence_uses_no_turn()
    {
        var end = await HandleAsync(Claim() with { Message = Message with { Kind = IncomingKind.FollowUp, Text = "lunch?" } });

        Assert.Empty(channel.Calls);
        Assert.False(end.IsUsed);
    }

    [Fact]
    public async Task What_may_have_been_sent_says_so()
    {
        channel.Results.Enqueue(new Unknown("http_502"));

        await HandleAsync(Claim());

        Assert.EndsWith("http_502, sent True", Assert.Single(inbox.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_ends_with_the_timeout_and_may_have_been_sent()
    {
        channel.IsSilent = true;
        var handling = HandleAsync(Claim());

        await clock.AdvanceWhenAwaited(options.SendTimeout);
        await handling;

        Assert.EndsWith("timeout, sent True", Assert.Single(inbox.Calls), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(FindOutcome.Found), "find Ev1", "complete 5.5")]
    [InlineData(nameof(FindOutcome.NotFound), "find Ev1,send Ev1", "complete 7.7")]
    [InlineData(nameof(FindOutcome.CannotTell), "find Ev1,send Ev1", "complete 7.7")]
    public async Task What_may_have_been_sent_is_looked_up_first(string found, string sent, string recorded)
    {
        channel.Found = new(Enum.Parse<FindOutcome>(found), "5.5");

        await HandleAsync(Claim() with { Attempt = 2, MayHaveBeenSent = true });

        Assert.Equal(sent, string.Join(',', channel.Calls));
        Assert.Equal([recorded], inbox.Calls);
    }

    [Fact]
    public async Task What_cannot_be_looked_up_now_waits()
    {
        channel.Found = new(FindOutcome.Unavailable);

        await HandleAsync(Claim() with { Attempt = 2, MayHaveBeenSent = true });

        Assert.Equal(["find Ev1"], channel.Calls);
        Assert.EndsWith("not_looked_up, sent True", Assert.Single(inbox.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_never_be_sent_is_a_dead_letter_and_the_asker_is_told()
    {
        channel.Results.Enqueue(new Failed("is_archived"));

        await HandleAsync(Claim());

        Assert.Equal(["bury is_archived"], inbox.Calls);
        Assert.Equal(["send Ev1", "send Ev1:failed"], channel.Calls);
    }

    [Fact]
    public async Task The_last_attempt_ends_as_a_dead_letter()
    {
        channel.Results.Enqueue(new Refused("connection_failed"));

        await HandleAsync(Claim() with { Attempt = options.Attempts });

        Assert.Equal(["bury connection_failed"], inbox.Calls);
    }

    [Fact]
    public async Task A_message_that_every_attempt_died_of_is_not_tried_again()
    {
        await HandleAsync(Claim() with { Attempt = options.Attempts + 1, MayHaveBeenSent = true });

        Assert.Equal(["bury never_finished"], inbox.Calls);
        Assert.Equal(["send Ev1:failed"], channel.Calls);
    }

    [Fact]
    public async Task A_lease_that_is_about_to_end_is_renewed_before_sending()
    {
        clock.Advance(options.Lease - options.SendTimeout);

        await HandleAsync(Claim());

        Assert.Equal(["renew", "complete 7.7"], inbox.Calls);
    }

    [Fact]
    public async Task Nothing_is_sent_without_the_lease()
    {
        clock.Advance(options.Lease);
        inbox.HasLease = false;

        await HandleAsync(Claim());

        Assert.Equal(["renew"], inbox.Calls);
        Assert.Empty(channel.Calls);
    }

    [Fact]
    public async Task A_channel_that_breaks_costs_one_attempt_and_may_have_sent()
    {
        channel.Results.Enqueue(null);

        await HandleAsync(Claim());

        Assert.EndsWith("NotSupportedException, sent True", Assert.Single(inbox.Calls), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "retry", "")]
    [InlineData(3, "bury RegexMatchTimeoutException", "send Ev1:failed")]
    public async Task A_pattern_that_runs_out_of_time_is_tried_again_and_the_asker_is_told_when_it_is_given_up(int attempt, string recorded, string sent)
    {
        var library = new Library(new StalledLinks());
        library.Publish(Asking.Shipped.Snapshot);

        await HandleAsync(Claim() with { Attempt = attempt }, library);

        Assert.StartsWith(recorded, Assert.Single(inbox.Calls), StringComparison.Ordinal);
        Assert.Equal(sent, string.Join(", ", channel.Calls));
    }

    [Fact]
    public async Task A_store_that_fails_leaves_the_message_to_its_lease()
    {
        inbox.Failure = new StoreException("locked", isTransient: true, new IOException());

        await HandleAsync(Claim());

        Assert.Equal(["send Ev1"], channel.Calls);
    }

    [Fact]
    public async Task A_channel_that_is_no_longer_configured_is_a_dead_letter()
    {
        await HandleAsync(Claim() with { Message = Message with { Address = new("telegraph", "W", "C") } });

        Assert.Equal(["bury channel_not_configured"], inbox.Calls);
    }

    [Fact]
    public async Task An_answered_question_is_told_with_the_time_it_took()
    {
        clock.Advance(TimeSpan.FromSeconds(3));

        await HandleAsync(Claim() with { Received = clock.GetUtcNow() - TimeSpan.FromSeconds(3) });

        var told = Assert.Single(observer.Questions);
        Assert.Equal(("Ev1", "U1", Message.Text, TimeSpan.FromSeconds(3)), (told.EventId, told.User, told.Text, told.Sent - told.Received));
        Assert.Equal(Outcome.Found, Assert.IsType<Answer>(told.Reply).Outcome);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http_502")]
    [InlineData("gone")]
    public async Task What_was_not_answered_or_is_somebody_else_s_is_not_told(string? failure)
    {
        inbox.HasLease = failure is not null;
        if (failure is not null)
            channel.Results.Enqueue(failure == "gone" ? new Failed(failure) : new Unknown(failure));

        await HandleAsync(Claim());

        Assert.Empty(observer.Questions);
    }

    [Theory]
    [InlineData(nameof(ActionKind.Ask), 1)]
    [InlineData(nameof(ActionKind.More), 0)]
    [InlineData(nameof(ActionKind.Helpful), 0)]
    public async Task A_button_that_asks_is_a_question_and_another_is_not(string kind, int told)
    {
        var action = new MessageAction(Enum.Parse<ActionKind>(kind), [Message.Text], Language.English, AnswerId: "Ev0");

        await HandleAsync(Claim() with { Message = Message with { Kind = IncomingKind.Action, Text = "", Action = action } });

        Assert.Equal(told, observer.Questions.Count);
        Assert.All(observer.Questions, question => Assert.Equal(Message.Text, question.Text));
    }

    [Theory]
    [InlineData("help", 0)]
    [InlineData("sessions", 0)]
    [InlineData("show A10", 1)]
    public async Task Orders_are_no_questions_but_a_session_that_is_shown_counts(string text, int told)
    {
        await HandleAsync(Claim() with { Message = Message with { Text = text } });

        Assert.Equal(told, observer.Questions.Count);
    }

    private static IncomingMessage Message { get; } =
        new("Ev1", new("chat", "W1", "C1", "1.0"), "U1", IncomingKind.Question, "what did the VPoE panel say about hiring") { MessageId = "1.0" };

    private Claim Claim() => new(1, Message, 1, MayHaveBeenSent: false, "me", new ManualClock().GetUtcNow() + options.Lease);

    private Task<TurnEnd> HandleAsync(Claim claim, Library? library = null)
    {
        inbox.Now = clock.GetUtcNow();
        return Handlers.Create(inbox, channel, options, clock, observer, library).HandleAsync(claim, TestContext.Current.CancellationToken);
    }

    /// <summary>Links are made while answering: there a pattern may as well run out of time.</summary>
    private sealed class StalledLinks : ISessionLinks
    {
        public string? To(string conference, string session, Language language, SessionPlace? place) => throw new RegexMatchTimeoutException();
    }

    private sealed class RecordingObserver : IAnswerObserver
    {
        public List<AnsweredQuestion> Questions { get; } = [];

        public void Answered(AnsweredQuestion question) => Questions.Add(question);
    }
}
