using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Diagnostics;

namespace Bot.Channels.Common;

/// <summary>Traces and measures what is asked of chat services.</summary>
internal sealed class RemoteCalls
{
    private readonly Signals signals;
    private readonly TimeProvider time;
    private readonly Histogram<double> durations;
    private readonly Histogram<double> limits;
    private readonly Counter<long> errors;

    public RemoteCalls(Signals signals, TimeProvider time)
    {
        this.signals = signals;
        this.time = time;
        durations = signals.Durations("kiku.remote.duration", "Calls of chat services, each attempt by itself.");
        limits = signals.Durations("kiku.remote.limit.duration", "How long services asked to wait before the next call.");
        errors = signals.Meter.CreateCounter<long>("kiku.remote.errors", "{error}", "Calls of chat services that failed, by code.");
    }

    /// <param name="method">As the service documents it: one of a few, never an address.</param>
    /// <returns>To be ended and disposed; null while nobody listens.</returns>
    public RemoteCall? Begin(string service, string method, Uri address)
    {
        var span = signals.Activities.HasListeners() ? signals.Activities.StartActivity($"{service} {method}", ActivityKind.Client) : null;
        if (span is null && !durations.Enabled && !errors.Enabled && !limits.Enabled)
            return null;
        span?.SetTag(Tags.Service, service).SetTag(Tags.Method, method).SetTag(Tags.Host, address.Host);
        return new(this, span, service, method, time.GetTimestamp());
    }

    internal string Code(string error) => signals.Errors.Of(error);

    internal void End(RemoteCall call, TimeSpan? retryAfter)
    {
        var tags = new TagList { Tags.Of(Tags.Service, call.Service), Tags.Of(Tags.Method, call.Method) };
        if (retryAfter is { } wait)
            limits.Record(wait.TotalSeconds, tags);
        if (call.Error is { } error)
        {
            tags.Add(Tags.Error, Code(error));
            errors.Add(1, tags);
        }

        if (call.Status > 0)
            tags.Add(Tags.Status, call.Status);
        durations.Record(time.GetElapsedTime(call.Started).TotalSeconds, tags);
    }
}

/// <summary>One attempt at a call. Disposed without an end, it was cut short.</summary>
internal sealed class RemoteCall(RemoteCalls calls, Activity? span, string service, string method, long started) : IDisposable
{
    private TimeSpan? retryAfter;

    public string Service => service;

    public string Method => method;

    public long Started => started;

    /// <summary>Of HTTP; 0: there was none.</summary>
    public int Status { get; private set; }

    /// <summary>Null: it went well.</summary>
    public string? Error { get; private set; } = "no_answer";

    /// <param name="error">The service's code; null: it went well.</param>
    /// <param name="wait">What the service asked for, of a call that came too soon.</param>
    public void End(int status, string? error, TimeSpan? wait = null)
    {
        Status = status;
        Error = error;
        retryAfter = wait;
    }

    public void Dispose()
    {
        calls.End(this, retryAfter);
        if (Status > 0)
            span?.SetTag(Tags.Status, Status);
        if (Error is { } error)
            span?.SetTag(Tags.Error, calls.Code(error)).SetStatus(ActivityStatusCode.Error);
        span?.Dispose();
    }
}
