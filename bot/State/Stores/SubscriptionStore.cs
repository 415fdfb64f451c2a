using System.Data.Common;
using Bot.Content;
using Bot.Conversations;
using Bot.Digests;
using Bot.State.Sql;

namespace Bot.State.Stores;

internal sealed class SubscriptionStore(IStateDatabase database) : ISubscriptionStore
{
    public async ValueTask<Subscription> SaveAsync(Subscription subscription, CancellationToken cancellation) =>
        (await database.WriteAsync(session => session.FindAsync("subscriptions.save", Read, Row(subscription)), cancellation))!;

    public ValueTask<bool> RemoveAsync(ConversationAddress address, CancellationToken cancellation) => database.TransactAsync(
        async session =>
        {
            var removed = await session.ListAsync("subscriptions.remove", row => row.GetString(0), address.Channel, address.Workspace, address.Conversation);
            foreach (var id in removed)
                await session.ExecuteAsync("subscriptions.remove_shown", id);
            return removed.Count > 0;
        },
        cancellation);

    public ValueTask<Subscription?> FindAsync(ConversationAddress address, CancellationToken cancellation) => database.ReadAsync(
        session => session.FindAsync("subscriptions.find", Read, address.Channel, address.Workspace, address.Conversation), cancellation);

    public ValueTask<Subscription?> FindAsync(string id, CancellationToken cancellation) =>
        database.ReadAsync(session => session.FindAsync("subscriptions.get", Read, id), cancellation);

    public async ValueTask<IReadOnlyList<Subscription>> ListAsync(CancellationToken cancellation) =>
        await database.ReadAsync(session => session.ListAsync("subscriptions.list", Read), cancellation);

    private static object?[] Row(Subscription subscription) =>
    [
        subscription.Id,
        subscription.Address.Channel,
        subscription.Address.Workspace,
        subscription.Address.Conversation,
        subscription.Time.Ticks / TimeSpan.TicksPerMinute,
        (long)subscription.Days,
        subscription.Zone,
        subscription.Language.ToString(),
        subscription.Owner,
        subscription.StartsOn.Stored(),
        subscription.LastDate?.Stored(),
        subscription.SeenVersion,
        subscription.PausedBecause,
        subscription.At.Stored(),
    ];

    private static Subscription Read(DbDataReader row) => new(
        row.GetString(0),
        new(row.GetString(1), row.GetString(2), row.GetString(3)),
        new TimeOnly(row.GetInt64(4) * TimeSpan.TicksPerMinute),
        (Weekdays)row.Count(5),
        row.GetString(6),
        Enum.Parse<Language>(row.GetString(7)),
        row.OptionalText(8),
        row.Date(9),
        row.IsDBNull(10) ? null : row.Date(10),
        row.GetInt64(11),
        row.OptionalText(12),
        row.Time(13));
}
