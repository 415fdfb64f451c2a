using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Bot.Tests.Mcp;

/// <summary>Calls of tools, with arguments as JSON.</summary>
internal static class Calls
{
    public static async Task<CallToolResult> CallAsync(this McpClient client, string tool, string arguments)
    {
        using var document = JsonDocument.Parse(arguments);
        return await client.CallToolAsync(
            new() { Name = tool, Arguments = document.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.Clone()) },
            TestContext.Current.CancellationToken);
    }

    /// <summary>Fails unless the call succeeded, and gave the same as text and as structure.</summary>
    public static JsonNode Document(this CallToolResult result)
    {
        Assert.NotEqual(true, result.IsError);
        var structured = JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!;
        Assert.True(JsonNode.DeepEquals(structured, JsonNode.Parse(result.Text())));
        return structured;
    }

    public static string Text(this CallToolResult result, int index = 0) => Assert.IsType<TextContentBlock>(result.Content[index]).Text;
}
