using System.Collections.Immutable;
using System.Globalization;
using Bot.Answers;
using Bot.Content;
using Bot.Insights;
using Bot.Presentation;

namespace Bot.Cli;

/// <summary>Draws insights for a terminal.</summary>
internal sealed class InsightsText(Sheet sheet, ContentSnapshot notes, Language language)
{
    private const int LongestBar = 40;

    private static readonly Outcome[] Outcomes = [Outcome.Found, Outcome.Weak, Outcome.None];

    private readonly InsightsTexts wording = InsightsTexts.In(language);

    public void Write(InsightsReport report)
    {
        var days = report.Days;
        sheet.Write(
            "", new Run(wording.Title, Ink.Title),
            new Run($" · {wording.From(days[0].Date, days[^1].Date)}{(report.Workspace is { } place ? " · " + place : "")}", Ink.Quiet));
        sheet.Blank();
        if (report.Total == 0)
            sheet.Write("", wording.Nothing(days.Length), Ink.Warning);
        else
            WriteQuestions(report);
        WriteFeedback(report.Figures);
        sheet.Blank();
        sheet.Write("", wording.Kept((int)report.Kept.TotalDays), Ink.Quiet);
    }

    private void WriteQuestions(InsightsReport report)
    {
        WriteFigures(report);
        WriteDays(report.Days);
        if (report.WithoutText > 0)
        {
            sheet.Blank();
            sheet.Write("", wording.TextsNotKept(report.WithoutText), Ink.Warning);
        }

        var figures = report.Figures;
        WriteList(wording.InVain, [.. figures.InVain.Select(group => (group.Count, group.Text))]);
        WriteList(wording.NearInVain, [.. figures.NearInVain.Select(near => (near.Count, Name(near)))]);
        WriteList(wording.MostAsked, [.. figures.MostAsked.Select(group => (group.Count, group.Text))]);
        WriteList(wording.Sessions, [.. figures.Sessions.Select(shown => (shown.Count, Name(shown)))]);
    }

    private void WriteFigures(InsightsReport report)
    {
        (string Name, string Value)[] figures =
        [
            (wording.Questions, Number(report.Total)),
            .. Outcomes.Select(outcome => (wording.Of(outcome), $"{Number(report.Of(outcome))} ({InsightsTexts.Percent(report.Of(outcome), report.Total)})")),
            (wording.People, Number(report.Figures.People)),
            (wording.TimeToReply, InsightsTexts.Time(report.Figures.Median)),
            (wording.Percentile95, InsightsTexts.Time(report.Figures.Percentile95)),
        ];
        var column = figures.Max(figure => CellWidth.Of(figure.Name));
        foreach (var (name, value) in figures)
            sheet.Write("", new Run(Padded(name, column) + "  ", Ink.Quiet), new Run(value, Ink.Plain));
    }

    /// <summary>Days without questions are left out: a quarter has more lines than a window.</summary>
    private void WriteDays(ImmutableArray<DayCount> days)
    {
        sheet.Blank();
        sheet.Write("", wording.PerDay, Ink.Heading);
        var most = days.Max(day => day.Total);
        foreach (var day in days.Where(day => day.Total > 0))
        {
            var bar = new string('█', Math.Max(1, day.Total * LongestBar / most));
            var parts = string.Join(
                ", ",
                Outcomes.Where(outcome => outcome != Outcome.Found && day.Of(outcome) > 0)
                    .Select(outcome => $"{wording.Of(outcome)} {Number(day.Of(outcome))}"));
            sheet.Write(
                $"{day.Date:O}  ", new Run(bar, Ink.Heading), new Run($" {Number(day.Total)}", Ink.Plain),
                new Run(parts.Length == 0 ? "" : $"  {parts}", Ink.Quiet));
        }
    }

    private void WriteList(string title, ImmutableArray<(int Count, string Name)> entries)
    {
        if (entries.IsEmpty)
            return;
        sheet.Blank();
        sheet.Write("", title, Ink.Heading);
        foreach (var (count, name) in entries)
            sheet.Write($"{Number(count),5}  ", Printable.Line(name));
    }

    private void WriteFeedback(QuestionFigures figures)
    {
        if (figures.Helpful + figures.Unhelpful == 0)
            return;
        sheet.Blank();
        sheet.Write("", $"{wording.Helpful}: {Number(figures.Helpful)} · {wording.Unhelpful}: {Number(figures.Unhelpful)}", Ink.Heading);
        foreach (var comment in figures.Comments)
            sheet.Write($"{comment.At.UtcDateTime:yyyy-MM-dd}  ", Printable.Line(comment.Text));
    }

    private string Name(SessionCount shown)
    {
        var session = notes.Sessions.FirstOrDefault(one => one.ConferenceId == shown.Conference && one.Code == shown.Session);
        return session is null ? $"{shown.Conference}/{shown.Session}" : $"{shown.Session} {session.InOrOther(language).Title}";
    }

    private static string Padded(string text, int width) => text + new string(' ', width - CellWidth.Of(text));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
