using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Conversations;
using Bot.Digests;
using Bot.State.Sql;

namespace Bot.State.Stores;

internal sealed class DeliveryLedger(IStateDatabase database) : IDeliveryLedger
{
    public ValueTask<DeliveryClaim?> TryClaimAsync(
        string subscription, DateOnly date, DateTimeOffset due, DateTimeOffset now, Lease lease, CancellationToken cancellation) => database.TransactAsync(
        async session =>
        {
            if (await session.ExecuteAsync("deliveries.claim", subscription, date.Stored(), due.Stored(), lease.Owner, lease.Until.Stored()) == 1)
            {
                await session.ExecuteAsync("subscriptions.advance", subscription, date.Stored());
                return new DeliveryClaim(subscription, date, due, DeliveryState.Claimed, 1, lease.Owner, lease.Until);
            }

            return await session.FindAsync(
                "deliveries.take_over",
                row => new DeliveryClaim(subscription, date, row.Time(2), (DeliveryState)row.Count(0), row.Count(1), lease.Owner, lease.Until),
                subscription,
                date.Stored(),
                now.Stored(),
                lease.Owner,
                lease.Until.Stored());
        },
        cancellation);

    public async ValueTask<IReadOnlyList<DueDigest>> ListOpenAsync(int most, DateTimeOffset now, CancellationToken cancellation) => await database.ReadAsync(
        session => session.ListAsync(
            "deliveries.open",
            row => new DueDigest(row.GetString(0), new(row.GetString(2), row.GetString(3), row.GetString(4)), row.Date(1), row.Time(5)),
            now.Stored(),
            (long)most),
        cancellation);

    public ValueTask<bool> BeginSendingAsync(DeliveryClaim claim, DateTimeOffset until, DeliveryPlan plan, CancellationToken cancellation)
    {
        var sessions = JsonSerializer.Serialize(plan.Sessions, PlanJson.Default.ImmutableArraySessionKey);
        return database.WriteAsync(session => ChangedAsync(session, "deliveries.send", claim, until.Stored(), sessions, plan.SeenVersion), cancellation);
    }

    public ValueTask<bool> RetryAsync(DeliveryClaim claim, DateTimeOffset at, string reason, bool mayHaveBeenSent, CancellationToken cancellation)
    {
        var state = mayHaveBeenSent ? DeliveryState.Sending : DeliveryState.Retry;
        return database.WriteAsync(session => ChangedAsync(session, "deliveries.retry", claim, (long)state, at.Stored(), reason), cancellation);
    }

    public ValueTask<bool> RecordAsync(DeliveryClaim claim, DeliveryOutcome outcome, CancellationToken cancellation) => database.TransactAsync(
        async session =>
        {
            if (!await ChangedAsync(session, "deliveries.end", claim, (long)outcome.State, outcome.At.Stored(), outcome.Reason, outcome.MessageId))
                return false;
            if (outcome.State == DeliveryState.Posted)
                await KeepShownAsync(session, claim);
            if (outcome.State == DeliveryState.Permanent)
                await session.ExecuteAsync("subscriptions.pause", claim.Subscription, outcome.Reason);
            return true;
        },
        cancellation);

    public async ValueTask<IReadOnlyDictionary<SessionKey, DateOnly>> LastShownAsync(string subscription, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            session => session.ListAsync("shown.list", row => (Key: new SessionKey(row.GetString(0), row.GetString(1)), Date: row.Date(2)), subscription),
            cancellation);
        return rows.ToDictionary(row => row.Key, row => row.Date);
    }

    public async ValueTask<IReadOnlyList<DeliveryEntry>> ReportAsync(string? subscription, DateOnly since, int most, CancellationToken cancellation) =>
        await database.ReadAsync(session => session.ListAsync("deliveries.report", ReadEntry, subscription, since.Stored(), (long)most), cancellation);

    public async ValueTask EraseAsync(DateOnly before, CancellationToken cancellation) =>
        await database.WriteAsync(session => session.ExecuteAsync("deliveries.erase", before.Stored()), cancellation);

    private static async ValueTask KeepShownAsync(StateSession session, DeliveryClaim claim)
    {
        var plan = await session.FindAsync(
            "deliveries.plan",
            row => new DeliveryPlan(JsonSerializer.Deserialize(row.GetString(0), PlanJson.Default.ImmutableArraySessionKey), row.GetInt64(1)),
            claim.Subscription,
            claim.Date.Stored());
        if (plan is null)
            return;
        foreach (var shown in plan.Sessions)
            await session.ExecuteAsync("shown.save", claim.Subscription, shown.Conference, shown.Session, claim.Date.Stored());
        await session.ExecuteAsync("subscriptions.saw", claim.Subscription, plan.SeenVersion);
    }

    private static async ValueTask<bool> ChangedAsync(StateSession session, string statement, DeliveryClaim claim, params object?[] values) =>
        await session.ExecuteAsync(statement, [claim.Subscription, claim.Date.Stored(), claim.Owner, (long)claim.Attempt, .. values]) == 1;

    private static DeliveryEntry ReadEntry(DbDataReader row) => new(
        row.GetString(0),
        new(row.GetString(1), row.GetString(2), row.GetString(3)),
        row.Date(4),
        row.Time(5),
        (DeliveryState)row.Count(6),
        row.Count(7),
        row.OptionalText(8),
        row.OptionalText(9),
        row.OptionalTime(10));
}

[JsonSerializable(typeof(ImmutableArray<SessionKey>))]
internal sealed partial class PlanJson : JsonSerializerContext;
