using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;

namespace Bot.Emulators.Slack.Delivery;

/// <summary>One of the app's sockets.</summary>
internal sealed class SocketConnection(string id, WebSocket socket) : IDisposable
{
    private const int BufferSize = 16 * 1024;

    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource dropped = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> unacknowledged = new(StringComparer.Ordinal);

    /// <summary>As its ticket.</summary>
    public string Id => id;

    /// <summary>It was asked to go and gets nothing new.</summary>
    public bool IsLeaving { get; set; }

    public bool IsUsable => !IsLeaving && !dropped.IsCancellationRequested && socket.State == WebSocketState.Open;

    public async Task SendAsync(string text, CancellationToken stop)
    {
        await sending.WaitAsync(stop);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, stop);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <returns>The <c>payload</c> of the acknowledgement, empty if it has none; null when the socket ended before.</returns>
    public async Task<string?> SendEnvelopeAsync(string envelopeId, string json, CancellationToken stop)
    {
        var acknowledged = unacknowledged[envelopeId] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await SendAsync(json, stop);
            // It may have ended between being chosen and being written to.
            if (dropped.IsCancellationRequested)
                acknowledged.TrySetResult(null);
            return await acknowledged.Task.WaitAsync(stop);
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            unacknowledged.TryRemove(envelopeId, out _);
        }
    }

    /// <summary>Reads acknowledgements until the socket ends, whoever ends it.</summary>
    public async Task ReceiveAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, dropped.Token);
        var buffer = new byte[BufferSize];
        try
        {
            while (await ReadAsync(buffer, either.Token) is { } text)
                Acknowledge(text);
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, either.Token);
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
        finally
        {
            await dropped.CancelAsync();
            foreach (var waiting in unacknowledged.Values)
                waiting.TrySetResult(null);
        }
    }

    /// <summary>Ends without a word.</summary>
    public Task DropAsync() => dropped.CancelAsync();

    public async Task CloseAsync(CancellationToken stop)
    {
        if (socket.State == WebSocketState.Open)
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stop);
    }

    public void Dispose()
    {
        sending.Dispose();
        dropped.Dispose();
        socket.Dispose();
    }

    private void Acknowledge(string text)
    {
        if (JsonNode.Parse(text) is JsonObject message && (string?)message["envelope_id"] is { } envelope
            && unacknowledged.TryGetValue(envelope, out var waiting))
        {
            waiting.TrySetResult(message["payload"]?.ToJsonString() ?? "");
        }
    }

    private async Task<string?> ReadAsync(byte[] buffer, CancellationToken stop)
    {
        using var text = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), stop);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
        }
    }
}
