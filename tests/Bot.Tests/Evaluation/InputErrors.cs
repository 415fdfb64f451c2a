using Bot.Evaluation;
using Xunit;

namespace Bot.Tests.Evaluation;

internal static class InputErrors
{
    /// <summary>What the action says is wrong with its files.</summary>
    public static string[] Of(Action action) =>
        [.. Assert.Throws<EvaluationInputException>(action).Problems.Select(problem => problem.ToString())];
}
