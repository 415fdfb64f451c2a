using Bot.Answers;

namespace Bot.Evaluation.Questions;

/// <summary>How a question was answered.</summary>
/// <param name="Rank">Of the first excerpt from an expected section, from 1; null when none is.</param>
internal sealed record QuestionResult(EvaluationQuestion Question, Reply Reply, int? Rank)
{
    /// <summary>How many excerpts people see at first; a right one further down counts as missed.</summary>
    public const int Shown = Answers.Question.DefaultTop;

    /// <summary>A list of sessions, a session or help claims to be what was asked for.</summary>
    public Outcome Outcome => Reply is Answer answer ? answer.Outcome : Outcome.Found;

    public bool IsMissed => Question.Expected is null ? Outcome != Outcome.None : !IsWithin(Shown);

    public static QuestionResult Of(EvaluationQuestion question, Reply reply)
    {
        if (question.Expected is not { } expected || reply is not Answer answer)
            return new QuestionResult(question, reply, null);
        for (var i = 0; i < answer.Excerpts.Length; i++)
        {
            if (expected.Includes(answer.Excerpts[i]))
                return new QuestionResult(question, reply, i + 1);
        }

        return new QuestionResult(question, reply, null);
    }

    public bool IsWithin(int top) => Rank <= top;

    public Miss ToMiss() => new(
        Question.File,
        Question.Line,
        Question.Text,
        Question.Expected?.ToString() ?? "none",
        Outcome.ToString().ToLowerInvariant(),
        First(),
        Rank);

    private string? First() => Reply switch
    {
        Answer { Excerpts: [var first, ..] } => $"{first.Session} {first.SectionId}",
        Answer => null,
        _ => $"({Reply.GetType().Name})",
    };
}
