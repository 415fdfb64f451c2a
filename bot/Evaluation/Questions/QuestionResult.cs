using System.Collections.Immutable;
using Bot.Answers;

namespace Bot.Evaluation.Questions;

/// <summary>How a question was answered.</summary>
/// <param name="Rank">Of the first right excerpt, from 1; null when none is.</param>
internal sealed record QuestionResult(EvaluationQuestion Question, Reply Reply, int? Rank)
{
    /// <summary>How many excerpts people see at first; a right one further down counts as missed.</summary>
    public const int Shown = Answers.Question.DefaultTop;

    /// <summary>A list of sessions, a session or help claims to be what was asked for.</summary>
    public Outcome Outcome => Reply is Answer answer ? answer.Outcome : Outcome.Found;

    /// <summary>A right excerpt is among those that people see at first.</summary>
    public bool IsRight => IsWithin(Shown);

    /// <summary>What the notes do not answer is missed only where an answer is claimed: to be unsure of it is right.</summary>
    public bool IsMissed => Question.Expected is null ? Outcome == Outcome.Found : !IsRight;

    public static QuestionResult Of(EvaluationQuestion question, Reply reply)
    {
        if (question.Expected is not { } expected)
            return new QuestionResult(question, reply, null);
        var excerpts = ExcerptsOf(reply);
        for (var i = 0; i < excerpts.Length; i++)
        {
            if (expected.Includes(excerpts[i]))
                return new QuestionResult(question, reply, i + 1);
        }

        return new QuestionResult(question, reply, null);
    }

    /// <summary>What a reply quotes.</summary>
    public static ImmutableArray<Excerpt> ExcerptsOf(Reply reply) => reply switch
    {
        Answer answer => answer.Excerpts,
        SessionDetails details => details.Beginning,
        _ => [],
    };

    public bool IsWithin(int top) => Rank <= top;

    public Miss ToMiss() => new(
        Question.File,
        Question.Line,
        Question.Text,
        Question.Expected?.ToString() ?? "none",
        Outcome.ToString().ToLowerInvariant(),
        First(),
        ExcerptsOf(Reply) is [var first, ..] ? first.Text : null,
        Rank);

    private string? First() => Reply switch
    {
        Answer { Excerpts: [var first, ..] } => $"{first.Session} {first.SectionId}",
        Answer => null,
        _ => $"({Reply.GetType().Name})",
    };
}
