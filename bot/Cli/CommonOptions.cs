using System.CommandLine;
using Bot.Content;

namespace Bot.Cli;

/// <summary>The options that several commands share.</summary>
internal sealed class CommonOptions
{
    private readonly Surroundings here;

    public CommonOptions(Surroundings here) => this.here = here;

    public Option<string?> Content { get; } = new("--content")
    {
        Description = "The folder of notes: many conferences, or one. Default: content here, else beside the program.",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<bool> NoColour { get; } = new("--no-colour", "--no-color")
    {
        Description = "Plain text, also on a terminal. So does the environment variable NO_COLOR.",
        Recursive = true,
    };

    public Option<string?> Language { get; } = NewLanguage();

    public Terminal Terminal(ParseResult parsed) =>
        parsed.GetValue(NoColour) ? here.Terminal with { Colour = false, ErrorColour = false } : here.Terminal;

    public Language? LanguageOf(ParseResult parsed) => LanguageCodes.Parse(parsed.GetValue(Language));

    private static Option<string?> NewLanguage()
    {
        var option = new Option<string?>("--lang") { Description = "The language to answer in.", HelpName = "en|ja" };
        option.AcceptOnlyFromAmong("en", "ja");
        return option;
    }
}
