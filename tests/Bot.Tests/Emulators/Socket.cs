using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Slack;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>An app's socket, with nothing behind it.</summary>
internal sealed class Socket : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[64 * 1024];

    public static async Task<Socket> OpenAsync(SlackWorkspace slack)
    {
        using var client = new Client(slack) { Token = slack.AppToken };
        var opened = await client.CallAsync("apps.connections.open");
        var own = new Socket();
        await own.socket.ConnectAsync(new Uri((string)opened["url"]!), TestContext.Current.CancellationToken);
        return own;
    }

    /// <summary>Null when the workspace closed it.</summary>
    public async Task<JsonNode?> NextAsync()
    {
        var count = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(count), TestContext.Current.CancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            count += part.Count;
            if (part.EndOfMessage)
                return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, count));
        }
    }

    public async Task AcknowledgeAsync(JsonNode envelope, JsonObject? payload = null)
    {
        var answer = new JsonObject { ["envelope_id"] = envelope["envelope_id"]!.DeepClone() };
        if (payload is not null)
            answer["payload"] = payload;
        await socket.SendAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
    }

    public void Dispose() => socket.Dispose();
}
