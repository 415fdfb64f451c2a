using Bot.Content;
using Bot.Tests.Cli;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Import;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_report_becomes_notes_that_answer_questions()
    {
        folder.Write("report.md", "# Harbour Days\n\n## H10: Tides\n\nThe spring tide comes at full moon.\n\n## H20: Locks\n\nClose the gate first.\n");
        var outcome = await RunAsync("import", "report.md", "--out", "content/harbour");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("H10  Tides", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("2 sessions in 3 files: no problems", outcome.Out, StringComparison.Ordinal);

        var answer = await RunAsync("--content", "content/harbour", "ask", "when does the spring tide come");
        Assert.Contains("full moon", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_reports_becomes_one_conference()
    {
        folder.Write("in/a10-tides.md", "# Tides\n\nHigh.\n").Write("in/a20-locks.txt", "A20: Locks\n\nShut.\n")
            .Write("in/c.html", "<h1>Closing</h1><p>Bye.</p>");
        var outcome = await RunAsync("import", "in", "--out", "harbour", "--name", "Harbour Days");
        Assert.Equal(0, outcome.Code);
        var conference = Assert.Single(ContentLoader.Load(folder.PathOf("harbour")).Snapshot!.Conferences);
        Assert.Equal("Harbour Days", conference.Name.English);
        Assert.Equal(["Closing", "Locks", "Tides"], conference.Sessions.Select(session => session.Versions[0].Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_left_out_is_listed_and_kept_in_a_file()
    {
        folder.Write("page.html", "<nav>Home</nav><main><h2>H1: One</h2><p>Words.</p></main><footer>Imprint</footer>");
        var outcome = await RunAsync("import", "page.html", "--out", "notes");
        Assert.Contains("navigation, 4 characters: Home", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(
            "Imprint", await File.ReadAllTextAsync(folder.PathOf("notes/left-out.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_there_is_replaced_only_when_told_to()
    {
        folder.Write("r.md", "# R\n\n## H1: One\n\nNew.\n").Write("notes/conference.yaml", "name: Old\n").Write("notes/old.md", "# Old\n");
        var refused = await RunAsync("import", "r.md", "--out", "notes");
        Assert.Equal(2, refused.Code);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("notes/old.md")));

        Assert.Equal(0, (await RunAsync("import", "r.md", "--out", "notes", "--force")).Code);
        Assert.False(File.Exists(folder.PathOf("notes/old.md")));
        Assert.Equal(["notes", "r.md"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_holds_anything_else_is_never_replaced()
    {
        folder.Write("r.md", "# R\n\nWords.\n").Write("home/conference.yaml", "name: x\n").Write("home/letters/1.txt", "Dear …");
        var outcome = await RunAsync("import", "r.md", "--out", "home", "--force");
        Assert.Equal(2, outcome.Code);
        Assert.True(File.Exists(folder.PathOf("home/letters/1.txt")));
    }

    [Theory]
    [InlineData("nothing.txt", "there is no")]
    [InlineData("photo.jpg", "is not .html, .md or .txt")]
    [InlineData("empty.txt", "no text to import")]
    public async Task What_is_no_report_is_refused_and_nothing_is_written(string source, string reason)
    {
        folder.Write("photo.jpg", "x").Write("empty.txt", "\n\n");
        var outcome = await RunAsync("import", source, "--out", "notes");
        Assert.Equal(2, outcome.Code);
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("notes")));
    }

    private Task<CommandOutcome> RunAsync(params string[] args) =>
        new CommandRunner { WorkingDirectory = folder.Root, Load = ContentLoader.Load, Width = 200 }.RunThisAsync(args);
}
