using Bot.Diagnostics;

namespace Bot.Web.Health;

/// <summary>Has everything looked at, side by side: what breaks or hangs is a finding, and holds up no other.</summary>
internal static class Examination
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<Finding>> RunAsync(IEnumerable<IHealthCheck> checks, TimeProvider time, CancellationToken stop) =>
        [.. (await Task.WhenAll(checks.Select(check => RunAsync(check, time, stop)))).SelectMany(findings => findings)];

    private static async Task<IReadOnlyList<Finding>> RunAsync(IHealthCheck check, TimeProvider time, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            return await Task.Run(() => check.ExamineAsync(either.Token).AsTask(), either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            var summary = $"no answer within {Limit.TotalSeconds:0} s";
            return [new(check.Name, HealthState.Failed, summary, "Look whether what it asks is reached from this machine.")];
        }
#pragma warning disable CA1031 // What breaks one look must not hide what the others find.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            // Its message may hold what must not be shown.
            return [new(check.Name, HealthState.Failed, $"could not be looked at ({failure.GetType().Name})", "This is a fault of Kiku: report it.")];
        }
    }
}
