using Bot.Content.Splitting;
using Bot.Import.Sources;
using Xunit;

namespace Bot.Tests.Import;

public sealed class ReportFurnitureTests
{
    private const string Report = """
        Harbour Days 2026
        =================

        Posted by Ola Berg on 3 May 2026

        Talk 1: Tides
        -------------

        Speaker: Mira Sol (Moon Ltd.)
        Date: 2026-05-01

        The spring tide comes at full moon.

        Figure 1: The moon.

        Talk 2: Locks
        -------------

        With Ada Quay (Canal Ltd.), Bo Ek (Salt Inc.)

        Close the gate first.

        Conclusion
        ----------

        A good day.

        3 Comments
        """;

    [Fact]
    public void A_plain_text_with_underlined_titles_is_cut_at_its_numbered_talks()
    {
        var imported = Imported.Text(Report);
        Assert.Equal("Harbour Days 2026", imported.Conference.Name);
        Assert.Equal(["Tides", "Locks", "Conclusion"], imported.Conference.Sessions.Select(session => session.Title));
        Assert.Equal(["Mira Sol", "Ada Quay", "Bo Ek"], imported.Conference.Sessions.SelectMany(session => session.Speakers).Select(speaker => speaker.Name));
        Assert.Contains("Date: 2026-05-01", imported.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_about_the_report_is_left_out_and_listed()
    {
        var imported = Imported.Text(Report);
        Assert.Equal(["byline", "caption of an image", "comments"], imported.Conference.LeftOut.Select(part => part.Reason).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Ola Berg", imported.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_contents_is_left_out_and_listed()
    {
        var imported = Imported.Markdown("# Ports\n\n## Contents\n\n- [A10: Tides](#a)\n- [A20: Locks](#b)\n- [A30: Gulls](#c)\n\n## A10: Tides\n\nHigh.\n\n## A20: Locks\n\nShut.\n\n## A30: Gulls\n\nLoud.\n");
        Assert.Equal(["A10", "A20", "A30"], imported.Conference.Sessions.Select(session => session.Code));
        Assert.Contains("[A20: Locks](#b)", imported.LeftOut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("鈴木一郎さん(ミナト電機)", "鈴木一郎")]
    [InlineData("鈴木一郎さん(ミナト電機)と佐藤花子さん（港通信）による発表。", "鈴木一郎|佐藤花子")]
    public void Names_with_their_organisation_begin_a_session(string line, string names)
    {
        var session = Imported.Text($"A1: 潮の話\n\n{line}\n\n高い。\n").Conference.Sessions[0];
        Assert.Equal(names.Split('|'), session.Speakers.Select(speaker => speaker.Name));
        Assert.Equal("ミナト電機", session.Speakers[0].Organisation);
    }

    [Fact]
    public void The_same_report_gives_the_same_sessions_alone_and_among_others()
    {
        SourceDocument[] reports =
        [
            new("a.txt", SourceFormat.PlainText, Report, null),
            new("b.md", SourceFormat.Markdown, "# Ropes\n\n## Why\n\nLong.\n\n## How\n\nTied.\n", null),
        ];
        var together = Imported.Of(reports).Conference.Sessions.Select(session => session.Title);
        Assert.Equal(reports.SelectMany(report => Imported.Of(SplitMode.Report, report).Conference.Sessions).Select(session => session.Title), together);
        Assert.Contains("Ropes", together);
    }
}
