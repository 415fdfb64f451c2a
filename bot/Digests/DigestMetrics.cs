using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Diagnostics;

namespace Bot.Digests;

/// <summary>Counts what becomes of digests.</summary>
internal sealed class DigestMetrics(Signals signals)
{
    private readonly Counter<long> deliveries = signals.Meter.CreateCounter<long>(
        "kiku.digest.deliveries", "{delivery}", "Attempts to deliver digests, by what became of them.");

    public Activity? Begin(string channel) => signals.StartTrace("deliver digest", ActivityKind.Internal)?.SetTag(Tags.Channel, channel);

    /// <param name="state">One that an attempt ends in; <see cref="DeliveryState.Retry"/>: it goes on later.</param>
    public void Ended(string channel, DeliveryState state, Activity? span)
    {
        var outcome = NameOf(state);
        deliveries.Add(1, Tags.Of(Tags.Channel, channel), Tags.Of(Tags.Outcome, outcome));
        span?.SetTag(Tags.Outcome, outcome);
    }

    private static string NameOf(DeliveryState state) => state switch
    {
        DeliveryState.Posted => "posted",
        DeliveryState.Skipped => "skipped",
        DeliveryState.Permanent => "permanent",
        DeliveryState.Unknown => "unknown",
        _ => "retry",
    };
}
