using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Channels.Common;
using Bot.Channels.Slack.Http;
using Bot.Channels.Slack.Inbound;
using Bot.Channels.Slack.WebApi;
using Bot.Presentation;

namespace Bot.Channels.Slack.SocketMode;

/// <summary>One open socket: reads envelopes, hands them in side by side, and acknowledges each after its commit.</summary>
internal sealed partial class SlackSocket : IAsyncDisposable
{
    /// <summary>How many envelopes are worked on at once; the next waits unread.</summary>
    private const int Parallel = 64;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    /// <summary>A socket that always has something in hand is closed all the same.</summary>
    private static readonly TimeSpan FinishTimeout = TimeSpan.FromSeconds(10);

    private readonly WebSocket socket;
    private readonly SlackInbound inbound;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly CancellationTokenSource aborted = new();
    private readonly SemaphoreSlim places = new(Parallel);
    private readonly SemaphoreSlim writing = new(1);
    private readonly InHand inHand = new();
    private readonly TaskCompletionSource hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task reading;

    public SlackSocket(WebSocket socket, SlackInbound inbound, TimeProvider time, ILogger logger)
    {
        this.socket = socket;
        this.inbound = inbound;
        this.time = time;
        this.logger = logger;
        reading = ReadAsync();
    }

    /// <summary>Slack's greeting: from now on it sends.</summary>
    public Task Hello => hello.Task;

    /// <summary>It never fails.</summary>
    public Task<SocketEnd> End => end.Task;

    /// <summary>Takes and acknowledges what comes until nothing is in hand, says goodbye, and takes what was on its way until Slack has answered.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var patience = new CancellationTokenSource(FinishTimeout, time))
            await CloseWhenIdleAsync(patience.Token);
        using (var limit = new CancellationTokenSource(CloseTimeout, time))
            await EndedAsync(limit.Token);

        await aborted.CancelAsync();
        await reading;
        await inHand.IdleAsync();
        socket.Dispose();
        aborted.Dispose();
        places.Dispose();
        writing.Dispose();
    }

    /// <summary>After the goodbye nothing can be acknowledged: what is in hand then is stored, comes again, and is known.</summary>
    private async Task CloseWhenIdleAsync(CancellationToken patience)
    {
        try
        {
            while (true)
            {
                await inHand.IdleAsync().WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await writing.WaitAsync(CancellationToken.None);
                try
                {
                    if (inHand.IsIdle || patience.IsCancellationRequested)
                    {
                        await GoodbyeAsync();
                        return;
                    }
                }
                finally
                {
                    writing.Release();
                }
            }
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            Log.Lost(logger, exception.Message);
        }
    }

    private async Task GoodbyeAsync()
    {
        using var limit = new CancellationTokenSource(CloseTimeout, time);
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
    }

    private async Task EndedAsync(CancellationToken limit)
    {
        try
        {
            await reading.WaitAsync(limit);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            Log.Lost(logger, exception.Message);
        }
    }

    private async Task ReadAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult received;
                do
                {
                    if (length == buffer.Length)
                        buffer = Grow(buffer);
                    received = await socket.ReceiveAsync(buffer.AsMemory(length), aborted.Token);
                    length += received.Count;
                }
                while (!received.EndOfMessage && length <= RequestBody.Largest);

                if (received.MessageType == WebSocketMessageType.Close || length > RequestBody.Largest)
                    break;
                await TakeAsync(buffer.AsMemory(0, length));
            }
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            Log.Lost(logger, exception.Message);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            end.TrySetResult(SocketEnd.Lost);
            hello.TrySetCanceled();
        }
    }

    private static bool IsLoss(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> text)
    {
        if (Parse(text) is not { } envelope)
            return;

        switch (envelope.Type)
        {
            case "hello":
                hello.TrySetResult();
                break;
            case "disconnect":
                Log.Disconnect(logger, ShownText.Line(envelope.Reason ?? "", 200));
                end.TrySetResult(envelope.Reason switch
                {
                    "link_disabled" => SocketEnd.Disabled,
                    "too_many_websockets" => SocketEnd.TooMany,
                    _ => SocketEnd.Leaving,
                });
                break;
            case not null when envelope.EnvelopeId is not null:
                await places.WaitAsync(aborted.Token);
                inHand.Begin();
                _ = HandleAsync(envelope);
                break;
        }
    }

    private async Task HandleAsync(SocketEnvelope envelope)
    {
        try
        {
            using var reception = inbound.Receive("websocket");
            var handled = await HandInAsync(envelope);
            if (handled.Handling != Handling.Later)
                await AcknowledgeAsync(envelope, handled.Text);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            // Stored and not acknowledged: it comes again and is known.
            Log.Lost(logger, exception.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotTaken(logger, envelope.EnvelopeId, exception);
        }
        finally
        {
            places.Release();
            inHand.End();
        }
    }

    private ValueTask<Handled> HandInAsync(SocketEnvelope envelope)
    {
        var payload = envelope.Payload.ValueKind == JsonValueKind.Object
            ? JsonSerializer.SerializeToUtf8Bytes(envelope.Payload, SocketJson.Lenient.JsonElement)
            : [];
        return envelope.Type switch
        {
            "events_api" => inbound.EventAsync(payload, CancellationToken.None),
            "slash_commands" => inbound.CommandAsync(payload, CancellationToken.None),
            "interactive" => inbound.InteractionAsync(payload, CancellationToken.None),
            _ => new(new Handled(Handling.Done)),
        };
    }

    private async Task AcknowledgeAsync(SocketEnvelope envelope, string? text)
    {
        var payload = text is not null && envelope.AcceptsResponsePayload ? new ResponseArguments { ResponseType = "ephemeral", Text = text } : null;
        var acknowledgement = JsonSerializer.SerializeToUtf8Bytes(new(envelope.EnvelopeId!, payload), SocketJson.Lenient.SocketAcknowledgement);
        await writing.WaitAsync(aborted.Token);
        try
        {
            await socket.SendAsync(acknowledgement.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, aborted.Token);
        }
        finally
        {
            writing.Release();
        }
    }

    private SocketEnvelope? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(WellFormedJson.Of(json).Span, SocketJson.Lenient.SocketEnvelope);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, exception.BytePositionInLine);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Slack takes a socket back: {Reason}")]
        public static partial void Disconnect(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Debug, "A socket was lost: {Message}")]
        public static partial void Lost(ILogger logger, string message);

        [LoggerMessage(3, LogLevel.Warning, "What came through a socket cannot be read, at byte {Position}")]
        public static partial void Unreadable(ILogger logger, long? position);

        [LoggerMessage(4, LogLevel.Error, "Envelope {Id} was not taken; Slack sends it again")]
        public static partial void NotTaken(ILogger logger, string? id, Exception exception);
    }
}
