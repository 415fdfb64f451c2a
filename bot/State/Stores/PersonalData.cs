using Bot.State.Sql;

namespace Bot.State.Stores;

/// <param name="User">By the chat service's id.</param>
/// <param name="Channel">Null: in every chat service.</param>
/// <param name="Workspace">Null: in every workspace.</param>
internal sealed record Person(string User, string? Channel = null, string? Workspace = null);

/// <summary>How many of each were erased.</summary>
/// <param name="Messages">Of which the keys stay, without text and user, by which a redelivery is known.</param>
/// <param name="Threads">What threads were about that the person had asked in.</param>
/// <param name="Chats">How to reach a chat with nobody but the person.</param>
/// <param name="Digests">Those that the person ordered go on without the name; those for a chat that is in <paramref name="Chats"/> end.</param>
internal sealed record Forgotten(int Messages, int Threads, int Questions, int Feedback, int Chats, int Digests)
{
    public int Total => Messages + Threads + Questions + Feedback + Chats + Digests;
}

/// <summary>All that is kept about somebody, in every table. What still waits for an answer gets none.</summary>
internal sealed class PersonalData(IStateDatabase database)
{
    public async ValueTask<Forgotten> ForgetAsync(Person person, CancellationToken cancellation)
    {
        object?[] whose = [person.User, person.Channel, person.Workspace];
        var (messages, threads) = await ForgetMessagesAsync(person, cancellation);
        threads += await Steps.RepeatAsync(database, "forget.threads", cancellation, whose);
        var questions = await Steps.RepeatAsync(database, "forget.questions", cancellation, whose);
        var feedback = await Steps.RepeatAsync(database, "forget.feedback", cancellation, whose);
        var (chats, ended) = await database.TransactAsync(session => ForgetChatsAsync(session, whose), cancellation);
        var digests = ended + await Steps.RepeatAsync(database, "forget.subscriptions", cancellation, whose);
        return new(messages, threads, questions, feedback, chats, digests);
    }

    /// <summary>Users of messages are not indexed, which would cost every message something: they are looked for by reading, which
    /// stops nobody.</summary>
    private async ValueTask<(int Messages, int Threads)> ForgetMessagesAsync(Person person, CancellationToken cancellation)
    {
        var (messages, threads) = (0, 0);
        var after = 0L;
        while (true)
        {
            var from = after;
            var found = await database.ReadAsync(
                session => session.ListAsync("forget.find_messages", row => row.GetInt64(0), person.User, person.Channel, person.Workspace, from, Steps.Size),
                cancellation);
            if (found.Count == 0)
                return (messages, threads);

            var step = await database.TransactAsync(session => ForgetMessagesAsync(session, found, person.User), cancellation);
            (messages, threads) = (messages + step.Messages, threads + step.Threads);
            after = found[^1];
        }
    }

    private static async ValueTask<(int Messages, int Threads)> ForgetMessagesAsync(StateSession session, List<long> messages, string user)
    {
        var (changed, threads) = (0, 0);
        foreach (var message in messages)
        {
            threads += await session.ExecuteAsync("forget.message_threads", message);
            changed += await session.ExecuteAsync("forget.message", message, user);
        }

        return (changed, threads);
    }

    /// <summary>A digest for a chat that cannot be reached any more would only fail each day.</summary>
    private static async ValueTask<(int Chats, int Digests)> ForgetChatsAsync(StateSession session, object?[] whose)
    {
        var chats = await session.ListAsync("forget.references", row => (object?[])[row.GetString(0), row.GetString(1), row.GetString(2)], whose);
        var digests = 0;
        foreach (var chat in chats)
        {
            foreach (var removed in await session.ListAsync("subscriptions.remove", row => row.GetString(0), chat))
            {
                await session.ExecuteAsync("subscriptions.remove_shown", removed);
                digests++;
            }
        }

        return (chats.Count, digests);
    }
}
