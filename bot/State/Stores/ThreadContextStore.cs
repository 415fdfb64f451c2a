using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Conversations;
using Bot.State.Sql;

namespace Bot.State.Stores;

internal sealed class ThreadContextStore(IStateDatabase database) : IThreadContexts
{
    public ValueTask<ThreadContext?> FindAsync(ConversationAddress address, CancellationToken cancellation) => database.ReadAsync(
        session => session.FindAsync(
            "threads.find", row => Read(address, row), address.Channel, address.Workspace, address.Conversation, address.Thread ?? ""),
        cancellation);

    /// <summary>The values of <c>threads.save</c>.</summary>
    public static object?[] Row(ThreadContext context) =>
    [
        context.Address.Channel,
        context.Address.Workspace,
        context.Address.Conversation,
        context.Address.Thread ?? "",
        context.User,
        JsonSerializer.Serialize(context.Questions, QuestionsJson.Default.ImmutableArrayString),
        context.At.Stored(),
    ];

    private static ThreadContext Read(ConversationAddress address, DbDataReader row) =>
        new(address, row.GetString(0), JsonSerializer.Deserialize(row.GetString(1), QuestionsJson.Default.ImmutableArrayString), row.Time(2));
}

[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class QuestionsJson : JsonSerializerContext;
