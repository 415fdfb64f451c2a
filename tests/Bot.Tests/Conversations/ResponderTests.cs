using Bot.Answers;
using Bot.Content;
using Bot.Conversations;
using Bot.Presentation;
using Bot.Tests.Answers;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Conversations;

/// <summary>What is said to which message, over the shipped notes.</summary>
public sealed class ResponderTests
{
    private const string Hiring = "what did the VPoE panel say about hiring";

    private readonly InMemoryStores stores = new();
    private readonly ManualClock clock = new();
    private readonly List<ICommand> commands = [];
    private readonly ConversationOptions options = new() { PerUserPerMinute = 3 };
    private readonly UserLimits limits;

    public ResponderTests() => limits = new(options, clock);

    [Fact]
    public async Task A_question_is_answered_where_it_was_asked_and_its_thread_remembered()
    {
        var response = await SayAsync(Message(Hiring));

        var answer = AnswerOf(response);
        Assert.Equal((Placement.Post, Outcome.Found, "A10"), (response!.Placement, answer.Outcome, answer.Excerpts[0].Session));
        Assert.Equal([Hiring], response.Context!.Questions);
        Assert.False(((AnswerContent)response.Content).CanShare);
    }

    [Fact]
    public async Task A_private_answer_can_be_shared_and_is_nobody_elses_context()
    {
        var response = await SayAsync(Message(Hiring) with { IsPrivate = true });

        Assert.Equal(Placement.Private, response!.Placement);
        Assert.True(((AnswerContent)response.Content).CanShare);
        Assert.Null(response.Context);
    }

    [Fact]
    public async Task A_follow_up_keeps_the_subject()
    {
        Remember(Hiring);

        var response = await SayAsync(Message("and Gunosy?"));

        Assert.All(AnswerOf(response).Excerpts, excerpt => Assert.Contains("Gunosy", excerpt.Speaker, StringComparison.Ordinal));
        Assert.Equal(["and Gunosy?", Hiring], response!.Context!.Questions);
    }

    [Fact]
    public async Task A_new_subject_in_a_thread_is_not_held_to_the_old_one()
    {
        Remember("what did Kato say about hiring");

        var response = await SayAsync(Message("What is observability?"));
        var alone = await SayAsync(Message("What is observability?") with { Address = Address with { Thread = "9.9" } });

        Assert.Equal(AnswerOf(alone).Outcome, AnswerOf(response).Outcome);
    }

    [Fact]
    public async Task A_follow_up_that_nobody_addressed_to_kiku_is_answered_only_when_something_is_found()
    {
        Remember(Hiring);

        Assert.Null(await SayAsync(FollowUp("thanks, lunch at noon?")));
        Assert.Equal(Outcome.Found, AnswerOf(await SayAsync(FollowUp("and Gunosy?"))).Outcome);
    }

    [Fact]
    public async Task Where_kiku_never_answered_nobody_follows_up() => Assert.Null(await SayAsync(FollowUp(Hiring)));

    [Theory]
    [InlineData(29, 2)]
    [InlineData(31, 1)]
    public async Task A_direct_chat_remembers_for_half_an_hour(int minutes, int questions)
    {
        Remember(Hiring, thread: null);
        clock.Advance(TimeSpan.FromMinutes(minutes));

        var response = await SayAsync(Message("and Gunosy?") with { Address = Address with { Thread = null }, IsDirect = true });

        Assert.Equal(questions, response!.Context!.Questions.Length);
    }

