using System.Collections.Immutable;
using Bot.Content;

namespace Bot.Evaluation;

/// <summary>The files to evaluate with are not there or not right.</summary>
internal sealed class EvaluationInputException : Exception
{
    public EvaluationInputException(IEnumerable<Problem> problems)
        : base("this cannot be evaluated") => Problems = [.. problems];

    public ImmutableArray<Problem> Problems { get; }

    public static EvaluationInputException Of(string file, int line, string message) =>
        new([new Problem(file, line, Severity.Error, message)]);

    /// <summary>Throws when a problem is an error.</summary>
    public static void ThrowIfAny(IReadOnlyCollection<Problem> problems)
    {
        if (problems.Any(problem => problem.Severity == Severity.Error))
            throw new EvaluationInputException(problems);
    }
}
