using System.Data.Common;
using Bot.Answers;
using Bot.Conversations;
using Bot.State.Sql;

namespace Bot.State.Stores;

internal sealed class FeedbackStore(IStateDatabase database) : IFeedbackStore
{
    public async ValueTask SaveAsync(Feedback feedback, CancellationToken cancellation) => await database.WriteAsync(
        session => session.ExecuteAsync(
            "feedback.save",
            feedback.Channel,
            feedback.Workspace,
            feedback.User,
            feedback.AnswerId,
            feedback.Vote.ToString(),
            feedback.Outcome?.ToString(),
            feedback.Comment,
            feedback.At.Stored()),
        cancellation);

    public async ValueTask<IReadOnlyList<Feedback>> ListAsync(DateTimeOffset since, int most, CancellationToken cancellation) =>
        await database.ReadAsync(session => session.ListAsync("feedback.list", Read, since.Stored(), (long)most), cancellation);

    private static Feedback Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        Enum.Parse<Vote>(row.GetString(4)),
        row.OptionalText(5) is { } outcome ? Enum.Parse<Outcome>(outcome) : null,
        row.OptionalText(6),
        row.Time(7));
}
