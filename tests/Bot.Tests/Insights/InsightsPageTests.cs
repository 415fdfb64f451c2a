using Bot.Answers;
using Bot.Content;
using Bot.Conversations;
using Bot.Insights;
using Bot.Tests.Web;
using Bot.Web.Access;
using Bot.Web.Pages;
using Xunit;

namespace Bot.Tests.Insights;

public sealed class InsightsPageTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    [Fact]
    public void The_page_says_what_was_asked_and_what_in_vain()
    {
        var page = Draw(Report);

        AssertShows(
            page,
            "<dt>Questions</dt><dd>12</dd>",
            "<dt>Answered</dt><dd>75 % <small>9</small></dd>",
            "<h2>Asked in vain</h2>",
            "<a href=\"/?q=parking%3F\">parking?</a>",
            "/conferences/festa-2018/sessions/A10?lang=en",
            "Z99</span> gone-2001",
            "12 ms",
            "1.3 s",
            "<p>Found helpful: 4 · Did not help: 1</p>",
            "<dt>Found helpful</dt><dd>4 <small>/ 5</small></dd>",
            "2 questions is not kept. To see here from now on",
            "Questions are kept for 90 days");
    }

    [Fact]
    public void The_chart_is_told_in_words_and_as_a_table()
    {
        var page = Draw(Report);

        AssertShows(
            page,
            "role=\"img\" aria-labelledby=\"kiku-chart-title kiku-chart-text\"",
            "<desc id=\"kiku-chart-text\">12 questions; the most on one day were 9, on 1 May 2026.</desc>",
            "<g><title>1 May 2026: Answered 8, Nothing found 1</title>",
            "<rect class=\"found\" x=\"61\" y=\"20\" width=\"8\" height=\"80\"/><rect class=\"none\" x=\"61\" y=\"10\" width=\"8\" height=\"10\"/>",
            "<tr><th scope=\"row\">1 May 2026</th><td>8</td><td>0</td><td>1</td><td>9</td></tr>");
    }

    [Fact]
    public void Japanese_readers_get_Japanese()
    {
        var page = Draw(Report, Language.Japanese);

        AssertShows(
            page,
            "<html lang=\"ja\">",
            "答えが見つからなかった質問",
            "VP of Engineeringの役割",
            "2026年5月1日",
            "設定 Insights:KeepText を on に");
    }

    [Fact]
    public void What_people_wrote_is_only_text()
    {
        var hostile = Report with
        {
            Workspace = SampleNotes.HostileText,
            Channel = SampleNotes.HostileText,
            Figures = Report.Figures with
            {
                InVain = [new(SampleNotes.HostileText, 1, default)],
                MostAsked = [new("\" onmouseover=\"alert(1)", 1, default)],
                Sessions = [new(SampleNotes.HostileText, SampleNotes.HostileText, 1)],
                Comments = [new(default, Vote.Unhelpful, null, SampleNotes.HostileText)],
                Workspaces = [new(SampleNotes.HostileText, "\"><script>", 1), new("b", "c", 1)],
            },
        };

        foreach (var admission in (Admission[])[Admission.Everything, Admission.None])
        {
            var page = new InsightsPage(hostile, SampleNotes.Snapshot, Language.English, admission).Draw().ToString();
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("onmouseover=\"alert", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_questions_it_says_so_and_shows_no_chart()
    {
        var empty = new QuestionFigures([], 0, 0, default, default, [], [], [], [], 0, 0, [], []);
        var page = Draw(Report with { Figures = empty, Days = [new(Today, 0, 0, 0), new(Today.AddDays(1), 0, 0, 0)] });

        Assert.Contains("Nothing was asked in chat in the last 2 days.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Workspaces_are_chosen_among_where_there_are_several()
    {
        Assert.DoesNotContain("aria-label=\"Workspace\"", Draw(Report), StringComparison.Ordinal);

        var page = Draw(
            Report with { Channel = "slack", Workspace = "T2", Figures = Report.Figures with { Workspaces = [new("slack", "T1", 9), new("slack", "T2", 3)] } });

        Assert.Contains("<a href=\"/insights?days=7&amp;workspace=slack%2FT2&amp;lang=en\" aria-current=\"true\">slack/T2</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/insights?days=30&amp;workspace=slack%2FT2&amp;lang=en\">30 days</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_read_the_notes_is_led_nowhere()
    {
        var page = new InsightsPage(Report, SampleNotes.Snapshot, Language.English, Admission.None).Draw().ToString();

        Assert.Contains("parking?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/?q=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/conferences", page, StringComparison.Ordinal);
    }

    private static void AssertShows(string page, params IEnumerable<string> parts) =>
        Assert.All(parts, part => Assert.Contains(part, page, StringComparison.Ordinal));

    private static string Draw(InsightsReport report, Language language = Language.English) =>
        new InsightsPage(report, SampleNotes.Snapshot, language, Admission.Everything).Draw().ToString();

    private static InsightsReport Report { get; } = new(
        [.. Enumerable.Range(0, 5).Select(i => new DayCount(Today.AddDays(i - 6), 0, 0, 0)), new(Today.AddDays(-1), 1, 2, 0), new(Today, 8, 0, 1)],
        null,
        null,
        new(
            [], 5, 10, TimeSpan.FromMilliseconds(11.4), TimeSpan.FromSeconds(1.26), [new("what about hiring", 6, default)], [new("parking?", 1, default)],
            [new("festa-2018", "A10", 9), new("gone-2001", "Z99", 1)], [new("festa-2018", "A60", 1)], 4, 1, [new(default, Vote.Unhelpful, Outcome.Weak, "not this")],
            [new("slack", "T1", 12)]),
        TimeSpan.FromDays(90));
}
