using System.Diagnostics.Metrics;
using Bot.Channels.Slack.Inbound;
using Bot.Channels.Slack.WebApi;
using Bot.Diagnostics;

namespace Bot.Channels.Slack.SocketMode;

/// <summary>Keeps two sockets open, so that one is there while the other is replaced, and the next before the old one goes.</summary>
internal sealed partial class SocketModeService : BackgroundService
{
    private const int Sockets = 2;

    /// <summary>Crowded out, a socket comes back as late as after this many failures.</summary>
    private const int FailuresOfACrowd = 5;

    private readonly SocketOpener opener;
    private readonly SlackRetryOptions retry;
    private readonly SlackHealth health;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly UpDownCounter<long> connected;
    private int open;

    public SocketModeService(
        SlackClient client, SlackOptions options, SlackInbound inbound, SlackHealth health, Signals signals, TimeProvider time,
        ILogger<SocketModeService> logger)
    {
        opener = new(client, options, inbound, time, logger);
        retry = options.Retry;
        this.health = health;
        this.time = time;
        this.logger = logger;
        connected = signals.Meter.CreateUpDownCounter<long>("kiku.slack.sockets", "{connection}", "Sockets to Slack that are open.");
        health.Socket = "no socket is open yet";
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Sockets).Select(_ => KeepOneOpenAsync(stoppingToken)));

    private async Task KeepOneOpenAsync(CancellationToken stop)
    {
        SlackSocket? socket = null;
        try
        {
            while (true)
            {
                // The old socket is read until the new one is there.
                var next = await OpenAsync(stop);
                if (socket is not null)
                    await CloseAsync(socket);
                if (next is null)
                    return;

                socket = next;
                var end = await socket.End.WaitAsync(stop);
                if (end == SocketEnd.Disabled)
                {
                    Disabled();
                    return;
                }

                if (end != SocketEnd.Leaving)
                {
                    await CloseAsync(socket);
                    socket = null;
                    await Task.Delay(
                        end == SocketEnd.TooMany ? retry.CrowdedWait + retry.Reconnects.After(FailuresOfACrowd) : retry.Reconnects.After(1), time, stop);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Log.Stopping(logger);
        }
        finally
        {
            if (socket is not null)
                await CloseAsync(socket);
        }
    }

    /// <returns>Null when Socket Mode is off.</returns>
    private async Task<SlackSocket?> OpenAsync(CancellationToken stop)
    {
        for (var failures = 1; ; failures++)
        {
            var opened = await opener.OpenAsync(stop);
            if (opened.Socket is { } socket)
            {
                Interlocked.Increment(ref open);
                connected.Add(1);
                health.Socket = null;
                Log.Opened(logger);
                return socket;
            }

            if (opened is { Code: "link_disabled" })
            {
                Disabled();
                return null;
            }

            Log.NotOpened(logger, opened.IsPermanent ? LogLevel.Error : LogLevel.Warning, opened.Code);
            if (Volatile.Read(ref open) == 0)
                health.Socket = Explain(opened);
            await Task.Delay(WaitAfter(opened, failures), time, stop);
        }
    }

    private TimeSpan WaitAfter(Opened opened, int failures) => opened switch
    {
        { IsPermanent: true } => retry.RefusedWait,
        { Code: "too_many_websockets" } => retry.CrowdedWait,
        _ => retry.Reconnects.After(failures, opened.RetryAfter),
    };

    private async Task CloseAsync(SlackSocket socket)
    {
        connected.Add(-1);
        if (Interlocked.Decrement(ref open) == 0 && health.Socket is null)
            health.Socket = "no socket is open";
        await socket.DisposeAsync();
    }

    private void Disabled()
    {
        Log.Disabled(logger);
        health.Socket = "Socket Mode is switched off for the app: switch it on (Settings, Socket Mode) and restart";
    }

    private static string Explain(Opened opened) => ApiCodes.IsAuthentication(opened.Code)
        ? $"Slack refuses the app-level token ({opened.Code}): renew Slack:AppToken"
        : $"no socket can be opened ({opened.Code})";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A socket to Slack is open")]
        public static partial void Opened(ILogger logger);

        [LoggerMessage(EventId = 2, Message = "No socket to Slack was opened: {Code}")]
        public static partial void NotOpened(ILogger logger, LogLevel level, string code);

        [LoggerMessage(3, LogLevel.Error, "Socket Mode is switched off for the app. Nothing is received until it is switched on and Kiku restarted")]
        public static partial void Disabled(ILogger logger);

        [LoggerMessage(4, LogLevel.Debug, "A socket is closed, since Kiku stops")]
        public static partial void Stopping(ILogger logger);
    }
}
