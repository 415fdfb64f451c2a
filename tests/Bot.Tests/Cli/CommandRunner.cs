using Bot.Cli;
using Bot.Content;
using Bot.Tests.Web;
using Bot.Web.Sentences;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Cli;

/// <summary>What a command said.</summary>
internal sealed record CommandOutcome(int Code, string Out, string Error);

/// <summary>Runs a command in-process on <see cref="SampleNotes"/>.</summary>
internal sealed class CommandRunner
{
    public string Input { get; init; } = "";

    public bool Colour { get; init; }

    public int Width { get; init; } = 80;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Language Language { get; init; } = Language.English;

    public string WorkingDirectory { get; init; } = AppContext.BaseDirectory;

    public Dictionary<string, string?> Settings { get; init; } = new() { ["Content:Directory"] = AppContext.BaseDirectory };

    public OpenSentenceModel? SentenceModels { get; init; }

    public Func<string, ContentLoadResult> Load { get; init; } = _ => new(SampleNotes.Snapshot, [], 4);

    public static Task<CommandOutcome> RunAsync(params string[] args) => new CommandRunner().RunThisAsync(args);

    public async Task<CommandOutcome> RunThisAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(new StringReader(Input), output, error, Colour, false, Width, Language);
        var here = new Surroundings(
            terminal,
            () => new ConfigurationBuilder().AddInMemoryCollection(Settings).Build(),
            Load,
            WorkingDirectory,
            "/nowhere",
            Time)
        {
            SentenceModels = SentenceModels,
        };
        var code = await Kiku.RunAsync(args, here);
        return new(code, output.ToString(), error.ToString());
    }
}
