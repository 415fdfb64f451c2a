using System.Text.Json.Nodes;
using Bot.Answers;
using Bot.Content;
using Bot.Tests.Cli;
using Xunit;

namespace Bot.Tests.Web;

public sealed class AnswerContractTests
{
    /// <summary>One question for each kind of reply, with the outcome that is told.</summary>
    public static TheoryData<string, string> Questions { get; } = new()
    {
        { "engineer hiring", "found" },
        { "エンジニア採用", "found" },
        { "engineer hirng", "found" },
        { "the audience question about zeppelins", "weak" },
        { "zebra", "none" },
        { "help", "found" },
        { "使い方", "found" },
        { "hello", "found" },
        { "こんにちは", "found" },
        { "thank you", "found" },
        { "sessions", "found" },
        { "show A10", "found" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_reply_of_the_host_has_the_same_fields(string question, string outcome)
    {
        await using var host = await RunningHost.StartAsync();

        var (_, body, _) = await host.GetAsync("/api/ask?q=" + Uri.EscapeDataString(question));

        AnswerContract.Check(body);
        Assert.Equal((question, outcome), Told(body));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_reply_of_the_command_has_the_same_fields(string question, string outcome)
    {
        var told = (await CommandRunner.RunAsync("ask", "--json", question)).Out;

        AnswerContract.Check(told);
        Assert.Equal((question, outcome), Told(told));
    }

    [Fact]
    public void Every_field_is_filled_by_some_reply()
    {
        var excerpt = SampleNotes.HiringExcerpt with { Link = "/a", Translation = SampleNotes.HiringExcerpt.Translation! with { Link = "/b" } };
        var answer = SampleNotes.HiringAnswer with
        {
            Scope = new("festa-2018", "A10", "Kato", "Gunosy"),
            Excerpts = [excerpt],
            Suggestions = ["sessions"],
            Assumed = [new("hirng", "hiring")],
        };

        Assert.Equal(AnswerContract.Paths.Order(), AnswerContract.Check(Json(answer)).Order());
        foreach (var outcome in Enum.GetValues<Outcome>())
            Assert.Equal(outcome.ToString().ToLowerInvariant(), Told(Json(answer with { Outcome = outcome })).Outcome);
    }

    [Theory]
    [InlineData("hello", "help")]
    [InlineData("thank you", "help")]
    [InlineData("こんにちは", "使い方")]
    public async Task A_greeting_is_answered_as_help_is(string greeting, string help)
    {
        Assert.Equal(await ReplyTo(help), await ReplyTo(greeting));

        static async Task<string> ReplyTo(string question)
        {
            var reply = JsonNode.Parse((await CommandRunner.RunAsync("ask", "--json", question)).Out)!.AsObject();
            Assert.NotEmpty(reply["suggestions"]!.AsArray());
            reply.Remove("question");
            reply.Remove("elapsedMs");
            return reply.ToJsonString();
        }
    }

    [Fact]
    public async Task What_is_taken_for_a_typing_error_is_told()
    {
        var reply = JsonNode.Parse((await CommandRunner.RunAsync("ask", "--json", "engineer hirng")).Out)!;

        Assert.Equal("""[{"typed":"hirng","word":"hiring"}]""", reply["assumed"]!.ToJsonString());
    }

    [Fact]
    public void A_session_is_told_by_how_its_notes_begin_and_the_list_by_what_to_ask()
    {
        var conference = SampleNotes.Snapshot.Conferences[0];
        var details = new SessionDetails(Language.English, conference, conference.Sessions[0], null) { Beginning = [SampleNotes.HiringExcerpt] };

        Assert.Contains("excerpts[].text", AnswerContract.Check(Json(details)));
        Assert.Contains("suggestions[]", AnswerContract.Check(Json(new SessionList(Language.English, [conference]))));
    }

    private static string Json(Reply reply) => AnswerDocument.Of(reply, "q", TimeSpan.FromMilliseconds(1)).ToJson(indented: false);

    private static (string Question, string Outcome) Told(string json) =>
        ((string)JsonNode.Parse(json)!["question"]!, (string)JsonNode.Parse(json)!["outcome"]!);
}
