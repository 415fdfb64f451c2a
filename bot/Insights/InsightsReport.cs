using System.Collections.Immutable;
using Bot.Answers;

namespace Bot.Insights;

/// <param name="Days">Every day, also those without questions.</param>
/// <param name="Kept">How long questions are kept.</param>
internal sealed record InsightsReport(ImmutableArray<DayCount> Days, string? Channel, string? Workspace, QuestionFigures Figures, TimeSpan Kept)
{
    public int Total => Days.Sum(day => day.Total);

    public int WithoutText => Total - Figures.WithText;

    public int Of(Outcome outcome) => Days.Sum(day => day.Of(outcome));
}

internal sealed record DayCount(DateOnly Date, int Found, int Weak, int None)
{
    public int Total => Found + Weak + None;

    public int Of(Outcome outcome) => outcome switch { Outcome.Found => Found, Outcome.Weak => Weak, _ => None };
}
