using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Bot.Tests.Mcp;

/// <summary>Hostile arguments, as a model or somebody who speaks through one may send them.</summary>
public sealed class HostileArgumentsTests
{
    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "ask", "{}", "question is required: a text that is not empty." },
        { "ask", """{"question":null}""", "question is required: a text that is not empty." },
        { "ask", """{"question":" \u0000 "}""", "question is required: a text that is not empty." },
        { "ask", """{"question":7}""", "question must be a text, not '7'." },
        { "ask", """{"question":["a"]}""", "question must be a text, not an array." },
        { "ask", """{"question":{"a":1}}""", "question must be a text, not an object." },
        { "ask", """{"question":true}""", "question must be a text, not true or false." },
        { "ask", """{"question":"a","top":-1}""", "top must be a whole number from 1 to 100, not '-1'." },
        { "ask", """{"question":"a","top":0}""", "top must be a whole number from 1 to 100, not '0'." },
        { "ask", """{"question":"a","top":1.5}""", "top must be a whole number from 1 to 100, not '1.5'." },
        { "ask", """{"question":"a","top":1e999}""", "top must be a whole number from 1 to 100, not '1e999'." },
        { "ask", """{"question":"a","top":"3"}""", "top must be a whole number from 1 to 100, not a text." },
        { "ask", """{"question":"a","language":"fr"}""", "language has the value 'fr'; it must be one of en, ja." },
        { "ask", """{"question":"a","conference":"nowhere\u0000\n\ud83d\ude00"}""", "There is no conference 'nowhere\uFFFD\uFFFD\uFFFD\uFFFD'; there are festa-2018." },
        { "ask", """{"question":"a","session":"Z99"}""", "There is no session 'Z99'; there are A10, A60, X1. list_sessions tells more of them." },
        { "ask", """{"question":"a","session":"A10","conference":"../.."}""", "There is no conference '../..'; there are festa-2018." },
        { "ask", """{"question":"a","speaker":"Nobody"}""", "The notes name no speaker or organisation 'Nobody'; list_sessions tells who spoke." },
        { "ask", """{"question":"a","limit":3}""", "There is no parameter 'limit'; there are question, conference, session, speaker, language, top." },
        { "get_session", "{}", "session is required: a text that is not empty." },
        { "get_session", """{"session":"A10","from_line":0}""", "from_line must be a whole number from 1 to 2147483647, not '0'." },
        { "list_sessions", """{"conference":[]}""", "conference must be a text, not an array." },
        { "list_sessions", """{"from":99999999999}""", "from must be a whole number from 1 to 2147483647, not '99999999999'." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_argument_is_told_by_name_and_the_server_goes_on(string tool, string arguments, string message)
    {
        await using var pair = await McpPair.ConnectAsync();

        var result = await pair.Client.CallAsync(tool, arguments);

        Assert.True(result.IsError);
        Assert.Equal(message, result.Text());
        Assert.Null(result.StructuredContent);
        (await pair.Client.CallAsync("ask", """{"question":"engineer hiring"}""")).Document();
    }

    [Theory]
    [InlineData(2_001)]
    [InlineData(5_000_000)]
    public async Task A_question_that_is_too_long_is_told_so(int length)
    {
        await using var pair = await McpPair.ConnectAsync();

        var result = await pair.Client.CallAsync("ask", $$"""{"question":"{{new string('a', length)}}"}""");

        Assert.True(result.IsError);
        Assert.Equal($"question has {length} characters; at most 2000 are read.", result.Text());
    }

    [Theory]
    [InlineData("""{"name":"ask","arguments":{"question":"a\ud800b"}}""")]
    [InlineData("""{"name":"a\udc00sk","arguments":{"question":"a"}}""")]
    [InlineData("""{"name":"ask","arguments":{"\ud800":"a"}}""")]
    [InlineData("""{"name":"ask","arguments":[1]}""")]
    [InlineData("""{"name":"ask","arguments":"question"}""")]
    [InlineData("""{"name":7,"arguments":{}}""")]
    [InlineData("""[1,2]""")]
    [InlineData("null")]
    public async Task Parameters_that_cannot_be_read_are_an_error_of_the_protocol(string parameters)
    {
        var (_, said, _) = await McpProcess.RunAsync(
            McpProcess.ShippedNotes,
            Messages.Initialize + $$"""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{{parameters}}}""" + "\n" + Messages.Ping(3));

        var answers = Messages.ById(said);
        Assert.Equal((int)McpErrorCode.InvalidParams, (int)answers[2]["error"]!["code"]!);
        Assert.NotEqual("An error occurred.", (string)answers[2]["error"]!["message"]!);
        Assert.IsType<JsonObject>(answers[3]["result"]);
    }

    [Fact]
    public async Task An_unknown_tool_prompt_resource_or_page_is_told()
    {
        await using var pair = await McpPair.ConnectAsync();
        var stop = TestContext.Current.CancellationToken;

        foreach (var uri in (string[])["kiku://festa-2018/Z9", "kiku://nowhere/A10", "kiku://festa-2018/..", "kiku://", "kiku://a/b/c", "file:///etc/passwd", "x", "kiku://%/%zz"])
            Assert.Contains("There is no session at", await MessageOf(() => pair.Client.ReadResourceAsync(uri, cancellationToken: stop).AsTask()), StringComparison.Ordinal);
        Assert.Contains("nope", await MessageOf(() => pair.Client.CallToolAsync("nope", cancellationToken: stop).AsTask()), StringComparison.Ordinal);
        Assert.Contains("question is required", await MessageOf(() => pair.Client.GetPromptAsync("cited-answer", cancellationToken: stop).AsTask()), StringComparison.Ordinal);
        Assert.Contains("There is no page", await MessageOf(() => pair.Client.ListResourcesAsync(new ListResourcesRequestParams { Cursor = "-1" }, stop).AsTask()), StringComparison.Ordinal);
    }

    private static async Task<string> MessageOf(Func<Task> call) => (await Assert.ThrowsAnyAsync<McpException>(call)).Message;
}
