using System.CommandLine;
using Bot.Search.Text;

namespace Bot.Cli;

/// <summary>What is said of a command line that cannot be read: the first error, the command that may be meant, and where help is.</summary>
internal static class Mistyped
{
    /// <summary>A name further from what was typed is no suggestion.</summary>
    private const int MostEdits = 2;

    public static string Message(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "kiku" : $"kiku {command.Name}";
        var suggestion = parsed.UnmatchedTokens is [var typed, ..] && Nearest(typed, command) is { } name ? $" Did you mean {name}?" : "";
        return $"{parsed.Errors[0].Message}{suggestion} {path} --help tells more.";
    }

    /// <summary>The subcommand or option of the command that is the fewest typing errors away.</summary>
    private static string? Nearest(string typed, Command command) => command.Subcommands.Select(sub => sub.Name)
        .Concat(command.Options.Select(option => option.Name))
        .Select(name => (Name: name, Edits: EditDistance.Of(typed, name, MostEdits)))
        .Where(near => near.Edits <= MostEdits)
        .OrderBy(near => near.Edits)
        .Select(near => near.Name)
        .FirstOrDefault();
}
