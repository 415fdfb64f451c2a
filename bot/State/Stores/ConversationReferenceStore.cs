using Bot.Conversations;
using Bot.State.Sql;

namespace Bot.State.Stores;

internal sealed class ConversationReferenceStore(IStateDatabase database) : IConversationReferences
{
    public async ValueTask SaveAsync(ConversationReference reference, CancellationToken cancellation)
    {
        var address = reference.Address;
        await database.WriteAsync(
            session => session.ExecuteAsync(
                "references.save", address.Channel, address.Workspace, address.Conversation, reference.Handle, reference.At.Stored(), reference.User,
                reference.Group),
            cancellation);
    }

    public ValueTask<ConversationReference?> FindAsync(ConversationAddress address, CancellationToken cancellation) => database.ReadAsync(
        session => session.FindAsync(
            "references.find",
            row => new ConversationReference(address with { Thread = null }, row.GetString(0), row.Time(1), row.OptionalText(2), row.OptionalText(3)),
            address.Channel,
            address.Workspace,
            address.Conversation),
        cancellation);

    public ValueTask<ConversationReference?> FindForUserAsync(string channel, string workspace, string user, CancellationToken cancellation) =>
        database.ReadAsync(
            session => session.FindAsync(
                "references.find_for_user",
                row => new ConversationReference(
                    new(channel, workspace, row.GetString(0)), row.GetString(1), row.Time(2), row.OptionalText(3), row.OptionalText(4)),
                channel,
                workspace,
                user),
            cancellation);

    public async ValueTask RemoveAsync(string channel, string workspace, string? conversation, CancellationToken cancellation) =>
        await database.WriteAsync(session => session.ExecuteAsync("references.remove", channel, workspace, conversation), cancellation);

    public async ValueTask<IReadOnlyList<string>> RemoveGroupAsync(string channel, string workspace, string group, CancellationToken cancellation) =>
        await database.WriteAsync(session => session.ListAsync("references.remove_group", row => row.GetString(0), channel, workspace, group), cancellation);
}
