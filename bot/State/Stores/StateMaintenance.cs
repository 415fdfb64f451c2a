using Bot.Conversations;
using Bot.State.Sql;

namespace Bot.State.Stores;

internal sealed class StateMaintenance(IStateDatabase database) : IStateMaintenance
{
    public async ValueTask EraseAsync(Expiry before, CancellationToken cancellation)
    {
        await Steps.RepeatAsync(database, "erase.texts", cancellation, before.Texts.Stored());
        await Steps.RepeatAsync(database, "erase.messages", cancellation, before.Rows.Stored());
        await Steps.RepeatAsync(database, "erase.threads", cancellation, before.Rows.Stored());
        await Steps.RepeatAsync(database, "erase.feedback", cancellation, before.Feedback.Stored());
    }
}
