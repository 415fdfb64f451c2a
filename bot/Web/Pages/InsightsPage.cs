using System.Collections.Immutable;
using System.Globalization;
using Bot.Answers;
using Bot.Content;
using Bot.Insights;
using Bot.Presentation;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>What was asked in chat, and what in vain.</summary>
/// <param name="admission">To the other pages: without it nothing here leads to them.</param>
internal sealed class InsightsPage(InsightsReport report, ContentSnapshot notes, Language language, Admission admission)
{
    private static readonly int[] Periods = [7, 30, 90];

    private readonly InsightsTexts wording = InsightsTexts.In(language);

    public static Html WithoutChat(Language language, Admission admission)
    {
        var words = InsightsTexts.In(language);
        var main = Html.Of($"<h1>{words.Title}</h1>\n<p class=\"notice\">{words.NoChat}</p>");
        return Layout.Page(new(language, words.Title, admission, $"/insights?lang={language.Other().Code()}"), main);
    }

    public Html Draw()
    {
        var days = report.Days;
        var main = Html.Of($"""
            <div class="insights">
            <h1>{wording.Title}</h1>
            <p class="facts">{wording.From(days[0].Date, days[^1].Date)}</p>
            {Choices()}
            {(report.Total == 0 ? Html.Of($"<p class=\"notice\">{wording.Nothing(days.Length)}</p>") : Questions())}
            {Feedback()}
            <p class="facts kept">{wording.Kept((int)report.Kept.TotalDays)}</p>
            </div>
            """);
        return Layout.Page(new(language, wording.Title, admission, Address(days.Length, report.Channel, report.Workspace, language.Other())), main);
    }

    private Html Questions() => Html.Of($"""
        {Figures()}
        <h2>{wording.PerDay}</h2>
        {DayChart.Draw(report, wording)}
        {(report.WithoutText == 0 ? Html.Empty : Html.Of($"<p class=\"notice\">{wording.TextsNotKept(report.WithoutText)}</p>"))}
        {Asked(wording.InVain, "none", report.Figures.InVain)}
        {Sessions(wording.NearInVain, "none", report.Figures.NearInVain)}
        {Asked(wording.MostAsked, "all", report.Figures.MostAsked)}
        {Sessions(wording.Sessions, "found", report.Figures.Sessions)}
        """);

    private Html Choices()
    {
        var days = report.Days.Length;
        var periods = Html.Join(Periods, period => Choice(wording.Days(period), period == days, Address(period, report.Channel, report.Workspace, language)));
        var known = report.Figures.Workspaces;
        if (known.Length < 2 && report.Workspace is null)
            return Html.Of($"""<nav class="choices" aria-label="{wording.Period}">{periods}</nav>""");

        var workspaces = Html.Join(known, place => Choice(
            $"{place.Channel}/{place.Workspace}", place.Channel == report.Channel && place.Workspace == report.Workspace,
            Address(days, place.Channel, place.Workspace, language)));
        var all = Choice(wording.AllWorkspaces, report.Workspace is null, Address(days, null, null, language));
        return Html.Of($"""
            <nav class="choices" aria-label="{wording.Period}">{periods}</nav>
            <nav class="choices" aria-label="{wording.Workspaces}">{all}{workspaces}</nav>
            """);
    }

    private static Html Choice(string label, bool isChosen, string address) =>
        isChosen ? Html.Of($"""<a href="{address}" aria-current="true">{label}</a>""") : Html.Of($"""<a href="{address}">{label}</a>""");

    private Html Figures()
    {
        var total = report.Total;
        var shares = Html.Join(
            new[] { Outcome.Found, Outcome.Weak, Outcome.None },
            outcome => Figure(wording.Of(outcome), InsightsTexts.Percent(report.Of(outcome), total), DayChart.Number(report.Of(outcome))));
        return Html.Of($"""
            <dl class="figures">
            {Figure(wording.Questions, DayChart.Number(total))}{shares}
            {Figure(wording.People, DayChart.Number(report.Figures.People))}{Figure(wording.TimeToReply, InsightsTexts.Time(report.Figures.Median))}
            {Figure(wording.Percentile95, InsightsTexts.Time(report.Figures.Percentile95))}
            {Figure(wording.Helpful, DayChart.Number(report.Figures.Helpful), $"/ {DayChart.Number(report.Figures.Helpful + report.Figures.Unhelpful)}")}
            </dl>
            """);
    }

