using System.Text.Json;
using Bot.Content;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Cli;

public sealed class AskCommandTests
{
    [Fact]
    public async Task Words_need_no_quotes()
    {
        var outcome = await CommandRunner.RunAsync("ask", "engineer", "hiring");

        Assert.Equal(0, outcome.Code);
        Assert.Contains("A10 The role of a VP of Engineering\nFesta 2018 · Panel · Kato (Gunosy)\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("*hiring*", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("festa-2018/a10.en.md:2", outcome.Out, StringComparison.Ordinal);
        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public async Task A_dash_reads_the_question_from_the_input()
    {
        var outcome = await new CommandRunner { Input = "engineer hiring\n" }.RunThisAsync("ask", "-");

        Assert.Equal(0, outcome.Code);
        Assert.Contains("*hiring*", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_starts_with_an_at_sign_is_no_file_of_arguments()
    {
        var outcome = await CommandRunner.RunAsync("ask", "@kato", "hiring");

        Assert.Equal(0, outcome.Code);
    }

    [Fact]
    public async Task Nothing_found_is_said_and_exits_1()
    {
        var outcome = await CommandRunner.RunAsync("ask", "zebra");

        Assert.Equal(1, outcome.Code);
        Assert.Contains("“zebra”", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Japanese_question_is_answered_in_Japanese()
    {
        var outcome = await CommandRunner.RunAsync("ask", "エンジニア採用");

        Assert.Contains("「", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("英語版:", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_with_a_time()
    {
        var outcome = await CommandRunner.RunAsync("ask", "--json", "エンジニア採用");

        using var json = JsonDocument.Parse(outcome.Out);
        Assert.Equal("ja", json.RootElement.GetProperty("language").GetString());
        Assert.True(json.RootElement.GetProperty("elapsedMs").GetDouble() >= 0);
        Assert.Contains("エンジニア採用", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_of_the_list_of_sessions_has_the_same_shape()
    {
        var outcome = await CommandRunner.RunAsync("ask", "--json", "sessions");

        using var json = JsonDocument.Parse(outcome.Out);
        Assert.Equal("found", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("excerpts").GetArrayLength());
        Assert.Equal("show A10", json.RootElement.GetProperty("suggestions")[0].GetString());
    }

    [Fact]
    public async Task Colours_are_for_terminals_and_can_be_refused()
    {
        var terminal = new CommandRunner { Colour = true };

        Assert.Contains("\u001b[", (await terminal.RunThisAsync("ask", "hiring")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", (await terminal.RunThisAsync("ask", "hiring", "--no-colour")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", (await CommandRunner.RunAsync("ask", "hiring")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kiku: Unrecognized command or argument 'aks'. Did you mean ask? kiku --help tells more.\n", "aks", "hiring")]
    [InlineData("kiku: Unrecognized command or argument 'xylophone'. kiku --help tells more.\n", "xylophone")]
    [InlineData("kiku: Unrecognized command or argument '--lnag'. Did you mean --lang? kiku show --help tells more.\n", "show", "A10", "--lnag", "en")]
    [InlineData("kiku: Unrecognized command or argument '--langg'. Did you mean --lang? kiku digest preview --help tells more.\n", "digest", "preview", "--langg")]
    public async Task A_mistyped_command_gets_one_line_with_what_may_be_meant(string expected, params string[] arguments)
    {
        var outcome = await CommandRunner.RunAsync(arguments);

        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.Equal(expected, outcome.Error);
    }

    [Fact]
    public async Task What_shows_more_is_a_command_that_can_be_pasted()
    {
        var runner = new CommandRunner { Load = ContentLoader.Load, Settings = [], Width = 200, WorkingDirectory = Repository.Root };
        string[] question = ["ask", "what's said about it by Mercari", "--top", "1", "--lang", "en"];

        var said = (await runner.RunThisAsync(question)).Out;

        var more = said.Split("more: ")[1].TrimEnd();
        Assert.Matches(@"^kiku ask 'what'\\''s said about it by Mercari' --lang en --top \d+$", more);
        var all = (await runner.RunThisAsync("ask", question[1], "--lang", "en", "--top", more.Split(' ')[^1])).Out;
        Assert.True(all.Length > said.Length);
        Assert.DoesNotContain("more:", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "hiring", "--top", "0")]
    [InlineData("ask", "hiring", "--top", "many")]
    [InlineData("ask", "hiring", "--lang", "fr")]
    [InlineData("ask")]
    [InlineData("ask", " ")]
    [InlineData("ask", "hiring", "--session", "Z99")]
    [InlineData("ask", "hiring", "--content", "no/such/folder")]
    [InlineData("unknown")]
    public async Task Mistakes_exit_2_and_say_why(params string[] args)
    {
        var outcome = await CommandRunner.RunAsync(args);

        Assert.Equal(2, outcome.Code);
        Assert.NotEqual("", outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_refused()
    {
        var outcome = await CommandRunner.RunAsync("ask", new string('a', 2001));

        Assert.Equal(2, outcome.Code);
        Assert.Contains("2001 characters", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_with_errors_are_not_answered_from()
    {
        var broken = new CommandRunner { Load = _ => new(null, [new("festa/a.md", 3, Severity.Error, "broken YAML"), new("festa/b.md", 1, Severity.Warning, "fine")], 2) };

        var outcome = await broken.RunThisAsync("ask", "hiring");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("festa/a.md:3: error: broken YAML", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("festa/b.md", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_setting_is_listed()
    {
        var wrong = new CommandRunner { Settings = new() { ["Web:Access"] = "Everyone", ["Web:PublicUrl"] = "kiku", ["Web:Colour"] = "red" } };

        var outcome = await wrong.RunThisAsync("ask", "hiring");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("Web:Access", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Web:PublicUrl", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Web:Colour", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_notes_were_looked_for_is_said()
    {
        var lost = new CommandRunner { Settings = [], WorkingDirectory = "/elsewhere" };

        var outcome = await lost.RunThisAsync("ask", "hiring");

        Assert.Contains("/elsewhere/content", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("/nowhere/content", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_are_absolute_when_there_is_a_public_address()
    {
        var published = new CommandRunner
        {
            Settings = new() { ["Content:Directory"] = AppContext.BaseDirectory, ["Web:PublicUrl"] = "https://kiku.example.com", ["Web:Access"] = "Public" },
        };

        var outcome = await published.RunThisAsync("ask", "hiring");

        Assert.Contains(
            "https://kiku.example.com/conferences/festa-2018/sessions/A10?lang=en&line=", outcome.Out.Replace("\n   ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }
}
