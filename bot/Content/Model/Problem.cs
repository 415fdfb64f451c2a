using Bot.Content.Text;

namespace Bot.Content;

internal enum Severity
{
    /// <summary>What was decided, for whoever wonders; nothing is wrong.</summary>
    Information,
    Warning,
    Error,
}

/// <summary>Something wrong with a file, shown as <c>file:line: message</c>.</summary>
/// <param name="File">Relative to the content root, with forward slashes.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
internal sealed record Problem(string File, int Line, Severity Severity, string Message)
{
    /// <summary>The same in every file of a folder would say no more than the first: the others are only counted.</summary>
    public bool IsOncePerFolder { get; init; }

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>On one line, whatever a file is called and says: this is written to logs.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}:{Line}" : File;
        return Characters.Shown($"{place}: {Name(Severity)}: {Message}").Replace('\n', ' ');
    }
}
