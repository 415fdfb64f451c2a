using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bot.Diagnostics;

/// <summary>Where the rooms put their traces and metrics. While nobody listens, nothing is made of them.</summary>
internal sealed class Signals : IDisposable
{
    /// <summary>Of the source and of the meter.</summary>
    public const string Name = "Kiku";

    /// <summary>In seconds: from an answer in memory to a chat service that keeps one waiting.</summary>
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600],
    };

    /// <summary>The version of the program: <c>VersionPrefix</c> in Directory.Build.props.</summary>
    public static string Version { get; } = typeof(Signals).Assembly.GetName().Version?.ToString(3) ?? "0";

    public ActivitySource Activities { get; } = new(Name, Version);

    public ErrorTypes Errors { get; } = new();

    public Meter Meter { get; } = new(Name, Version);

    /// <summary>Where the trace goes on after the message was kept (https://www.w3.org/TR/trace-context/#traceparent-header); null: nobody traces.</summary>
    public string? TraceParent => Activities.HasListeners() ? Activity.Current?.Id : null;

    /// <summary>Begins a trace, whatever the host or the caller traces.</summary>
    public Activity? StartTrace(string name, ActivityKind kind)
    {
        if (!Activities.HasListeners())
            return null;
        Activity.Current = null;
        return Activities.StartActivity(name, kind);
    }

    /// <summary>Goes on with a trace from before.</summary>
    /// <param name="traceParent">Null, or what <see cref="TraceParent"/> was.</param>
    public Activity? Continue(string? traceParent, string name, ActivityKind kind)
    {
        if (!Activities.HasListeners())
            return null;
        Activity.Current = null;
        return ActivityContext.TryParse(traceParent, null, isRemote: true, out var before)
            ? Activities.StartActivity(name, kind, before)
            : Activities.StartActivity(name, kind);
    }

    public Histogram<double> Durations(string name, string description) => Meter.CreateHistogram(name, "s", description, tags: null, Seconds);

    public void Dispose()
    {
        Activities.Dispose();
        Meter.Dispose();
    }
}
