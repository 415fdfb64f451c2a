namespace Bot.Diagnostics;

internal enum HealthState
{
    /// <summary>Not in use, or not looked at.</summary>
    Off,

    Well,

    /// <summary>Works, and somebody should look.</summary>
    Warning,

    /// <summary>Traffic should go elsewhere, and somebody has to act.</summary>
    Failed,
}

/// <summary>What a check found.</summary>
/// <param name="Subject">What was looked at, in a word or two.</param>
/// <param name="Summary">What is so. For people on this machine: may name files and addresses, never a secret.</param>
/// <param name="Advice">What to do about it; null when nothing is.</param>
internal sealed record Finding(string Subject, HealthState State, string Summary, string? Advice = null);

/// <summary>One thing that has to work. A room defines it once: the readiness asks what is known, <c>kiku doctor</c> has it looked at.</summary>
internal interface IHealthCheck
{
    string Name { get; }

    /// <summary>From what the running program knows, or one look at something near. Asked every few seconds.</summary>
    /// <returns>Null: it says nothing about whether Kiku is of use.</returns>
    ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation);

    /// <summary>Goes and looks; changes nothing, and needs nothing else to run.</summary>
    ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation);
}

/// <param name="Details">For people on this machine: may name files and addresses.</param>
internal sealed record ReadinessReport(HealthState State, params IReadOnlyList<string> Details);
