using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Tests.Mcp;

/// <summary>Messages of the protocol, written out.</summary>
internal static class Messages
{
    public const string Initialize = """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}

        """;

    public static string Ping(int id) => $$"""{"jsonrpc":"2.0","id":{{id}},"method":"ping"}""";

    /// <summary>Fails when a line is anything but a message of JSON-RPC.</summary>
    public static IReadOnlyDictionary<int, JsonNode> ById(string output)
    {
        var answers = new Dictionary<int, JsonNode>();
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var message = JsonNode.Parse(line)!;
            Assert.Equal("2.0", (string)message["jsonrpc"]!);
            if (message["id"] is { } id)
                answers.Add((int)id, message);
        }

        return answers;
    }
}
