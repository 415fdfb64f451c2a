using System.CommandLine;

namespace Bot.Cli;

/// <summary>A command line to be typed again with another value of one option, quoted for a POSIX shell.</summary>
internal static class RepeatedCommand
{
    private const string Program = "kiku";

    /// <param name="option">The name of the option, left out where it was given, and added with the value.</param>
    public static string With(ParseResult parsed, string option, string value)
    {
        var words = parsed.Tokens.Select(token => token.Value).ToList();
        var at = words.IndexOf(option);
        if (at >= 0)
            words.RemoveRange(at, Math.Min(2, words.Count - at));
        return string.Join(' ', [Program, .. words.Select(Quoted), option, value]);
    }

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '=' or ':' or ',')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
