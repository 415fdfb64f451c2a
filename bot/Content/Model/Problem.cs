namespace Bot.Content;

internal enum Severity
{
    Warning,
    Error,
}

/// <summary>Something wrong with a file, shown as <c>file:line: message</c>.</summary>
/// <param name="File">Relative to the content root, with forward slashes.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
internal sealed record Problem(string File, int Line, Severity Severity, string Message)
{
    public override string ToString() => Line > 0
        ? $"{File}:{Line}: {(Severity == Severity.Error ? "error" : "warning")}: {Message}"
        : $"{File}: {(Severity == Severity.Error ? "error" : "warning")}: {Message}";
}
