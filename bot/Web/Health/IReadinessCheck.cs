namespace Bot.Web.Health;

internal enum Readiness
{
    Ready,

    /// <summary>Works, and somebody should look.</summary>
    Degraded,

    /// <summary>Traffic should go elsewhere.</summary>
    NotReady,
}

/// <param name="Details">For people on this machine: may name files and addresses.</param>
internal sealed record ReadinessReport(Readiness State, params IReadOnlyList<string> Details);

/// <summary>One thing that has to work before the host is of use. Rooms register theirs as services.</summary>
internal interface IReadinessCheck
{
    string Name { get; }

    ValueTask<ReadinessReport> CheckAsync(CancellationToken cancellation);
}
