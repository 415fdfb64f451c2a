using Bot.Import;
using Xunit;

namespace Bot.Tests.Import;

public sealed class HtmlTests
{
    private const string Blog = """
        <!DOCTYPE html><html lang="en"><head><title>Harbour Days | My blog</title>
        <link rel="canonical" href="https://blog.example/harbour"><style>p { color: red }</style>
        <script>document.write("<p>SCRIPT WORDS</p>");</script></head>
        <body class="comments-open">
        <header class="site-header"><a href="/">My blog</a><nav><ul><li>Home</li><li>About me</li></ul></nav></header>
        <div id="wrap"><article>
          <header><h1>Harbour Days 2026</h1><p>I was there.</p></header>
          <div class="social-buttons"><a href="#">Tweet this</a></div>
          <h2>H10: How tides work <small>(keynote)</small></h2>
          <p>Speaker: Mira Sol (<a href="https://moon.example">Moon Ltd.</a>)</p>
          <p>Tides <strong>rise</strong> &amp; fall.<br>Twice a day.</p>
          <ul><li>Spring tide<ul><li>at full moon</li></ul></li><li>Neap tide</li></ul>
          <table><tr><th>Port</th><th>Metres</th></tr><tr><td>Kiel</td><td>0.1 | almost none</td></tr></table>
          <h2>H20: Locks</h2>
          <pre><code>if (level &lt; 2) {
            open();
        }</code></pre>
          <blockquote><p>Close the gate first.</p></blockquote>
          <span class="comment">Not a remark of readers.</span>
          <iframe src="https://slides.example/42"></iframe>
          <div id="comments"><h2>2 comments</h2><p>Nice post!</p></div>
        </article>
        <aside><h2>Archive</h2><ul><li>May 2026</li></ul></aside></div>
        <footer>© My blog</footer></body></html>
        """;

    [Fact]
    public void The_text_of_a_blog_is_told_from_its_surroundings()
    {
        var imported = Imported.Html(Blog);
        Assert.Equal("Harbour Days 2026", imported.Conference.Name);
        Assert.Equal("https://blog.example/harbour", imported.Conference.Address);
        Assert.Equal(["INTRO", "H10", "H20"], imported.Conference.Sessions.Select(session => session.Code));
        foreach (var words in (string[])["Home", "Archive", "Tweet this", "Nice post!", "© My blog", "slides.example/42"])
        {
            Assert.DoesNotContain(words, imported.Shown, StringComparison.Ordinal);
            Assert.Contains(words, imported.LeftOut, StringComparison.Ordinal);
        }

        Assert.Contains("comments", imported.Conference.LeftOut.Select(part => part.Reason));
        Assert.Contains("share buttons", imported.Conference.LeftOut.Select(part => part.Reason));
    }

    [Fact]
    public void Lists_tables_programs_and_quotations_are_quoted_as_the_page_shows_them()
    {
        var notes = Imported.Html(Blog).Loaded;
        Assert.Empty(notes.Problems);
        var sessions = notes.Snapshot!.Sessions.ToDictionary(session => session.Code, session => session.Versions[0]);
        Assert.Equal(
            [
                "Speaker: Mira Sol (Moon Ltd.)", "Tides rise & fall.\nTwice a day.", "Spring tide", "at full moon", "Neap tide", "Port | Metres",
                "Kiel | 0.1 | almost none",
            ],
            sessions["H10"].Sections.SelectMany(section => section.Passages).Select(passage => passage.Text));
        Assert.Equal(
            ["if (level < 2) {\n    open();\n}", "Close the gate first.", "Not a remark of readers."],
            sessions["H20"].Sections.SelectMany(section => section.Passages).Select(passage => passage.Text));
        Assert.Equal("Mira Sol", sessions["H10"].Speakers.Single().Name);
    }

    [Fact]
    public void No_script_runs_and_none_is_text()
    {
        var imported = Imported.Html(Blog);
        Assert.DoesNotContain("SCRIPT WORDS", imported.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("color: red", imported.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_pages_are_read_as_browsers_read_them()
    {
        var imported = Imported.Html("<h2>A1: One<h2>A2: Two</h3><p>Words <b>bold <i>both</b> slanted<table><td>cell<p>loose</table></div></article>more");
        Assert.Equal(["A1", "A2"], imported.Conference.Sessions.Select(session => session.Code));
        foreach (var words in (string[])["bold", "both", "slanted", "cell", "loose", "more"])
            Assert.Contains(words, imported.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_nests_deep_is_read()
    {
        var deep = string.Concat(Enumerable.Repeat("<div><span>", 240));
        var imported = Imported.Html($"<h2>A1: One</h2><p>Top.</p>{deep}Bottom.");
        Assert.Contains("Bottom.", imported.Shown, StringComparison.Ordinal);
    }

    /// <summary>The second took minutes at 40 KB; a parser takes hours for the others at the size of a page that is fetched.</summary>
    [Theory]
    [InlineData("<div>", 2_000_000, "nests its parts deeper than 500")]
    [InlineData("<table><tr><td>", 3_000, "nests its parts deeper than 500")]
    [InlineData("<b>", 1_000_000, "nests its parts deeper than 500")]
    [InlineData("<article>", 100_000, "nests its parts deeper than 500")]
    [InlineData("<p>x", 1_000_000, "has more than 250,000 parts")]
    public void A_page_that_nests_without_end_is_refused(string opening, int times, string reason)
    {
        var failure = Assert.Throws<ImportFailedException>(() => Imported.Html("<h2>A1: One</h2>" + string.Concat(Enumerable.Repeat(opening, times))));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    /// <summary>45 KB took 19 s and two million elements.</summary>
    [Fact]
    public void Elements_that_are_not_closed_are_not_made_anew_without_end()
    {
        var fonts = string.Concat(Enumerable.Range(0, 400).Select(i => $"<font size={i}>"));
        Assert.Throws<ImportFailedException>(() => Imported.Html($"<p>{fonts}</p>" + string.Concat(Enumerable.Repeat("<p>x</p>", 5_000))));
    }

    [Fact]
    public void A_page_of_many_megabytes_is_read()
    {
        var page = string.Concat(
            Enumerable.Range(1, 400).Select(i => $"<h2>A{i}: Talk</h2>" + string.Concat(Enumerable.Repeat("<p>Some words of no weight.</p>", 200))));
        Assert.Equal(400, Imported.Html(page).Conference.Sessions.Length);
    }

    [Fact]
    public void A_page_without_sessions_is_one_session()
    {
        var imported = Imported.Html("<title>One talk</title><p>Words of the talk.</p>");
        Assert.Equal("One talk", Assert.Single(imported.Conference.Sessions).Title);
        Assert.Contains("Words of the talk.", imported.Shown, StringComparison.Ordinal);
    }
}