    [Fact]
    public async Task A_question_beyond_the_limit_is_told_so_in_its_language()
    {
        var response = await SayAsync(Message(new string('長', Question.MaximumLength + 1)));

        var notice = Assert.IsType<NoticeContent>(response!.Content);
        Assert.Equal(Language.Japanese, notice.Language);
        Assert.Contains("2,001", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_once_and_privately()
    {
        for (var i = 0; i < options.PerUserPerMinute; i++)
            Assert.IsType<AnswerContent>((await SayAsync(Message(Hiring)))!.Content);

        var told = await SayAsync(Message(Hiring));

        Assert.Equal(Placement.Private, told!.Placement);
        Assert.IsType<NoticeContent>(told.Content);
        Assert.Null(await SayAsync(Message(Hiring)));
    }

    [Fact]
    public async Task Who_talks_without_end_in_a_thread_is_met_with_silence_and_keeps_their_questions()
    {
        Remember(Hiring);
        for (var i = 0; i < options.PerUserPerMinute; i++)
            Assert.NotNull(await SayAsync(FollowUp("and Gunosy?")));

        Assert.Null(await SayAsync(FollowUp("and Gunosy?")));
        Assert.IsType<AnswerContent>((await SayAsync(Message(Hiring)))!.Content);
    }

    [Fact]
    public async Task Comments_without_end_are_not_kept()
    {
        for (var i = 0; i < options.PerUserPerMinute * 2; i++)
            await SayAsync(Press(ActionKind.Unhelpful) with { EventId = $"Ev{i}", Kind = IncomingKind.Comment, Text = "no", Action = new(ActionKind.Unhelpful, [Hiring], Language.English, AnswerId: $"A{i}") });

        Assert.Equal(
            options.PerUserPerMinute, (await ((IFeedbackStore)stores).ListAsync(DateTimeOffset.UnixEpoch, 100, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task Commands_of_other_rooms_go_first()
    {
        commands.Add(new Parrot());

        Assert.Equal("polly", Assert.IsType<NoticeContent>((await SayAsync(Message("parrot polly")))!.Content).Text);
        Assert.IsType<AnswerContent>((await SayAsync(Message(Hiring)))!.Content);
    }

    [Fact]
    public async Task More_shows_the_next_excerpts_in_place()
    {
        var response = await SayAsync(Press(ActionKind.More, page: 1, question: "what did Kato say"));

        var content = Assert.IsType<AnswerContent>(response!.Content);
        Assert.Equal((Placement.Replace, 1), (response.Placement, content.Page));
        Assert.InRange(AnswerOf(response).Excerpts.Length, Question.DefaultTop + 1, 2 * Question.DefaultTop);
    }

    [Fact]
    public async Task More_than_there_is_shows_the_last_there_are()
    {
        var content = Assert.IsType<AnswerContent>((await SayAsync(Press(ActionKind.More, page: 90)))!.Content);

        Assert.InRange(content.Page * Question.DefaultTop, 0, ((Answer)content.Reply).Excerpts.Length - 1);
    }

    [Fact]
    public async Task Sharing_names_who_shared()
    {
        var response = await SayAsync(Press(ActionKind.Share));

        Assert.Equal(Placement.Share, response!.Placement);
        Assert.Equal("U1", ((AnswerContent)response.Content).SharedBy);
    }

    [Fact]
    public async Task A_suggestion_is_asked_in_its_thread()
    {
        var response = await SayAsync(Press(ActionKind.Ask));

        Assert.Equal((Placement.Post, "A10"), (response!.Placement, AnswerOf(response).Excerpts[0].Session));
    }

    [Fact]
    public async Task A_vote_is_kept_and_thanked_for()
    {
        var response = await SayAsync(Press(ActionKind.Helpful));

        Assert.Equal(Placement.Private, response!.Placement);
        Assert.Equal(("A1", Vote.Helpful, null), (stores.Feedback[0].AnswerId, stores.Feedback[0].Vote, stores.Feedback[0].Comment));
    }

    [Fact]
    public async Task A_vote_against_asks_why_and_keeps_the_reason()
    {
        Assert.Equal(Placement.Form, (await SayAsync(Press(ActionKind.Unhelpful)))!.Placement);

        Assert.Null(await SayAsync(Press(ActionKind.Unhelpful) with { Kind = IncomingKind.Comment, Text = " Wrong person. " }));

        Assert.Equal([null, "Wrong person."], stores.Feedback.Select(feedback => feedback.Comment));
    }

    [Fact]
    public async Task A_button_that_cannot_be_read_says_so() =>
        Assert.IsType<NoticeContent>((await SayAsync(Message("") with { Kind = IncomingKind.Action }))!.Content);

    [Theory]
    [InlineData("ja-JP", "ja")]
    [InlineData("en-GB", "en")]
    [InlineData(null, "en")]
    public async Task The_page_and_the_greeting_speak_the_users_language(string? locale, string language)
    {
        var message = Message("") with { Locale = locale };

        var home = Assert.IsType<HomeContent>((await SayAsync(message with { Kind = IncomingKind.Home }))!.Content);
        var greeting = Assert.IsType<GreetingContent>((await SayAsync(message with { Kind = IncomingKind.Greeting }))!.Content);

        Assert.Equal((language, language), (home.Language.Code(), greeting.Language.Code()));
        Assert.NotEmpty(home.Conferences);
        Assert.NotEmpty(greeting.Examples);
        Assert.Equal(home.Conferences, greeting.Conferences);
    }

    [Theory]
    [InlineData(nameof(IncomingKind.Question), true)]
    [InlineData(nameof(IncomingKind.Action), true)]
    [InlineData(nameof(IncomingKind.FollowUp), false)]
    [InlineData(nameof(IncomingKind.Home), false)]
    public void Only_who_waits_for_an_answer_hears_that_there_is_none(string kind, bool expected) =>
        Assert.Equal(expected, Responder.Apology(Message(Hiring) with { Kind = Enum.Parse<IncomingKind>(kind) }) is not null);

    private readonly ScriptedChannel channel = new();

    private static ConversationAddress Address { get; } = new("chat", "W1", "C1", "1.0");

    private static IncomingMessage Message(string text) => new("Ev1", Address, "U1", IncomingKind.Question, text) { MessageId = "1.1" };

    private static IncomingMessage FollowUp(string text) => Message(text) with { Kind = IncomingKind.FollowUp };

    private static IncomingMessage Press(ActionKind kind, int page = 0, string question = Hiring) =>
        Message("") with { Kind = IncomingKind.Action, Action = new(kind, [question], Language.English, page, "A1", Outcome.Found) };

    private static Answer AnswerOf(Response? response) => Assert.IsType<Answer>(Assert.IsType<AnswerContent>(response?.Content).Reply);

    private void Remember(string question, string? thread = "1.0")
    {
        var address = Address with { Thread = thread };
        stores.Contexts[address] = new(address, "U2", [question], clock.GetUtcNow());
    }

    private ValueTask<Response?> SayAsync(IncomingMessage message)
    {
        var questions = new QuestionResponder(Asking.Shipped, commands, stores, new(new([channel], options, clock)), options, clock);
        var responder = new Responder(
            questions, new(Asking.Shipped, questions, stores, clock), new(Asking.Shipped, [], new([channel], options, clock)), limits);
        return responder.RespondAsync(message, TestContext.Current.CancellationToken);
    }

    private sealed class Parrot : ICommand
    {
        public ValueTask<CommandReply?> RunAsync(CommandContext context, CancellationToken cancellation) =>
            new(
                context.Text.StartsWith("parrot ", StringComparison.Ordinal)
                    ? new CommandReply(new NoticeContent(context.Language, context.Text["parrot ".Length..]))
                    : null);
    }
}
