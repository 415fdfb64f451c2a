using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Mcp;

public sealed class StdioTests
{
    private const string Ask = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ask","arguments":{"question":"what did the VPoE panel say about hiring"}}}""";

    [Fact]
    public async Task The_SDK_s_client_starts_it_and_asks_in_both_languages()
    {
        await using var client = await McpProcess.ConnectAsync();

        foreach (var question in (string[])["what did the VPoE panel say about hiring", "VPoEパネルは採用について何を話した?"])
        {
            var excerpt = (await client.CallAsync("ask", $$"""{"question":"{{question}}"}""")).Document()["excerpts"]![0]!;
            var file = await File.ReadAllTextAsync(Path.Combine(McpProcess.ShippedNotes, (string)excerpt["source"]!["file"]!), TestContext.Current.CancellationToken);

            Assert.Equal("A10", (string)excerpt["session"]!);
            // The notes have line breaks within a paragraph, where the excerpt has none.
            Assert.All(((string)excerpt["text"]!).Split(['\n', '。', '.']), part => Assert.Contains(part, file.ReplaceLineEndings(" "), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Nothing_but_the_protocol_is_written_to_the_output()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks/a1.en.md", "---\ntitel: Misspelt\n---\n# A talk\n\nContainers are started by hand.\n");
        // What talks most: a warning in the notes, and logs at their finest.
        var (code, said, log) = await McpProcess.RunAsync(
            folder.Root,
            Messages.Initialize + Ask + "\ngarbage\n[]\n\n{\"jsonrpc\":\"2.0\"}\n" + Messages.Ping(3),
            ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__ModelContextProtocol", "Trace"), ("Logging__Console__LogLevel__Default", "Trace"));

        Assert.Equal(0, code);
        Assert.Equal([1, 2, 3], Messages.ById(said).Keys.Order());
        Assert.Contains("titel", log, StringComparison.Ordinal);
        Assert.DoesNotContain("VPoE", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_model_that_cannot_be_had_costs_a_line_of_the_log_and_no_answer()
    {
        var (code, said, log) = await McpProcess.RunAsync(
            McpProcess.ShippedNotes, Messages.Initialize + Ask + "\n" + Messages.Ping(3), ("Search__Model", "all-minilm"));

        Assert.Equal(0, code);
        Assert.Equal([1, 2, 3], Messages.ById(said).Keys.Order());
        Assert.Contains("Kato", said, StringComparison.Ordinal);
        Assert.Contains("built without sentence models", log, StringComparison.Ordinal);
    }

    /// <summary>Sends all input at once and closes it, as <c>printf … | kiku mcp</c> does.</summary>
    [Fact]
    public async Task What_was_asked_before_the_input_ended_is_answered()
    {
        var (code, said, _) = await McpProcess.RunAsync(McpProcess.ShippedNotes, Messages.Initialize + Ask + "\n" + Messages.Ping(3));

        Assert.Equal(0, code);
        Assert.Equal([1, 2, 3], Messages.ById(said).Keys.Order());
    }

    [Fact]
    public async Task Notes_with_errors_are_told_on_the_error_stream_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks/a1.en.md", "---\ntitle: [\n---\n# A talk\n");

        var (code, said, error) = await McpProcess.RunAsync(folder.Root, Messages.Initialize);

        Assert.Equal((2, ""), (code, said));
        Assert.Contains("a1.en.md:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_notes_are_read_while_it_serves()
    {
        await using var pair = await McpPair.ConnectAsync(Bot.Content.ContentSnapshot.Empty);
        Assert.Equal("There are no notes.", (await pair.Client.CallAsync("list_sessions", "{}")).Text(1));

        pair.Library.Publish(Web.SampleNotes.Snapshot);

        Assert.Equal(3, (int)(await pair.Client.CallAsync("list_sessions", "{}")).Document()["total"]!);
    }
}
