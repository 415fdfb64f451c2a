using Bot.Model;
using Bot.Tests.Content;
using Bot.Tests.Model;
using Xunit;

namespace Bot.Tests.Cli;

/// <summary>Commands with a sentence model: what they say of it, and that they answer without.</summary>
public sealed class SentenceModelCommandTests : IDisposable
{
    private const string Notes = "# Notes\n\nThe wages of staff rise.\n\nThe harbour is open.\n\nRain falls in the mountains.\n";

    private readonly TemporaryFolder folder = new();
    private readonly FakeGenerator generator = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ask_makes_vectors_once_and_answers_with_them()
    {
        var first = await RunAsync("ask", "what about the harbour", "--json");
        var before = generator.Texts.Count;
        var second = await RunAsync("ask", "what about the harbour", "--json", "--explain");

        Assert.Contains("harbour", first.Out, StringComparison.Ordinal);
        Assert.Contains("of the sentence model ", second.Out, StringComparison.Ordinal);
        Assert.Equal(2, generator.Texts.Count - before);
        Assert.Empty(first.Error);
    }

    [Fact]
    public async Task Ask_answers_without_a_model_that_fails_and_says_so_on_one_line()
    {
        generator.Failure = new HttpRequestException(HttpRequestError.NameResolutionError);

        var said = await RunAsync("ask", "what about the staff");

        Assert.Equal(0, said.Code);
        Assert.Contains("wages", said.Out, StringComparison.Ordinal);
        Assert.StartsWith("kiku: the fake is not reached (NameResolutionError); answers go on without it.", said.Error, StringComparison.Ordinal);
        Assert.Equal(1, said.Error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_program_without_models_says_so()
    {
        var said = await Runner(models: false).RunThisAsync("ask", "what about the staff");

        Assert.Equal(0, said.Code);
        Assert.StartsWith("kiku: this program is built without sentence models; answers go on without it. Take ", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_what_the_model_is()
    {
        var said = await RunAsync("doctor");

        Assert.Contains("ok      model       the fake: vectors of 8 numbers, ", said.Out, StringComparison.Ordinal);
        Assert.Contains("off     model       not configured", (await CommandRunner.RunAsync("doctor")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_why_the_model_fails()
    {
        generator.Failure = new HttpRequestException(HttpRequestError.ConnectionError);

        var said = await RunAsync("doctor");

        Assert.Equal(0, said.Code);
        Assert.Contains("warning model       the fake is not reached (ConnectionError); answers go on without it\n", said.Out, StringComparison.Ordinal);
        Assert.Contains("→ Look whether Search:ModelUrl is reached from this machine", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Search:ModelService", "OpenAI", "Search:ModelUrl is needed with Search:ModelService=OpenAI")]
    [InlineData("Search:ModelUrl", "http://127.0.0.1:1", "Search:ModelUrl goes with Search:ModelService=Ollama or OpenAI")]
    [InlineData("Search:ModelUrl", "127.0.0.1:1", "Search:ModelUrl is '127.0.0.1:1'; it must be an http or https address")]
    [InlineData("Search:ModelTimeout", "soon", "Search:ModelTimeout is 'soon'; it must be a time from ")]
    [InlineData("Search:ModelLanguages", "Dutch", "Search:ModelLanguages is 'Dutch'; it must be one of English, Multilingual")]
    public async Task A_wrong_setting_is_named(string name, string value, string told)
    {
        var runner = Runner(models: true);
        runner.Settings[name] = value;

        var said = await runner.RunThisAsync("ask", "what about the staff");

        Assert.Equal(2, said.Code);
        Assert.Contains(told, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_not_sent_in_the_clear()
    {
        var runner = Runner(models: true);
        runner.Settings["Search:ModelService"] = "OpenAI";
        runner.Settings["Search:ModelUrl"] = "http://models.example.com/v1";
        runner.Settings["Search:ModelKey"] = "secret";

        var said = await runner.RunThisAsync("ask", "what about the staff");

        Assert.Contains("Search:ModelUrl must be https: Search:ModelKey would be sent in the clear", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said.Error, StringComparison.Ordinal);
    }

    private Task<CommandOutcome> RunAsync(params string[] args) => Runner(models: true).RunThisAsync(args);

    private CommandRunner Runner(bool models) => new()
    {
        Load = _ => Given.Files(("a.md", Notes)),
        Settings = new()
        {
            ["Content:Directory"] = folder.Root,
            ["Search:Model"] = "the fake",
            ["Search:ModelFile"] = folder.PathOf("kiku.vectors"),
        },
        SentenceModels = models ? (options, time, report) => new SentenceModel(generator.Source(), options, time, report) : null,
    };
}
