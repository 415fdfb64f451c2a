using System.Text;
using Bot.Content;

namespace Bot.Cli;

/// <summary>Where a command reads and writes, and what can be drawn there.</summary>
/// <param name="Colour">Colours and bold are wanted: a terminal, not a pipe, and nobody asked for plain text.</param>
/// <param name="ErrorColour">The same for <paramref name="Error"/>, where progress is shown.</param>
/// <param name="Width">In columns; a Japanese character takes two.</param>
/// <param name="Language">Of the person, by the locale: for output that answers no question.</param>
internal sealed record Terminal(
    TextReader In,
    TextWriter Out,
    TextWriter Error,
    bool Colour,
    bool ErrorColour,
    int Width,
    Language Language)
{
    /// <summary>The width of a pipe or a file, whose reader wraps or searches lines: nothing is wrapped for it.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>The width of a terminal that does not tell its own.</summary>
    private const int UnknownWidth = 100;

    /// <summary>Longer lines are hard to read, however wide the window.</summary>
    private const int WidestLine = 120;

    private const int NarrowestLine = 30;

    /// <summary>In the order in which POSIX lets one override the other; an empty one counts as none.</summary>
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Terminal OfThisProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var willing = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        return new Terminal(
            Console.In,
            new StreamWriter(Console.OpenStandardOutput(), utf8),
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            willing && !Console.IsOutputRedirected,
            willing && !Console.IsErrorRedirected,
            ReadWidth(),
            ReadLanguage());
    }

    private static int ReadWidth()
    {
        if (Console.IsOutputRedirected)
            return Unlimited;

        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0)
            return Math.Clamp(columns, NarrowestLine, WidestLine);

        // A terminal that does not know its size says zero.
        var width = Console.WindowWidth;
        return width <= 0 ? UnknownWidth : Math.Clamp(width, NarrowestLine, WidestLine);
    }

    private static Language ReadLanguage()
    {
        var locale = LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("ja", StringComparison.OrdinalIgnoreCase) == true ? Language.Japanese : Language.English;
    }
}
