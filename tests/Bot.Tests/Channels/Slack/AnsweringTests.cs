using System.Text.Json;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;
using Bot.Tests.Answers;
using Bot.Tests.Content;
using Bot.Web;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>From a person's message to what the person sees, through the whole host.</summary>
public sealed class AnsweringTests
{
    private const string Hiring = "what did the VPoE panel say about hiring";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_is_answered_once_in_its_thread_though_it_comes_as_two_events_and_again()
    {
        await using var host = await AnsweringHost.StartAsync();

        var question = await host.AskAsync(Hiring);
        var answer = await host.AnswerToAsync(question);
        foreach (var delivery in host.Slack.Deliveries.Where(delivery => delivery.Json.Contains(question.Ts, StringComparison.Ordinal)).ToList())
            await host.Slack.Redeliver(delivery).Ended;
        await host.UntilDoneAsync();

        Assert.Contains("Kato doubles as the manager for engineer", answer.Blocks.ToString()!, StringComparison.Ordinal);
        Assert.Single(host.AnswersTo(question));
    }

    [Fact]
    public async Task A_follow_up_in_the_thread_needs_no_mention_and_small_talk_gets_none()
    {
        await using var host = await AnsweringHost.StartAsync();
        var question = await host.AskAsync(Hiring);
        await host.UntilDoneAsync();

        await host.Slack.PostAsync(host.Alice, host.General, "and Gunosy?", question.Ts);
        await host.Slack.PostAsync(host.Alice, host.General, "thanks, lunch at noon?", question.Ts);
        await host.Slack.PostAsync(host.Alice, host.General, "<@U99> and Mercari?", question.Ts);
        await host.Slack.PostAsync(host.Alice, host.General, "and Gunosy?");
        await host.UntilDoneAsync();

        Assert.Equal(2, host.AnswersTo(question).Count);
        Assert.Equal(2, host.General.Messages.Count(message => message.AppId is not null));
    }

    [Fact]
    public async Task A_command_is_answered_privately_and_can_be_shared()
    {
        await using var host = await AnsweringHost.StartAsync();

        await host.Slack.CommandAsync(host.Alice, host.General, "/kiku", "採用について何と言っていましたか");
        var seen = await host.Slack.UntilAsync(_ => host.General.Ephemeral is [var only] ? only : null, Stop);
        Assert.DoesNotContain(host.General.Messages, message => message.AppId is not null);
        await host.Slack.ClickAsync(seen, ActionOf(seen.Blocks, "Share"));
        var shared = await host.Slack.ReplyAsync(host.General, _ => true, Stop);
        await host.UntilDoneAsync();

        Assert.Contains("採用", shared.Text, StringComparison.Ordinal);
        Assert.Empty(host.General.Ephemeral);
    }

