using System.Collections.Concurrent;
using System.Net.WebSockets;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Delivery;

/// <summary>https://docs.slack.dev/apis/events-api/using-socket-mode: up to ten sockets, each thing goes to any one of them.</summary>
internal sealed class SocketMode(SlackState state, CancellationToken stopping) : ITransport
{
    public const string Path = "/link/";

    private const int MaxConnections = 10;

    private readonly ConcurrentDictionary<string, bool> tickets = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly List<SocketConnection> connections = [];
    private int turn;
    private volatile bool isDisabled;

    /// <summary>Those that are open, oldest first.</summary>
    public IReadOnlyList<SocketConnection> Connections
    {
        get
        {
            lock (gate)
                return [.. connections];
        }
    }

    /// <returns>The address of a new socket, good once; null when Socket Mode is off.</returns>
    public string? Open(Uri server)
    {
        if (isDisabled)
            return null;
        var ticket = state.Ids.NextUuid("ticket");
        tickets[ticket] = true;
        return $"ws://{server.Authority}{Path}?ticket={ticket}&app_id={state.Identity.AppId}";
    }

    public async Task AcceptAsync(HttpContext context, string _)
    {
        if (!context.WebSockets.IsWebSocketRequest || !tickets.TryRemove(context.Request.Query["ticket"].ToString(), out var _))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // Clients take a server that does not ping for gone.
        var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = TimeSpan.FromSeconds(5), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        using var connection = new SocketConnection(state.Ids.Next("S"), socket);
        await ServeAsync(connection);
    }

    public async Task<Attempt> SendAsync(SlackDelivery delivery, int retry, string? reason, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(state.Options.Patience, state.Options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        try
        {
            var connection = await state.Changes.UntilAsync(Next, either.Token);
            var id = state.Ids.NextUuid("envelope");
            var payload = await connection.SendEnvelopeAsync(id, Envelope(id, delivery, retry, reason), either.Token);
            return payload is null ? new(retry, 0, "connection_failed", "") : new(retry, StatusCodes.Status200OK, null, payload);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(retry, 0, "timeout", "");
        }
    }

    /// <summary>Announces the end, about ten seconds ahead; the sockets stay in use.</summary>
    public Task WarnAsync() => DisconnectAsync("warning", Connections);

    /// <summary>Asks to connect anew, as Slack does every few hours, and closes.</summary>
    /// <param name="connection">Null: all.</param>
    public async Task RefreshAsync(SocketConnection? connection = null)
    {
        var leaving = connection is null ? Connections : [connection];
        foreach (var one in leaving)
            one.IsLeaving = true;
        await DisconnectAsync("refresh_requested", leaving);
        foreach (var one in leaving)
            await one.CloseAsync(stopping);
    }

    /// <summary>Socket Mode is switched off in the app's settings: no socket any more.</summary>
    public async Task DisableAsync()
    {
        isDisabled = true;
        var leaving = Connections;
        await DisconnectAsync("link_disabled", leaving);
        foreach (var one in leaving)
            await one.CloseAsync(stopping);
    }

    /// <summary>Breaks off without a word.</summary>
    /// <param name="connection">Null: all.</param>
    public Task DropAsync(SocketConnection? connection = null) =>
        Task.WhenAll((connection is null ? Connections : [connection]).Select(one => one.DropAsync()));

    private async Task ServeAsync(SocketConnection connection)
    {
        if (!await GreetAsync(connection))
            return;
        state.Changes.Signal();
        await connection.ReceiveAsync(stopping);
        lock (gate)
            connections.Remove(connection);
        state.Changes.Signal();
    }

    /// <returns>False when there are too many sockets already.</returns>
    private async Task<bool> GreetAsync(SocketConnection connection)
    {
        int count;
        lock (gate)
            count = connections.Count + 1;
        if (count > MaxConnections)
        {
            await DisconnectAsync("too_many_websockets", [connection]);
            await connection.CloseAsync(stopping);
            return false;
        }

        await connection.SendAsync(Hello(count), stopping);
        lock (gate)
            connections.Add(connection);
        return true;
    }

    private string Hello(int count) => new JsonObject
    {
        ["type"] = "hello",
        ["num_connections"] = count,
        ["debug_info"] = DebugInfo(),
        ["connection_info"] = new JsonObject { ["app_id"] = state.Identity.AppId },
    }.ToJsonString();

    private SocketConnection? Next()
    {
        lock (gate)
        {
            for (var tried = 0; tried < connections.Count; tried++)
            {
                var connection = connections[turn++ % connections.Count];
                if (connection.IsUsable)
                    return connection;
            }

            return null;
        }
    }

    private async Task DisconnectAsync(string reason, IReadOnlyList<SocketConnection> told)
    {
        var message = new JsonObject
        {
            ["type"] = "disconnect",
            ["reason"] = reason,
            ["debug_info"] = DebugInfo(),
        }.ToJsonString();
        foreach (var connection in told)
        {
            try
            {
                await connection.SendAsync(message, stopping);
            }
            catch (WebSocketException)
            {
                // It went by itself.
            }
        }
    }

    private static JsonObject DebugInfo() => new() { ["host"] = "applink-emulated", ["build_number"] = 1, ["approximate_connection_time"] = 18060 };

    private static string Envelope(string id, SlackDelivery delivery, int retry, string? reason)
    {
        var type = delivery.Kind switch
        {
            DeliveryKind.Event => "events_api",
            DeliveryKind.Command => "slash_commands",
            _ => "interactive",
        };
        var accepts = delivery.Kind is DeliveryKind.Command || delivery.Type is "view_submission" or "block_suggestion" ? "true" : "false";
        var retries = delivery.Kind is DeliveryKind.Event ? $$""","retry_attempt":{{retry}},"retry_reason":"{{reason}}" """ : "";
        return $$"""{"envelope_id":"{{id}}","payload":{{delivery.Json}},"type":"{{type}}","accepts_response_payload":{{accepts}}{{retries}}}""";
    }
}
