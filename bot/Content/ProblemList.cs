namespace Bot.Content;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems;
    private readonly string file;

    public ProblemList(string file, List<Problem> problems)
    {
        this.file = file;
        this.problems = problems;
    }

    /// <summary>Refuses the file, and with it the whole folder.</summary>
    public void Error(int line, string message) => problems.Add(new Problem(file, line, Severity.Error, message));

    /// <summary>Is said by <c>kiku check</c>; nothing is wrong.</summary>
    public void Tell(int line, string message) => problems.Add(new Problem(file, line, Severity.Information, message));

    /// <summary>Is listed for the first file of a folder; the others are counted.</summary>
    public void WarnOncePerFolder(int line, string message) => problems.Add(new Problem(file, line, Severity.Warning, message) { IsOncePerFolder = true });

    /// <summary>Is listed; the file loads.</summary>
    public void Warn(int line, string message) => problems.Add(new Problem(file, line, Severity.Warning, message));
}
