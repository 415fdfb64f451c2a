using System.Text.Json.Nodes;
using Bot.Emulators.Slack.Api;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>Blocks are refused where Slack refuses them.</summary>
public sealed class BlockLimitsTests
{
    [Theory]
    [InlineData("section text", 3000)]
    [InlineData("header", 150)]
    [InlineData("button text", 75)]
    [InlineData("button value", 2000)]
    [InlineData("context elements", 10)]
    [InlineData("actions elements", 25)]
    [InlineData("field", 2000)]
    [InlineData("fields", 10)]
    [InlineData("blocks", 50)]
    [InlineData("block_id", 255)]
    public void The_limit_is_taken_and_one_more_is_not(string what, int limit)
    {
        BlockLimits.Check(Sample(what, limit), BlockLimits.Surface.Message);
        var refused = Assert.Throws<ApiError>(() => BlockLimits.Check(Sample(what, limit + 1), BlockLimits.Surface.Message));
        Assert.Equal("invalid_blocks", refused.Code);
        Assert.Contains("json-pointer:/blocks", Assert.Single(refused.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"type":"nonsense"}]""")]
    [InlineData("""[{"text":"x"}]""")]
    [InlineData("""[{"type":"section"}]""")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":""}}]""")]
    [InlineData("""[{"type":"context","elements":[]}]""")]
    [InlineData("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]""")]
    public void What_is_no_block_is_refused(string blocks) =>
        Assert.Equal(
            "invalid_blocks",
            Assert.Throws<ApiError>(() => BlockLimits.Check((JsonArray)JsonNode.Parse(blocks)!, BlockLimits.Surface.Message)).Code);

    [Fact]
    public void All_texts_together_have_a_limit_too()
    {
        JsonArray Blocks(int last) => new([.. new[] { 3000, 3000, 3000, 3000, last }.Select(length => (JsonNode)Section(length))]);
        BlockLimits.Check(Blocks(1200), BlockLimits.Surface.Message);
        Assert.Equal("msg_blocks_too_long", Assert.Throws<ApiError>(() => BlockLimits.Check(Blocks(1201), BlockLimits.Surface.Message)).Code);
    }

    private static JsonArray Sample(string what, int size) => what switch
    {
        "section text" => [Section(size)],
        "header" => [new JsonObject { ["type"] = "header", ["text"] = Text("plain_text", size) }],
        "button text" => [List("actions", Button(size, 1))],
        "button value" => [List("actions", Button(1, size))],
        "context elements" => [List("context", [.. Many(size, () => Text("mrkdwn", 1))])],
        "actions elements" => [List("actions", [.. Many(size, () => Button(1, 1))])],
        "field" => [new JsonObject { ["type"] = "section", ["fields"] = new JsonArray(Text("mrkdwn", size)) }],
        "fields" => [new JsonObject { ["type"] = "section", ["fields"] = new JsonArray([.. Many(size, () => Text("mrkdwn", 1))]) }],
        "blocks" => new([.. Many(size, () => new JsonObject { ["type"] = "divider" })]),
        "block_id" => [new JsonObject { ["type"] = "divider", ["block_id"] = new string('x', size) }],
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static IEnumerable<JsonNode> Many(int count, Func<JsonNode> make) => Enumerable.Range(0, count).Select(_ => make());

    private static JsonObject List(string type, params JsonNode[] elements) => new() { ["type"] = type, ["elements"] = new JsonArray(elements) };

    private static JsonObject Section(int length) => new() { ["type"] = "section", ["text"] = Text("mrkdwn", length) };

    private static JsonObject Button(int text, int value) =>
        new() { ["type"] = "button", ["text"] = Text("plain_text", text), ["value"] = new string('x', value) };

    private static JsonObject Text(string type, int length) => new() { ["type"] = type, ["text"] = new string('x', length) };
}
