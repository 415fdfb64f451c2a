using Bot.Content;
using Bot.Web.Sentences;

namespace Bot.Cli;

/// <summary>What a command touches outside itself, so that tests can run one in-process.</summary>
/// <param name="Configuration">Read when a command needs it.</param>
/// <param name="Load">Reads a folder of notes.</param>
/// <param name="WorkingDirectory">What folders on the command line are relative to.</param>
/// <param name="ProgramDirectory">Where the executable and its settings are.</param>
internal sealed record Surroundings(
    Terminal Terminal,
    Func<IConfiguration> Configuration,
    Func<string, ContentLoadResult> Load,
    string WorkingDirectory,
    string ProgramDirectory,
    TimeProvider Time)
{
    /// <summary>Null: the program is built without sentence models.</summary>
    public OpenSentenceModel? SentenceModels { get; init; }

    public static Surroundings OfThisProcess() => new(
        Terminal.OfThisProcess(),
        () => ReadConfiguration(AppContext.BaseDirectory),
        ContentLoader.Load,
        Environment.CurrentDirectory,
        AppContext.BaseDirectory,
        TimeProvider.System);

    /// <summary>appsettings.json beside the program, then the environment (<c>Web__PublicUrl</c>), then <c>KIKU_CONTENT</c>.</summary>
    private static IConfigurationRoot ReadConfiguration(string directory)
    {
        var builder = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(directory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables();
        if (Environment.GetEnvironmentVariable("KIKU_CONTENT") is { Length: > 0 } content)
            builder.AddInMemoryCollection([new("Content:Directory", content)]);

        return builder.Build();
    }
}
