using Bot.Conversations;
using Bot.State.Sql;

namespace Bot.State.Stores;

/// <summary>Works in small steps, each with its own commit, so that no message waits long for one.</summary>
internal sealed class StateMaintenance(IStateDatabase database) : IStateMaintenance
{
    private const long Step = 500;

    public async ValueTask EraseAsync(DateTimeOffset textsBefore, DateTimeOffset rowsBefore, CancellationToken cancellation)
    {
        await RepeatAsync("erase.texts", textsBefore.Stored(), cancellation);
        await RepeatAsync("erase.messages", rowsBefore.Stored(), cancellation);
        await RepeatAsync("erase.threads", rowsBefore.Stored(), cancellation);
    }

    public async ValueTask<int> ForgetAsync(string user, CancellationToken cancellation) =>
        await ForgetMessagesAsync(user, cancellation)
        + await RepeatAsync("forget.threads", user, cancellation)
        + await RepeatAsync("forget.feedback", user, cancellation)
        + await RepeatAsync("forget.subscriptions", user, cancellation);

    private async ValueTask<int> RepeatAsync(string statement, object value, CancellationToken cancellation)
    {
        var total = 0;
        int changed;
        do
        {
            changed = await database.WriteAsync(session => session.ExecuteAsync(statement, value, Step), cancellation);
            total += changed;
        }
        while (changed == Step);
        return total;
    }

    /// <summary>Users of messages are not indexed, which would cost every message something: they are looked for by reading, which
    /// stops nobody.</summary>
    private async ValueTask<int> ForgetMessagesAsync(string user, CancellationToken cancellation)
    {
        var total = 0;
        var after = 0L;
        while (true)
        {
            var from = after;
            var found = await database.ReadAsync(
                session => session.ListAsync("forget.find_messages", row => row.GetInt64(0), user, from, Step), cancellation);
            if (found.Count == 0)
                return total;

            total += await database.TransactAsync(session => ForgetMessagesAsync(session, found, user), cancellation);
            after = found[^1];
        }
    }

    private static async ValueTask<int> ForgetMessagesAsync(StateSession session, List<long> messages, string user)
    {
        var changed = 0;
        foreach (var message in messages)
            changed += await session.ExecuteAsync("forget.message", message, user);
        return changed;
    }
}
