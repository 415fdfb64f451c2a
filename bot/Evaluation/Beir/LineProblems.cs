using Bot.Content;

namespace Bot.Evaluation.Beir;

/// <summary>What is wrong with the lines of one file. A file of the wrong kind is wrong in every line: after a few, reading ends.</summary>
internal sealed class LineProblems
{
    private const int Most = 20;

    private readonly InputFile file;
    private readonly List<Problem> problems = [];

    public LineProblems(InputFile file) => this.file = file;

    public bool IsFull => problems.Count >= Most;

    public void Error(int line, string message) => problems.Add(new Problem(file.Shown, line, Severity.Error, message));

    public void ThrowIfAny()
    {
        if (IsFull)
            Error(0, $"the first {Most} errors are listed; the rest of the file was not read");
        EvaluationInputException.ThrowIfAny(problems);
    }
}
