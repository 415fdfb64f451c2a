using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Diagnostics;

namespace Bot.Tests.Web.Telemetry;

/// <summary>Listeners hear the whole process, so that a test which wants silence waits for them.</summary>
internal static class Listeners
{
    public const string Collection = "listeners to signals";
}

/// <param name="Tags">As <c>name=value</c>, in order.</param>
internal sealed record Measured(Instrument Instrument, double Value, string Tags)
{
    public string Name => Instrument.Name;

    public override string ToString() => $"{Name}{{{Tags}}}";
}

/// <summary>Listens to all of Kiku's signals; other hosts of this process are told apart by their <see cref="Signals"/>.</summary>
internal sealed class SignalRecorder : IDisposable
{
    private readonly ConcurrentQueue<Measured> measured = [];
    private readonly ConcurrentQueue<Activity> spans = [];
    private readonly ConcurrentQueue<Instrument> instruments = [];
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;

    public SignalRecorder()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != Signals.Name)
                return;
            instruments.Enqueue(instrument);
            listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meters.Start();
        activities = new()
        {
            ShouldListenTo = source => source.Name == Signals.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(activities);
    }

    public IReadOnlyList<Measured> Of(Signals signals) => [.. measured.Where(one => one.Instrument.Meter == signals.Meter)];

    public IReadOnlyList<Activity> SpansOf(Signals signals) => [.. spans.Where(span => span.Source == signals.Activities)];

    public IReadOnlyList<Instrument> InstrumentsOf(Signals signals) => [.. instruments.Where(instrument => instrument.Meter == signals.Meter)];

    public void Dispose()
    {
        meters.Dispose();
        activities.Dispose();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var shown = tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}");
        measured.Enqueue(new(instrument, value, string.Join(',', shown)));
    }
}