    [Fact]
    public async Task An_answer_is_shared_once_however_often_the_button_is_pressed()
    {
        await using var host = await AnsweringHost.StartAsync(
            configure: settings => settings with { Conversations = settings.Conversations with { PerUserPerMinute = 1 } });
        await host.Slack.CommandAsync(host.Alice, host.General, "/kiku", Hiring);
        var seen = await host.Slack.UntilAsync(_ => host.General.Ephemeral is [var only] ? only : null, Stop);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.Slack.ClickAsync(seen, ActionOf(seen.Blocks, "Share"))));
        await host.UntilDoneAsync();

        Assert.Single(host.General.Messages, message => message.AppId is not null);
    }

    [Fact]
    public async Task A_person_who_is_mentioned_in_a_question_is_asked_about_by_name()
    {
        await using var host = await AnsweringHost.StartAsync();
        var kato = host.Slack.AddPerson("kt", "Kato");

        var asked = await host.AskAsync($"what did <@{kato.Id}> say about hiring?");
        var answer = await host.AnswerToAsync(asked);
        var named = await host.AnswerToAsync(await host.AskAsync("what did Kato say about hiring?"));

        Assert.Equal(named.Text, answer.Text);
        Assert.Contains("Kato", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_pages_in_place()
    {
        await using var host = await AnsweringHost.StartAsync();
        var question = await host.AskAsync("what did Kato say");
        var answer = await host.AnswerToAsync(question);

        await host.Slack.ClickAsync(host.Alice, answer, ActionOf(answer.Blocks, "More"));
        var paged = await host.Slack.UntilAsync(_ => host.General.Find(answer.Ts) is { EditedTs: not null } edited ? edited : null, Stop);

        Assert.NotEqual(answer.Blocks.ToString(), paged.Blocks.ToString());
        Assert.Single(host.AnswersTo(question));
    }

    [Theory]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("500 after storing")]
    [InlineData("half a body")]
    [InlineData("half a body after storing")]
    [InlineData("silence")]
    [InlineData("silence after storing")]
    [InlineData("internal_error")]
    public async Task Whatever_Slack_does_once_there_is_one_answer(string failure)
    {
        await using var host = await AnsweringHost.StartAsync(configure: failure.StartsWith("silence", StringComparison.Ordinal) ? WithSendTimeout : null);
        host.Slack.Faults.Add("chat.postMessage", FaultOf(failure));

        var question = await host.AskAsync(Hiring);
        await host.AnswerToAsync(question);
        await host.UntilDoneAsync();

        Assert.Single(host.AnswersTo(question));
        Assert.Equal(0, (await host.Inbox.StatusAsync(Stop)).DeadLetters);
    }

    [Fact]
    public async Task Blocks_that_Slack_refuses_are_said_as_text()
    {
        await using var host = await AnsweringHost.StartAsync();
        host.Slack.Faults.Add("chat.postMessage", Fault.Error("invalid_blocks"), times: 2);

        var answer = await host.AnswerToAsync(await host.AskAsync(Hiring));

        Assert.Contains("hiring", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Blocks is not { ValueKind: JsonValueKind.Array } blocks || blocks.GetArrayLength() == 0);
    }

    [Fact]
    public async Task What_can_never_be_posted_is_a_dead_letter()
    {
        await using var host = await AnsweringHost.StartAsync();
        host.Slack.Faults.Add("chat.postMessage", Fault.Error("is_archived"), times: 2);

        await host.AskAsync(Hiring);
        await host.UntilDoneAsync();

        Assert.Equal("is_archived", Assert.Single(await host.Inbox.DeadLettersAsync(10, Stop)).Reason);
    }

    [Fact]
    public async Task A_locked_database_is_not_acknowledged_and_nothing_is_lost()
    {
        await using var host = await AnsweringHost.StartAsync(configure: WithStoreTimeout);
        SlackMessage question;
        await using (var other = new SqliteConnection($"Data Source={host.Database};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            await using var transaction = other.BeginTransaction(deferred: false);
            question = await host.AskAsync(Hiring);
            Assert.All(host.Slack.Deliveries, delivery => Assert.Contains(delivery.Attempts, attempt => attempt.Status == 503));
            await transaction.RollbackAsync(Stop);
        }

        foreach (var delivery in host.Slack.Deliveries.Where(delivery => !delivery.IsAcknowledged))
            delivery.RetryNow();
        await host.AnswerToAsync(question);
        await host.UntilDoneAsync();

        Assert.Single(host.AnswersTo(question));
    }

    [Fact]
    public async Task A_command_that_cannot_be_stored_says_so_at_once()
    {
        await using var host = await AnsweringHost.StartAsync(configure: WithStoreTimeout);
        await using var other = new SqliteConnection($"Data Source={host.Database};Pooling=False");
        await other.OpenAsync(Stop);
        await using var transaction = other.BeginTransaction(deferred: false);

        await host.Slack.CommandAsync(host.Alice, host.General, "/kiku", Hiring);

        Assert.Contains("again", Assert.Single(host.General.Ephemeral).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_revoked_token_turns_readiness_red_and_is_not_tried_over_and_over()
    {
        await using var host = await AnsweringHost.StartAsync();

        host.Slack.RevokeTokens();
        await host.AskAsync(Hiring);
        await Eventually.HoldsAsync(async () => (await host.ReadyAsync()).Status != 200);

        Assert.Contains("slack", (await host.ReadyAsync()).Body, StringComparison.Ordinal);
        Assert.InRange(host.Slack.Calls.Count, 0, 20);
    }

    [Fact]
    public async Task Notes_that_change_meanwhile_do_no_harm()
    {
        await using var host = await AnsweringHost.StartAsync(Asking.Publish(Asking.Shipped.Snapshot));
        var questions = new List<SlackMessage>();
        for (var i = 0; i < 20; i++)
        {
            questions.Add(await host.AskAsync(Hiring));
            host.Library.Publish(i % 2 == 0 ? Given.Files(("a.md", "# Other notes\n\nNothing about that.")).Snapshot! : Asking.Shipped.Snapshot);
        }

        await host.UntilDoneAsync();

        Assert.All(questions, question => Assert.Single(host.AnswersTo(question)));
    }

    private static Settings WithSendTimeout(Settings settings) =>
        settings with { Conversations = settings.Conversations with { SendTimeout = TimeSpan.FromSeconds(1) } };

    private static Settings WithStoreTimeout(Settings settings) =>
        settings with { Conversations = settings.Conversations with { StoreTimeout = TimeSpan.FromMilliseconds(500) } };

    private static Fault FaultOf(string failure) => failure switch
    {
        "429" => Fault.RateLimited(),
        "500" => Fault.ServerError(),
        "500 after storing" => Fault.ServerError().AfterStoring(),
        "half a body" => Fault.HalfBody(),
        "half a body after storing" => Fault.HalfBody().AfterStoring(),
        "silence" => Fault.Hang(),
        "silence after storing" => Fault.Hang().AfterStoring(),
        _ => Fault.Error(failure),
    };

    /// <summary>The action id of the button that does this.</summary>
    private static string ActionOf(JsonElement? blocks, string kind) => blocks!.Value.EnumerateArray()
        .Where(block => block.TryGetProperty("elements", out _))
        .SelectMany(block => block.GetProperty("elements").EnumerateArray())
        .First(element => element.TryGetProperty("value", out var value) && value.GetString()!.Contains($"\"{kind}\"", StringComparison.Ordinal))
        .GetProperty("action_id").GetString()!;
}
