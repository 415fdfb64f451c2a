using System.CommandLine;
using System.CommandLine.Parsing;
using Bot.Search.Text;

namespace Bot.Cli;

/// <summary>The message for a command line that cannot be read: the first error, the command that may be meant, and the option that prints help.</summary>
internal static class Mistyped
{
    /// <summary>A name further from what was typed is no suggestion.</summary>
    private const int MostEdits = 2;

    public static string Message(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = PathOf(parsed.CommandResult);
        var suggestion = parsed.UnmatchedTokens is [var typed, ..] && Nearest(typed, command) is { } name ? $" Did you mean {name}?" : "";
        return $"{parsed.Errors[0].Message}{suggestion} {path} --help tells more.";
    }

    /// <summary>The command with those above it: <c>kiku digest preview</c>.</summary>
    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "kiku";

    /// <summary>The subcommand or option of the command that is the fewest typing errors away.</summary>
    private static string? Nearest(string typed, Command command) => command.Subcommands.Select(sub => sub.Name)
        .Concat(command.Options.Select(option => option.Name))
        .Select(name => (Name: name, Edits: EditDistance.Of(typed, name, MostEdits)))
        .Where(near => near.Edits <= MostEdits)
        .OrderBy(near => near.Edits)
        .Select(near => near.Name)
        .FirstOrDefault();
}
