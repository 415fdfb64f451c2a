using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answers;
using Bot.Insights;

namespace Bot.Cli;

/// <summary>Insights for programs.</summary>
/// <param name="From">As yyyy-MM-dd; each day is one of this machine's time zone.</param>
internal sealed record InsightsDocument(
    string From,
    string Until,
    string? Workspace,
    int Questions,
    int Found,
    int Weak,
    int None,
    int People,
    double MedianMs,
    double Percentile95Ms,
    IEnumerable<InsightsDay> Days,
    int WithText,
    IEnumerable<InsightsQuestion> MostAsked,
    IEnumerable<InsightsQuestion> InVain,
    IEnumerable<SessionCount> Sessions,
    IEnumerable<SessionCount> NearInVain,
    int Helpful,
    int Unhelpful,
    IEnumerable<InsightsComment> Comments)
{
    public static InsightsDocument Of(InsightsReport report)
    {
        var figures = report.Figures;
        return new(
            report.Days[0].Date.ToString("O"),
            report.Days[^1].Date.ToString("O"),
            report.Workspace,
            report.Total,
            report.Of(Outcome.Found),
            report.Of(Outcome.Weak),
            report.Of(Outcome.None),
            figures.People,
            Math.Round(figures.Median.TotalMilliseconds, 1),
            Math.Round(figures.Percentile95.TotalMilliseconds, 1),
            report.Days.Where(day => day.Total > 0).Select(day => new InsightsDay(day.Date.ToString("O"), day.Found, day.Weak, day.None)),
            figures.WithText,
            figures.MostAsked.Select(InsightsQuestion.Of),
            figures.InVain.Select(InsightsQuestion.Of),
            figures.Sessions,
            figures.NearInVain,
            figures.Helpful,
            figures.Unhelpful,
            figures.Comments.Select(comment => new InsightsComment(comment.At, comment.Outcome?.ToString().ToLowerInvariant(), comment.Text)));
    }

    public string ToJson() => JsonSerializer.Serialize(this, InsightsJson.Readable.InsightsDocument);
}

internal sealed record InsightsDay(string Date, int Found, int Weak, int None);

internal sealed record InsightsQuestion(string Text, int Count, DateTimeOffset Last)
{
    public static InsightsQuestion Of(QuestionGroup group) => new(group.Text, group.Count, group.Last);
}

internal sealed record InsightsComment(DateTimeOffset At, string? Outcome, string Text);

[JsonSerializable(typeof(InsightsDocument))]
internal sealed partial class InsightsJson : JsonSerializerContext
{
    public static InsightsJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
