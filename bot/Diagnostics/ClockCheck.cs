using System.Globalization;

namespace Bot.Diagnostics;

/// <summary>Holds the clock of this machine against a service's <c>Date</c> (RFC 9110, 6.6.1), which has whole seconds.</summary>
internal static class ClockCheck
{
    /// <summary>Leases of several replicas want clocks within a few seconds.</summary>
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(10);

    /// <summary>At five minutes signatures and tokens are refused; nobody's clock is wrong by a minute on purpose.</summary>
    private static readonly TimeSpan Wrong = TimeSpan.FromMinutes(1);

    /// <param name="theirs">Null: the service did not say.</param>
    /// <param name="ours">When its answer arrived.</param>
    public static Finding Compare(string service, DateTimeOffset? theirs, DateTimeOffset ours)
    {
        if (theirs is not { } date)
            return new("clock", HealthState.Off, $"{service} gave no date to compare with");
        var skew = ours - date;
        if (skew.Duration() < Noticeable)
            return new("clock", HealthState.Well, $"as {service}'s, within {Noticeable.TotalSeconds:0} s");
        var summary = string.Create(
            CultureInfo.InvariantCulture, $"{skew.Duration().TotalSeconds:0} s {(skew > TimeSpan.Zero ? "ahead of" : "behind")} {service}'s");
        return skew.Duration() < Wrong
            ? new("clock", HealthState.Warning, summary, "Have it set by NTP: replicas that share a database need clocks within a few seconds.")
            : new("clock", HealthState.Failed, summary, "Have it set by NTP: from five minutes on, signatures and tokens are refused.");
    }
}
