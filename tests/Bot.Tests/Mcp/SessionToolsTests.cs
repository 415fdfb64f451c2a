using System.Collections.Immutable;
using Bot.Content;
using Bot.Mcp;
using Bot.Tests.Web;
using Bot.Web.Access;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Bot.Tests.Mcp;

public sealed class SessionToolsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tools_say_that_they_change_nothing_and_what_they_take_and_give()
    {
        await using var pair = await McpPair.ConnectAsync();

        var tools = await pair.Client.ListToolsAsync(cancellationToken: Stop);

        Assert.Equal(["ask", "get_session", "list_sessions"], tools.Select(tool => tool.Name).Order());
        Assert.All(tools, tool =>
        {
            var annotations = tool.ProtocolTool.Annotations!;
            Assert.Equal((true, true, false, false), (annotations.ReadOnlyHint, annotations.IdempotentHint, annotations.DestructiveHint, annotations.OpenWorldHint));
            Assert.Equal("object", tool.ProtocolTool.OutputSchema!.Value.GetProperty("type").GetString());
            Assert.False(tool.ProtocolTool.InputSchema.GetProperty("additionalProperties").GetBoolean());
        });
        Assert.All(tools.Where(tool => tool.Name != "list_sessions"), tool => Assert.Contains("uote", tool.Description, StringComparison.Ordinal));
        Assert.Contains("cite the speaker", pair.Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_of_an_answer_has_the_fields_of_the_contract()
    {
        await using var pair = await McpPair.ConnectAsync();
        var schema = (await pair.Client.ListToolsAsync(cancellationToken: Stop)).Single(tool => tool.Name == "ask").ProtocolTool.OutputSchema!.Value;

        Assert.Equal(AnswerContract.Paths.Order(), SchemaPaths.Of(schema).Order());
    }

    [Fact]
    public async Task Sessions_are_listed_with_what_other_calls_take()
    {
        await using var pair = await McpPair.ConnectAsync(links: SessionLinks.For(new() { PublicUrl = new("https://kiku.example.com"), Access = PageAccess.Public }));

        var list = (await pair.Client.CallAsync("list_sessions", """{"conference":"フェスタ 2018","language":"ja"}""")).Document();

        Assert.Equal(("festa-2018", "フェスタ 2018", 3), ((string)list["conferences"]![0]!["id"]!, (string)list["conferences"]![0]!["name"]!, (int)list["total"]!));
        var panel = list["sessions"]![0]!;
        Assert.Equal(("A10", "kiku://festa-2018/A10", "panel"), ((string)panel["session"]!, (string)panel["uri"]!, (string)panel["kind"]!));
        Assert.Equal(("加藤 (Gunosy)", "役割についてのパネル。"), ((string)panel["speakers"]![0]!, (string)panel["summary"]!));
        Assert.StartsWith("https://kiku.example.com/conferences/festa-2018/sessions/A10", (string)panel["link"]!, StringComparison.Ordinal);
        Assert.Null(list["next"]);
    }

    [Fact]
    public async Task A_session_is_read_from_any_line_on()
    {
        await using var pair = await McpPair.ConnectAsync();

        var all = (await pair.Client.CallAsync("get_session", """{"session":"a10"}""")).Document();
        var rest = (await pair.Client.CallAsync("get_session", """{"session":"A10","from_line":24}""")).Document();
        var none = await pair.Client.CallAsync("get_session", """{"session":"A60"}""");

        Assert.Equal(("festa-2018/a10.en.md", "https://example.com/report"), ((string)all["file"]!, (string)all["origin"]!));
        Assert.Equal(
            "A question from the audience.\nKato decides on engineer hiring.\nThe recruiting team runs the process.\nThey meet weekly.",
            (string)all["sections"]![1]!["text"]!);
        Assert.Equal(("Kato (Gunosy)", 20), ((string)all["sections"]![1]!["speaker"]!, (int)all["sections"]![1]!["line"]!));
        Assert.Equal("The recruiting team runs the process.\nThey meet weekly.", (string)Assert.Single(rest["sections"]!.AsArray())!["text"]!);
        Assert.Equal("There are no notes from this line on.", none.Text(1));
    }

    [Fact]
    public async Task A_long_session_comes_in_parts_of_which_none_is_missing()
    {
        var passages = Enumerable.Range(0, 100).Select(i => SampleNotes.Paragraph($"{i} " + new string('x', 1000), 10 + i)).ToImmutableArray();
        var version = new SessionVersion(Language.English, "c/l1.en.md", "Long", [], [], [], [], null, [], null, [SampleNotes.Section(0, "s", ["Long"], 9, passages)]);
        await using var pair = await McpPair.ConnectAsync(Of([new("c", "L1", SessionKind.Talk, [version])]));

        var (text, parts) = ("", 0);
        for (int? line = 1; line is not null; parts++)
        {
            var part = (await pair.Client.CallAsync("get_session", $$"""{"session":"L1","from_line":{{line}}}""")).Document();
            text += string.Concat(part["sections"]!.AsArray().Select(section => (string)section!["text"]! + "\n"));
            line = (int?)part["nextLine"];
        }

        Assert.Equal(string.Concat(passages.Select(passage => passage.Text + "\n")), text);
        Assert.Equal((int)Math.Ceiling(text.Length / (double)GetSessionTool.PartLength), parts);
    }

    [Fact]
    public async Task Many_sessions_come_in_pages_as_tools_and_as_resources()
    {
        await using var pair = await McpPair.ConnectAsync(Of([.. Enumerable.Range(0, 250).Select(i => Session($"S{i:000}"))]));

        var second = (await pair.Client.CallAsync("list_sessions", """{"from":101}""")).Document();
        var third = (await pair.Client.CallAsync("list_sessions", """{"from":201}""")).Document();
        var resources = await pair.Client.ListResourcesAsync(cancellationToken: Stop);

        Assert.Equal(("S100", 100, 201), ((string)second["sessions"]![0]!["session"]!, second["sessions"]!.AsArray().Count, (int)second["next"]!));
        Assert.Equal((50, null), (third["sessions"]!.AsArray().Count, (int?)third["next"]));
        Assert.Equal(250, resources.Select(resource => resource.Uri).Distinct().Count());
    }

    [Fact]
    public async Task A_session_is_a_resource_also_by_a_name_in_Japanese()
    {
        await using var pair = await McpPair.ConnectAsync(Of([Session("基調/1")]));

        var listed = Assert.Single(await pair.Client.ListResourcesAsync(cancellationToken: Stop));
        var read = await pair.Client.ReadResourceAsync(listed.Uri, cancellationToken: Stop);
        var template = Assert.Single(await pair.Client.ListResourceTemplatesAsync(cancellationToken: Stop));

        Assert.Equal("kiku://c/%E5%9F%BA%E8%AA%BF%2F1", listed.Uri);
        Assert.StartsWith("# 基調/1 ", Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text, StringComparison.Ordinal);
        Assert.Equal("kiku://{conference}/{code}", template.UriTemplate);
    }

    [Fact]
    public async Task A_resource_is_the_notes_with_what_is_needed_to_cite_them()
    {
        await using var pair = await McpPair.ConnectAsync();

        var read = await pair.Client.ReadResourceAsync("kiku://FESTA-2018/a10", cancellationToken: Stop);

        var text = Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text;
        foreach (var line in (string[])["# A10 The role of a VP of Engineering", "File: festa-2018/a10.en.md", "Speaker: Kato (Gunosy)", "Kato decides on engineer hiring."])
            Assert.Contains(line + "\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_prompt_has_a_model_quote_and_cite()
    {
        await using var pair = await McpPair.ConnectAsync();

        var prompt = await pair.Client.GetPromptAsync(
            "cited-answer", new Dictionary<string, object?> { ["question"] = "Who hires?", ["conference"] = "Festa 2018" }, cancellationToken: Stop);

        var text = Assert.IsType<TextContentBlock>(Assert.Single(prompt.Messages).Content).Text;
        Assert.Contains("Who hires?", text, StringComparison.Ordinal);
        Assert.Contains("Call the tool ask with conference \"festa-2018\"", text, StringComparison.Ordinal);
    }

    private static ContentSnapshot Of(ImmutableArray<Session> sessions) =>
        new([SampleNotes.Conference("c") with { Sessions = sessions }], Glossary.Empty, "a3");

    private static Session Session(string code) => new(
        "c", code, SessionKind.Talk, [new(Language.English, $"c/{code}.en.md", $"Title of {code}", [], [], [], [], null, [], null, [])]);
}
