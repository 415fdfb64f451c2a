using Bot.Conversations;
using Bot.Digests;

namespace Bot.Tests.Digests;

/// <summary>A ledger with something done before and after each of its steps.</summary>
/// <param name="around">Told the step, and whether it is over.</param>
internal sealed class LedgerAround(IDeliveryLedger inner, Func<string, bool, Task> around) : IDeliveryLedger
{
    public ValueTask<DeliveryClaim?> TryClaimAsync(
        string subscription, DateOnly date, DateTimeOffset due, DateTimeOffset now, Lease lease, CancellationToken cancellation) =>
        StepAsync("claim", () => inner.TryClaimAsync(subscription, date, due, now, lease, cancellation));

    public ValueTask<IReadOnlyList<DueDigest>> ListOpenAsync(int most, DateTimeOffset now, CancellationToken cancellation) =>
        inner.ListOpenAsync(most, now, cancellation);

    public ValueTask<bool> BeginSendingAsync(DeliveryClaim claim, DateTimeOffset until, DeliveryPlan plan, CancellationToken cancellation) =>
        StepAsync("begin", () => inner.BeginSendingAsync(claim, until, plan, cancellation));

    public ValueTask<bool> RetryAsync(DeliveryClaim claim, DateTimeOffset at, string reason, bool mayHaveBeenSent, CancellationToken cancellation) =>
        StepAsync("retry", () => inner.RetryAsync(claim, at, reason, mayHaveBeenSent, cancellation));

    public ValueTask<bool> RecordAsync(DeliveryClaim claim, DeliveryOutcome outcome, CancellationToken cancellation) =>
        StepAsync("record", () => inner.RecordAsync(claim, outcome, cancellation));

    public ValueTask<IReadOnlyDictionary<SessionKey, DateOnly>> LastShownAsync(string subscription, CancellationToken cancellation) =>
        StepAsync("shown", () => inner.LastShownAsync(subscription, cancellation));

    public ValueTask<IReadOnlyList<DeliveryEntry>> ReportAsync(string? subscription, DateOnly since, int most, CancellationToken cancellation) =>
        inner.ReportAsync(subscription, since, most, cancellation);

    public ValueTask EraseAsync(DateOnly before, CancellationToken cancellation) => inner.EraseAsync(before, cancellation);

    private async ValueTask<T> StepAsync<T>(string step, Func<ValueTask<T>> run)
    {
        await around(step, false);
        var result = await run();
        await around(step, true);
        return result;
    }
}
