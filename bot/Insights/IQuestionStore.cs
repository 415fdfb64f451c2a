using System.Collections.Immutable;
using Bot.Answers;
using Bot.Conversations;

namespace Bot.Insights;

/// <summary>What was asked. Everything may throw <see cref="StoreException"/>.</summary>
internal interface IQuestionStore
{
    /// <summary>In one commit. What is there already, by (channel, workspace, event id), stays as it is.</summary>
    ValueTask AddAsync(IReadOnlyCollection<QuestionRecord> questions, CancellationToken cancellation);

    /// <param name="most">How long each list may get.</param>
    ValueTask<QuestionFigures> ReadAsync(QuestionFilter filter, int most, CancellationToken cancellation);

    /// <summary>Erases what was asked before that.</summary>
    ValueTask EraseAsync(DateTimeOffset before, CancellationToken cancellation);

    /// <summary>Erases the texts and keeps the rest.</summary>
    ValueTask EraseTextsAsync(CancellationToken cancellation);
}

/// <param name="Until">Not included.</param>
/// <param name="Channel">Null: every chat service.</param>
/// <param name="Workspace">Null: every workspace.</param>
internal sealed record QuestionFilter(DateTimeOffset From, DateTimeOffset Until, string? Channel = null, string? Workspace = null);

/// <param name="People">How many different ones asked.</param>
/// <param name="WithText">How many questions have their text; the others are not in <paramref name="MostAsked"/> and <paramref name="InVain"/>.</param>
/// <param name="InVain">With <see cref="Outcome.None"/>.</param>
/// <param name="Sessions">What was shown first, the most often first.</param>
/// <param name="NearInVain">The sessions nearest to what was asked in vain.</param>
/// <param name="Comments">The latest first.</param>
/// <param name="Workspaces">All that asked in this time, whichever one is looked at.</param>
internal sealed record QuestionFigures(
    ImmutableArray<QuarterCount> Quarters,
    int People,
    int WithText,
    TimeSpan Median,
    TimeSpan Percentile95,
    ImmutableArray<QuestionGroup> MostAsked,
    ImmutableArray<QuestionGroup> InVain,
    ImmutableArray<SessionCount> Sessions,
    ImmutableArray<SessionCount> NearInVain,
    int Helpful,
    int Unhelpful,
    ImmutableArray<Comment> Comments,
    ImmutableArray<WorkspaceCount> Workspaces);

/// <param name="Start">Of a quarter of an hour, so that days can be counted in any time zone.</param>
internal readonly record struct QuarterCount(DateTimeOffset Start, Outcome Outcome, int Count);

/// <summary>Questions with the same words.</summary>
/// <param name="Text">Of the latest.</param>
internal sealed record QuestionGroup(string Text, int Count, DateTimeOffset Last);

internal sealed record SessionCount(string Conference, string Session, int Count);

internal sealed record Comment(DateTimeOffset At, Vote Vote, Outcome? Outcome, string Text);

internal sealed record WorkspaceCount(string Channel, string Workspace, int Count);
