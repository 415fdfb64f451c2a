using Bot.Content;
using Bot.Tests.Content;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Cli;

public sealed class NotesCommandTests
{
    [Fact]
    public async Task Sessions_are_listed_with_who_spoke()
    {
        var outcome = await CommandRunner.RunAsync("sessions");

        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("Festa 2018\n2018-07 · Tokyo\n\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("  A10  The role of a VP of Engineering\n       Panel · Kato (Gunosy)\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("There are no notes of this session.", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_code_stands_above_its_title_and_wide_characters_count_two_columns()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fest/漁港.md", "# Nets\n\nMend them.\n");
        folder.Write("fest/2031-03-14-how-we-learned-to-mend-nets.md", "# Mending\n\nSlowly.\n");

        var outcome = await new CommandRunner { WorkingDirectory = folder.Root, Load = ContentLoader.Load, Settings = [] }
            .RunThisAsync("sessions", "--content", folder.Root);

        Assert.Contains("\n  漁港                      Nets\n                            Talk\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(
            "\n  2031-03-14-how-we-learned-to-mend-nets\n                            Mending\n                            Talk\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_speak_the_language_of_the_locale()
    {
        var outcome = await new CommandRunner { Language = Language.Japanese }.RunThisAsync("sessions");

        Assert.Contains("VP of Engineeringの役割", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("パネル · 加藤 (Gunosy)", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A10")]
    [InlineData("a10")]
    [InlineData("festa-2018/A10")]
    public async Task Notes_are_shown_with_headings(string code)
    {
        var outcome = await CommandRunner.RunAsync("show", code);

        Assert.Equal(0, outcome.Code);
        Assert.Contains("## How does Gunosy organise hiring?\n\nA question from the audience.\n\nKato decides", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Japanese notes:", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_shown_in_the_language_asked_for()
    {
        var outcome = await CommandRunner.RunAsync("show", "A10", "--lang", "ja");

        Assert.Contains("加藤はエンジニア採用を決める。", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_session_is_answered_with_the_known_ones()
    {
        var outcome = await CommandRunner.RunAsync("show", "B99");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("A10  The role of a VP of Engineering", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_named_once()
    {
        var empty = Directory.CreateTempSubdirectory().FullName;
        var outcome = await new CommandRunner { Load = ContentLoader.Load }.RunThisAsync("check", empty);

        Assert.Equal(1, outcome.Code);
        Assert.StartsWith($"{empty}: error: there are no notes", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_two_conferences_must_be_said_in_full()
    {
        var two = new CommandRunner { Load = _ => new(new([SampleNotes.Conference("festa-2018"), SampleNotes.Conference("festa-2019")], Glossary.Empty, "h"), [], 8) };

        Assert.Contains("festa-2019/A10", (await two.RunThisAsync("show", "A10")).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await two.RunThisAsync("show", "festa-2019/A10")).Code);
    }

    [Fact]
    public async Task Check_lists_warnings_and_passes()
    {
        var warned = new CommandRunner { Load = _ => new(SampleNotes.Snapshot, [new("f/a.md", 7, Severity.Warning, "unknown key 'titel'")], 4) };

        var outcome = await warned.RunThisAsync("check");

        Assert.Equal(0, outcome.Code);
        Assert.Equal("f/a.md:7: warning: unknown key 'titel'\n3 sessions in 4 files: 0 errors, 1 warning\n", outcome.Out);
    }

    [Fact]
    public async Task Check_fails_on_errors()
    {
        var wrong = new CommandRunner { Load = _ => new(null, [new("f/a.md", 0, Severity.Error, "too large"), new("f/b.md", 2, Severity.Warning, "tab")], 2) };

        var outcome = await wrong.RunThisAsync("check");

        Assert.Equal(1, outcome.Code);
        Assert.Equal("f/a.md: error: too large\nf/b.md:2: warning: tab\n2 files: 1 error, 1 warning\n", outcome.Out);
    }

    [Fact]
    public async Task Problems_are_placed_where_the_reader_stands()
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!;
        var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var wrong = new CommandRunner { WorkingDirectory = parent, Load = _ => new(null, [new("a.md", 1, Severity.Error, "bad")], 1) };

        var outcome = await wrong.RunThisAsync("check", folder);

        Assert.StartsWith($"{folder}/a.md:1: error: bad\n", outcome.Out, StringComparison.Ordinal);
    }
}
