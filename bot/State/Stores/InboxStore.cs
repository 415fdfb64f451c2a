using System.Data.Common;
using System.Text.Json;
using Bot.Conversations;
using Bot.State.Sql;

namespace Bot.State.Stores;

internal sealed class InboxStore(IStateDatabase database) : IInbox
{
    public ValueTask<Receipt> AddAsync(IncomingMessage message, DateTimeOffset now, Lease? lease, CancellationToken cancellation)
    {
        var values = NewRow(message, now, lease);
        if (message.RepeatWindow is null)
            return database.WriteAsync(session => InsertAsync(session, values, message, now, lease), cancellation);

        // Two replicas that get the same text at the same time would both find that nobody has it.
        var hash = RepeatHash.Of(message);
        return database.TransactAsync(
            async session =>
            {
                await session.NumberAsync("inbox.lock_repeat", RepeatHash.LockKey(hash));
                return await InsertAsync(session, values, message, now, lease);
            },
            cancellation);
    }

    public async ValueTask<IReadOnlyList<Waiting>> ListWaitingAsync(long after, int most, DateTimeOffset now, CancellationToken cancellation) =>
        await database.ReadAsync(session => session.ListAsync("inbox.waiting", ReadWaiting, after, (long)most, now.Stored()), cancellation);

    public async ValueTask<Claim?> ClaimAsync(long id, DateTimeOffset now, Lease lease, CancellationToken cancellation)
    {
        var row = await database.WriteAsync(
            session => session.FindAsync("inbox.claim", ClaimedRow.Read, id, now.Stored(), lease.Owner, lease.Until.Stored()), cancellation);
        if (row is null)
            return null;
        if (Parse(row.Json) is { } message)
        {
            message = message with { TraceParent = row.TraceParent };
            return new(id, message, row.Attempt, row.MayHaveBeenSent, lease.Owner, lease.Until) { Received = row.Received };
        }

        await EndAsync("inbox.bury", id, lease.Owner, row.Attempt, cancellation, now.Stored(), "unreadable");
        return null;
    }

    public ValueTask<bool> RenewAsync(Claim claim, DateTimeOffset until, CancellationToken cancellation) =>
        EndAsync("inbox.renew", claim, cancellation, until.Stored());

    public ValueTask<bool> CompleteAsync(Claim claim, Completion completion, CancellationToken cancellation)
    {
        object?[] values = [claim.Id, claim.Owner, (long)claim.Attempt, completion.At.Stored(), completion.MessageId];
        if (completion.Context is not { } context)
            return database.WriteAsync(session => ChangedAsync(session, "inbox.complete", values), cancellation);

        var contextValues = ThreadContextStore.Row(context);
        return database.TransactAsync(
            async session =>
            {
                var ours = await ChangedAsync(session, "inbox.complete", values);
                if (ours)
                    await session.ExecuteAsync("threads.save", contextValues);
                return ours;
            },
            cancellation);
    }

    public ValueTask<bool> RetryAsync(Claim claim, DateTimeOffset due, string reason, bool mayHaveBeenSent, CancellationToken cancellation) =>
        EndAsync("inbox.retry", claim, cancellation, due.Stored(), reason, mayHaveBeenSent ? 1L : 0L);

    public ValueTask<bool> DeferAsync(Claim claim, DateTimeOffset due, string reason, CancellationToken cancellation) =>
        EndAsync("inbox.defer", claim, cancellation, due.Stored(), reason);

    public ValueTask<bool> BuryAsync(Claim claim, string reason, DateTimeOffset now, CancellationToken cancellation) =>
        EndAsync("inbox.bury", claim, cancellation, now.Stored(), reason);

    public async ValueTask ReleaseAsync(IReadOnlyCollection<Claim> claims, DateTimeOffset now, CancellationToken cancellation)
    {
        if (claims.Count == 0)
            return;

        await database.TransactAsync(
            async session =>
            {
                // In one order everywhere, so that two replicas cannot wait for each other.
                foreach (var claim in claims.OrderBy(claim => claim.Id))
                    await session.ExecuteAsync("inbox.release", claim.Id, claim.Owner, (long)claim.Attempt, now.Stored());
                return claims.Count;
            },
            cancellation);
    }

    public async ValueTask<InboxStatus> StatusAsync(CancellationToken cancellation) =>
        (await database.ReadAsync(
            session => session.FindAsync("inbox.status", row => new InboxStatus(row.Count(0), row.OptionalTime(1), row.Count(2))), cancellation))!;

    public async ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int most, CancellationToken cancellation) =>
        await database.ReadAsync(session => session.ListAsync("inbox.dead", ReadDeadLetter, (long)most), cancellation);

    private static async ValueTask<Receipt> InsertAsync(StateSession session, object?[] values, IncomingMessage message, DateTimeOffset now, Lease? lease)
    {
        var id = await session.NumberAsync("inbox.add", values);
        var claim = id is { } added && lease is { } by
            ? new Claim(added, message, 1, MayHaveBeenSent: false, by.Owner, by.Until) { Received = now }
            : null;
        return new(id is not null, claim) { Id = id ?? 0 };
    }

    private static object?[] NewRow(IncomingMessage message, DateTimeOffset now, Lease? lease) =>
    [
        message.Address.Channel,
        message.Address.Workspace,
        message.EventId,
        message.Address.Conversation,
        message.Address.Thread,
        message.MessageId,
        message.User,
        message.Kind.ToString(),
        message.ToJson(),
        message.RepeatWindow is null ? null : RepeatHash.Of(message),
        message.RepeatWindow is { } window ? (now - window).Stored() : null,
        now.Stored(),
        lease is null ? 0L : 1L,
        lease?.Owner,
        lease?.Until.Stored(),
        message.TraceParent,
    ];

    private ValueTask<bool> EndAsync(string statement, Claim claim, CancellationToken cancellation, params object?[] values) =>
        EndAsync(statement, claim.Id, claim.Owner, claim.Attempt, cancellation, values);

    private ValueTask<bool> EndAsync(string statement, long id, string owner, int attempt, CancellationToken cancellation, params object?[] values) =>
        database.WriteAsync(session => ChangedAsync(session, statement, [id, owner, (long)attempt, .. values]), cancellation);

    private static async ValueTask<bool> ChangedAsync(StateSession session, string statement, object?[] values) =>
        await session.ExecuteAsync(statement, values) == 1;

    private static DeadLetter ReadDeadLetter(DbDataReader row) => new(
        row.GetString(0),
        new(row.GetString(1), row.GetString(2), row.GetString(3), row.OptionalText(4)),
        row.OptionalText(5) ?? "",
        Enum.Parse<IncomingKind>(row.GetString(6)),
        row.Time(7),
        row.Time(8),
        row.Count(9),
        row.OptionalText(10) ?? "");

    private static Waiting ReadWaiting(DbDataReader row) => new(
        row.GetInt64(0), new(row.GetString(1), row.GetString(2), row.GetString(3), row.OptionalText(4)), row.Time(5), Parse(row.GetString(6)));

    /// <returns>Null: another version wrote it, and nobody here can read it.</returns>
    private static IncomingMessage? Parse(string json)
    {
        try
        {
            return IncomingMessage.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record ClaimedRow(string Json, int Attempt, bool MayHaveBeenSent, DateTimeOffset Received, string? TraceParent)
    {
        public static ClaimedRow Read(DbDataReader row) => new(row.GetString(0), row.Count(1), row.GetInt64(2) != 0, row.Time(3), row.OptionalText(4));
    }
}