    private static Html Figure(string name, string value, string? detail = null) => Html.Of(
        $"""<div><dt>{name}</dt><dd>{value}{(detail is null ? Html.Empty : Html.Of($" <small>{detail}</small>"))}</dd></div>""");

    private Html Asked(string title, string colour, ImmutableArray<QuestionGroup> groups) =>
        List(title, colour, [.. groups.Select(group => (Ask(group.Text), group.Count))]);

    /// <summary>Asked again by a click: what the notes say now may be more than they said then.</summary>
    private Html Ask(string text) => admission == Admission.Everything
        ? Html.Of($"""<a href="/?q={Uri.EscapeDataString(text)}">{text}</a>""")
        : Html.Of($"{text}");

    private Html Sessions(string title, string colour, ImmutableArray<SessionCount> sessions) =>
        List(title, colour, [.. sessions.Select(shown => (Name(shown), shown.Count))]);

    /// <summary>The notes may have lost it since.</summary>
    private Html Name(SessionCount shown)
    {
        var code = Html.Of($"""<span class="code">{shown.Session}</span>""");
        var session = notes.Sessions.FirstOrDefault(one => one.ConferenceId == shown.Conference && one.Code == shown.Session);
        if (session is null)
            return Html.Of($"{code} {shown.Conference}");

        var version = session.InOrOther(language);
        var title = Html.Of($"""{code} <span lang="{version.Language.Code()}">{version.Title}</span>""");
        var address = new SessionAddress(shown.Conference, shown.Session, language).ToString();
        return admission == Admission.Everything ? Html.Of($"""<a href="{address}">{title}</a>""") : title;
    }

    private static Html List(string title, string colour, ImmutableArray<(Html Name, int Count)> entries)
    {
        if (entries.IsEmpty)
            return Html.Empty;

        var most = entries.Max(entry => entry.Count);
        var items = Html.Join(entries, entry => Html.Of($"""
            <li><span class="times">{DayChart.Number(entry.Count)}</span><span class="name">{entry.Name}</span>
            <svg viewBox="0 0 {most} 1" preserveAspectRatio="none" aria-hidden="true"><rect class="{colour}" width="{entry.Count}" height="1"/></svg></li>

            """));
        return Html.Of($"<h2>{title}</h2>\n<ol class=\"ranked\">{items}</ol>");
    }

    private Html Feedback()
    {
        var figures = report.Figures;
        if (figures.Helpful + figures.Unhelpful == 0)
            return Html.Empty;

        var comments = Html.Join(figures.Comments, Commented);
        return Html.Of($"""
            <h2>{wording.Votes}</h2>
            <p>{wording.Helpful}: {DayChart.Number(figures.Helpful)} · {wording.Unhelpful}: {DayChart.Number(figures.Unhelpful)}</p>
            {(figures.Comments.IsEmpty ? Html.Empty : Html.Of($"<h3>{wording.Comments}</h3><ul class=\"comments\">{comments}</ul>"))}
            """);
    }

    private Html Commented(Comment comment)
    {
        var date = DateOnly.FromDateTime(comment.At.UtcDateTime);
        var time = Html.Of($"""<time datetime="{date.ToString("O", CultureInfo.InvariantCulture)}">{wording.On(date)}</time>""");
        return Html.Of($"""<li><q>{comment.Text}</q> <span class="facts">{time}{OutcomeOf(comment)}</span></li>""");
    }

    private string OutcomeOf(Comment comment) => comment.Outcome is { } outcome ? $" · {wording.Of(outcome)}" : "";

    private static string Address(int days, string? channel, string? workspace, Language language) =>
        $"/insights?days={days}" + (workspace is null ? "" : $"&workspace={Uri.EscapeDataString($"{channel}/{workspace}")}") + $"&lang={language.Code()}";
}
