using Bot.Content;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Mcp;

public sealed class AskToolTests
{
    private static readonly ContentSnapshot TwoConferences =
        new([SampleNotes.Conference("festa-2018"), SampleNotes.Conference("festa-2019")], Glossary.Empty, "a2");

    [Theory]
    [MemberData(nameof(AnswerContractTests.Questions), MemberType = typeof(AnswerContractTests))]
    public async Task Every_answer_is_the_document_of_the_JSON_contract(string question, string outcome)
    {
        await using var pair = await McpPair.ConnectAsync();

        var document = (await pair.Client.CallAsync("ask", $$"""{"question":"{{question}}"}""")).Document();

        AnswerContract.Check(document.ToJsonString());
        Assert.Equal((question, outcome), ((string)document["question"]!, (string)document["outcome"]!));
    }

    [Fact]
    public async Task An_excerpt_stands_in_the_notes_with_its_speaker_and_source()
    {
        await using var pair = await McpPair.ConnectAsync();

        var excerpt = (await pair.Client.CallAsync("ask", """{"question":"who decides on engineer hiring?"}""")).Document()["excerpts"]![0]!;

        Assert.Contains("Kato decides on engineer hiring.", (string)excerpt["text"]!, StringComparison.Ordinal);
        Assert.Equal(("Kato (Gunosy)", "A10"), ((string)excerpt["speaker"]!, (string)excerpt["session"]!));
        Assert.Equal(("festa-2018/a10.en.md", 20), ((string)excerpt["source"]!["file"]!, (int)excerpt["source"]!["line"]!));
    }

    [Fact]
    public async Task Top_and_language_are_taken()
    {
        await using var pair = await McpPair.ConnectAsync();

        var one = (await pair.Client.CallAsync("ask", """{"question":"engineer hiring","top":1.0,"language":"ja"}""")).Document();

        Assert.Equal("ja", (string)one["language"]!);
        Assert.Equal("加藤はエンジニア採用を決める。", (string)Assert.Single(one["excerpts"]!.AsArray())!["text"]!);
    }

    [Theory]
    [InlineData("""{"question":"engineer hiring","conference":"festa-2019"}""", "festa-2019")]
    [InlineData("""{"question":"which sessions mention hiring","conference":"FESTA-2018"}""", "festa-2018")]
    [InlineData("""{"question":"engineer hiring","session":"festa-2019/A10"}""", "festa-2019")]
    [InlineData("""{"question":"engineer hiring","session":"A10","conference":"festa-2018"}""", "festa-2018")]
    [InlineData("""{"question":"engineer hiring at festa-2018","conference":"festa-2019","speaker":"加藤さん"}""", "festa-2019")]
    [InlineData("""{"question":"who spoke about hiring","conference":"festa-2019","session":""}""", "festa-2019")]
    public async Task A_conference_and_a_session_limit_the_answer(string arguments, string conference)
    {
        await using var pair = await McpPair.ConnectAsync(TwoConferences);

        var document = (await pair.Client.CallAsync("ask", arguments)).Document();

        Assert.NotEqual("none", (string)document["outcome"]!);
        Assert.Equal([conference], document["excerpts"]!.AsArray().Select(excerpt => (string)excerpt!["conference"]!).Distinct());
    }

    [Fact]
    public async Task A_speaker_limits_the_answer_to_what_they_said()
    {
        await using var pair = await McpPair.ConnectAsync();

        var document = (await pair.Client.CallAsync("ask", """{"question":"what about the team?","speaker":"Kato"}""")).Document();

        Assert.Equal("Kato", (string)document["scope"]!["speaker"]!);
        Assert.Equal(["Kato (Gunosy)"], document["excerpts"]!.AsArray().Select(excerpt => (string?)excerpt!["speaker"]).Distinct());
    }

    [Theory]
    [InlineData("engineer hiring", null)]
    [InlineData("zebra", "The notes do not answer this. Say so. Not in the notes: zebra.")]
    [InlineData("the audience question about zeppelins", "These excerpts are related; it is not sure that they answer the question. Say so.")]
    [InlineData("sessions", "This is no question about what was said; list_sessions tells what there is.")]
    public async Task What_is_not_sure_is_said_to_the_model(string question, string? remark)
    {
        await using var pair = await McpPair.ConnectAsync();

        var result = await pair.Client.CallAsync("ask", $$"""{"question":"{{question}}"}""");

        Assert.Equal(remark is null ? 1 : 2, result.Content.Count);
        if (remark is not null)
            Assert.StartsWith(remark, result.Text(1), StringComparison.Ordinal);
    }
}
