using System.Collections.Immutable;
using System.Globalization;
using Bot.Answers;
using Bot.Insights;
using Bot.Presentation;

namespace Bot.Web.Pages;

/// <summary>A column for each day, divided by what came of the questions. It stretches to any width, so words stand around it and not in it.</summary>
internal static class DayChart
{
    private const int Slot = 10;

    private const int Width = 8;

    private const int Height = 100;

    /// <summary>From the bottom up, in the order of the legend.</summary>
    private static readonly Outcome[] Outcomes = [Outcome.Found, Outcome.Weak, Outcome.None];

    public static Html Draw(InsightsReport report, InsightsTexts wording)
    {
        var days = report.Days;
        var busiest = days.MaxBy(day => day.Total)!;
        var top = RoundUp(busiest.Total);
        var description = wording.Chart(report.Total, busiest.Date, busiest.Total);
        return Html.Of($"""
            <figure class="chart">
            <figcaption>{Legend(wording)}</figcaption>
            <p class="scale" aria-hidden="true">{Number(top)}</p>
            <svg viewBox="0 0 {days.Length * Slot} {Height}" preserveAspectRatio="none" role="img" aria-labelledby="kiku-chart-title kiku-chart-text">
            <title id="kiku-chart-title">{wording.PerDay}</title>
            <desc id="kiku-chart-text">{description}</desc>
            {Html.Join([Line(0, days.Length), Line(Height / 2, days.Length), Line(Height, days.Length)])}
            {Html.Join(days.Select((day, i) => Column(day, i, top, wording)))}
            </svg>
            <p class="ends" aria-hidden="true"><span>{wording.On(days[0].Date)}</span><span>{wording.On(days[^1].Date)}</span></p>
            {Table(days, wording)}
            </figure>
            """);
    }

    private static Html Legend(InsightsTexts wording) =>
        Html.Join(Outcomes, outcome => Html.Of($"""<span class="key {ClassOf(outcome)}">{wording.Of(outcome)}</span>"""));

    private static Html Line(int y, int days) => Html.Of($"""<path class="line" d="M0 {y}H{days * Slot}"/>""");

    private static Html Column(DayCount day, int index, int top, InsightsTexts wording)
    {
        if (day.Total == 0)
            return Html.Empty;

        var parts = new List<Html>();
        var below = 0;
        foreach (var outcome in Outcomes.Where(outcome => day.Of(outcome) > 0))
        {
            var (from, to) = (Y(below, top), Y(below += day.Of(outcome), top));
            parts.Add(
                Html.Of($"""<rect class="{ClassOf(outcome)}" x="{(index * Slot) + 1}" y="{Decimal(to)}" width="{Width}" height="{Decimal(from - to)}"/>"""));
        }

        return Html.Of($"<g><title>{Told(day, wording)}</title>{Html.Join(parts)}</g>\n");
    }

    private static string Told(DayCount day, InsightsTexts wording) =>
        $"{wording.On(day.Date)}: "
        + string.Join(", ", Outcomes.Where(outcome => day.Of(outcome) > 0).Select(outcome => $"{wording.Of(outcome)} {Number(day.Of(outcome))}"));

    private static Html Row(DayCount day, InsightsTexts wording)
    {
        var counts = Html.Join(Outcomes, outcome => Html.Of($"<td>{Number(day.Of(outcome))}</td>"));
        return Html.Of($"""<tr><th scope="row">{wording.On(day.Date)}</th>{counts}<td>{Number(day.Total)}</td></tr>""");
    }

    private static Html Table(ImmutableArray<DayCount> days, InsightsTexts wording)
    {
        var rows = Html.Join(days.Where(day => day.Total > 0).Reverse(), day => Row(day, wording));
        var heads = Html.Join(Outcomes, outcome => Html.Of($"""<th scope="col">{wording.Of(outcome)}</th>"""));
        return Html.Of($"""
            <details><summary>{wording.AsTable}</summary>
            <div class="table"><table class="numbers">
            <thead><tr><th scope="col">{wording.Date}</th>{heads}<th scope="col">{wording.Questions}</th></tr></thead>
            <tbody>{rows}</tbody>
            </table></div>
            </details>
            """);
    }

    public static string ClassOf(Outcome outcome) => outcome switch { Outcome.Found => "found", Outcome.Weak => "unsure", _ => "none" };

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static double Y(int count, int top) => Height - ((double)Height * count / top);

    private static string Decimal(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>To 2, 4, 6, 8, 10, 20, 40 …, which half of is a whole number too.</summary>
    private static int RoundUp(int count)
    {
        for (var unit = 1; ; unit *= 10)
        {
            foreach (var step in (int[])[2, 4, 6, 8, 10])
            {
                if (count <= step * unit || unit == 100_000_000)
                    return step * unit;
            }
        }
    }
}
