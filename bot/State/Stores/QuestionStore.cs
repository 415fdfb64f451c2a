using System.Collections.Immutable;
using System.Data.Common;
using Bot.Answers;
using Bot.Conversations;
using Bot.Insights;
using Bot.State.Sql;

namespace Bot.State.Stores;

internal sealed class QuestionStore(IStateDatabase database) : IQuestionStore
{
    private static readonly long Quarter = (long)TimeSpan.FromMinutes(15).TotalMicroseconds;

    public async ValueTask AddAsync(IReadOnlyCollection<QuestionRecord> questions, CancellationToken cancellation) => await database.TransactAsync(
        async session =>
        {
            var added = 0;
            foreach (var question in questions)
                added += await session.ExecuteAsync("questions.add", Row(question));
            return added;
        },
        cancellation);

    public async ValueTask<QuestionFigures> ReadAsync(QuestionFilter filter, int most, CancellationToken cancellation) => await database.ReadAsync(
        async session =>
        {
            object?[] where = [filter.From.Stored(), filter.Until.Stored(), filter.Channel, filter.Workspace];
            var quarters = await session.ListAsync("questions.quarters", ReadQuarter, where);
            var total = quarters.Sum(quarter => quarter.Count);
            var votes = (await session.ListAsync("questions.votes", row => (Vote: Enum.Parse<Vote>(row.GetString(0)), Count: row.Count(1)), where))
                .ToDictionary(row => row.Vote, row => row.Count);
            return new QuestionFigures(
                [.. quarters],
                await CountAsync(session, "questions.people", where),
                await CountAsync(session, "questions.with_text", where),
                await LatencyAsync(session, where, total, 0.5),
                await LatencyAsync(session, where, total, 0.95),
                [.. await session.ListAsync("questions.asked", ReadGroup, [.. where, null, (long)most])],
                [.. await session.ListAsync("questions.asked", ReadGroup, [.. where, nameof(Outcome.None), (long)most])],
                [.. await session.ListAsync("questions.sessions", ReadSession, [.. where, (long)most])],
                [.. await session.ListAsync("questions.near_in_vain", ReadSession, [.. where, (long)most])],
                votes.GetValueOrDefault(Vote.Helpful),
                votes.GetValueOrDefault(Vote.Unhelpful),
                [.. await session.ListAsync("questions.comments", ReadComment, [.. where, (long)most])],
                [.. await session.ListAsync("questions.workspaces", ReadWorkspace, where[..2])]);
        },
        cancellation);

    public async ValueTask EraseAsync(DateTimeOffset before, CancellationToken cancellation) =>
        await Steps.RepeatAsync(database, "questions.erase", cancellation, before.Stored());

    public async ValueTask EraseTextsAsync(CancellationToken cancellation) => await Steps.RepeatAsync(database, "questions.erase_texts", cancellation);

    private static object?[] Row(QuestionRecord question) =>
    [
        question.Address.Channel,
        question.Address.Workspace,
        question.EventId,
        question.Address.Conversation,
        question.User,
        question.At.Stored(),
        (long)question.Latency.TotalMicroseconds,
        question.Language.ToString(),
        question.Outcome.ToString(),
        question.Conference,
        question.Session,
        question.Text,
        question.Terms,
    ];

    private static async ValueTask<int> CountAsync(StateSession session, string statement, object?[] where) =>
        checked((int)(await session.NumberAsync(statement, where) ?? 0));

    /// <summary>By the nearest rank: always one that was measured.</summary>
    private static async ValueTask<TimeSpan> LatencyAsync(StateSession session, object?[] where, int total, double share)
    {
        var rank = Math.Max((long)Math.Ceiling(share * total) - 1, 0);
        return TimeSpan.FromMicroseconds(await session.NumberAsync("questions.latency", [.. where, rank]) ?? 0);
    }

    private static QuarterCount ReadQuarter(DbDataReader row) =>
        new(DateTimeOffset.UnixEpoch.AddTicks(row.GetInt64(0) * Quarter * TimeSpan.TicksPerMicrosecond), Enum.Parse<Outcome>(row.GetString(1)), row.Count(2));

    private static QuestionGroup ReadGroup(DbDataReader row) => new(row.GetString(2), row.Count(0), row.Time(1));

    private static SessionCount ReadSession(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.Count(2));

    private static Comment ReadComment(DbDataReader row) => new(
        row.Time(0), Enum.Parse<Vote>(row.GetString(1)), row.OptionalText(2) is { } outcome ? Enum.Parse<Outcome>(outcome) : null, row.GetString(3));

    private static WorkspaceCount ReadWorkspace(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.Count(2));
}
