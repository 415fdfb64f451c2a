using Bot.Answers;

namespace Bot.Conversations;

internal enum Vote
{
    Helpful,
    Unhelpful,
}

/// <summary>What people thought of answers: one vote of each user for each answer, the last one counts.</summary>
internal interface IFeedbackStore
{
    /// <summary>A null comment keeps the one there was.</summary>
    ValueTask SaveAsync(Feedback feedback, CancellationToken cancellation);

    /// <summary>The latest first.</summary>
    ValueTask<IReadOnlyList<Feedback>> ListAsync(DateTimeOffset since, int most, CancellationToken cancellation);
}

internal sealed record Feedback(
    string Channel, string Workspace, string User, string AnswerId, Vote Vote, Outcome? Outcome, string? Comment, DateTimeOffset At);
