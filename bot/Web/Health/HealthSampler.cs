using System.Diagnostics.Metrics;
using Bot.Diagnostics;

namespace Bot.Web.Health;

/// <summary>Asks what the readiness asks, for the metrics, while somebody reads them.</summary>
internal sealed class HealthSampler : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly IHealthCheck[] checks;
    private readonly TimeProvider time;
    private readonly Gauge<int> ready;

    public HealthSampler(IEnumerable<IHealthCheck> checks, Signals signals, TimeProvider time)
    {
        this.checks = [.. checks];
        this.time = time;
        ready = signals.Meter.CreateGauge<int>("kiku.health.ready", "{check}", "1: the part works, or works with something wrong. 0: it does not.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                if (ready.Enabled)
                    await SampleAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // An orderly stop.
        }
    }

    private async ValueTask SampleAsync(CancellationToken stop)
    {
        foreach (var check in checks)
        {
            if (await check.ReadyAsync(stop) is { } report)
                ready.Record(report.State == HealthState.Failed ? 0 : 1, Tags.Of(Tags.Check, check.Name));
        }
    }
}
