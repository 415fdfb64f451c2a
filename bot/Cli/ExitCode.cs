namespace Bot.Cli;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Nothing was found, or the notes have errors.</summary>
    public const int Nothing = 1;

    public const int Error = 2;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}

/// <summary>A command cannot go on, for a reason that the person at the terminal can do something about.</summary>
internal sealed class CommandFailedException : Exception
{
    public CommandFailedException(string message)
        : base(message)
    {
    }

    public static CommandFailedException Listing(string headline, IEnumerable<string> lines) =>
        new(headline + string.Concat(lines.Select(line => "\n  " + line)));
}
