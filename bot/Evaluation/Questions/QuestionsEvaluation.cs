using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Evaluation.Questions;

/// <summary>Asks questions whose answers are known, and measures how well and how fast they are answered.</summary>
internal sealed class QuestionsEvaluation
{
    /// <summary>How far down a right excerpt is looked for, for the mean reciprocal rank.</summary>
    private const int Depth = 10;

    /// <summary>A few questions are asked several times, or the slowest hundredth would be one of them.</summary>
    private const int LeastTimings = 1000;

    private readonly Library library;
    private readonly TimeProvider time;
    private readonly IStages stages;

    public QuestionsEvaluation(Library library, TimeProvider time, IStages stages)
    {
        this.library = library;
        this.time = time;
        this.stages = stages;
    }

    /// <param name="by">Fields of the questions; each adds tables of its values.</param>
    /// <param name="warnings">That reading the questions gave.</param>
    public EvaluationReport Run(IReadOnlyList<EvaluationQuestion> questions, ImmutableArray<string> by, IEnumerable<Problem> warnings)
    {
        Breakdown.Check(by, questions.Select(question => question.Fields), questions[0].File);
        var results = Ask(questions);
        var times = stages.Run("Timing", Rounds(questions.Count), progress => TimeAll(questions, progress));
        return new EvaluationReport(
            [
                Measure.Count("questions", questions.Count),
                new("p50Us", "p50, µs", Percentile.Of(times, 0.5).TotalMicroseconds, Unit.Count),
                new("p99Us", "p99, µs", Percentile.Of(times, 0.99).TotalMicroseconds, Unit.Count),
            ],
            [.. Tables(results, by)],
            [.. results.Where(result => result.IsMissed).Select(result => result.ToMiss())],
            [.. warnings]);
    }

    public ImmutableArray<QuestionResult> Ask(IEnumerable<EvaluationQuestion> questions) =>
        [.. questions.Select(question => QuestionResult.Of(question, library.Ask(new Question(question.Text, Top: Depth))))];

    private static int Rounds(int questions) => (LeastTimings + questions - 1) / questions;

    /// <summary>Times each question as people ask it. That all were asked before is the warm-up.</summary>
    private List<TimeSpan> TimeAll(IReadOnlyList<EvaluationQuestion> questions, Action<int> progress)
    {
        var times = new List<TimeSpan>();
        for (var round = Rounds(questions.Count); round > 0; round--)
        {
            foreach (var question in questions)
            {
                var started = time.GetTimestamp();
                library.Ask(new Question(question.Text));
                times.Add(time.GetElapsedTime(started));
            }

            progress(1);
        }

        return times;
    }

    private static IEnumerable<ReportTable> Tables(ImmutableArray<QuestionResult> results, ImmutableArray<string> by)
    {
        ReportTable[] tables =
        [
            Answered("answerable questions", Parts(results, "lang", total: true)),
            Answered("paraphrases", Parts([.. results.Where(result => result.Question.Paraphrase)], "lang", total: true)),
            Unanswered("questions without an answer", Parts(results, "lang", total: true)),
            OutcomeMetrics.Confusion(results),
            OutcomeMetrics.Shares(results),
            .. by.SelectMany(field => new[]
            {
                Answered($"answerable questions by {field}", Parts(results, field, total: false)),
                Unanswered($"questions without an answer by {field}", Parts(results, field, total: false)),
            }),
        ];
        return tables.Where(table => !table.Rows.IsEmpty);
    }

    private static ReportTable Answered(string name, IEnumerable<(string Value, ImmutableArray<QuestionResult> Items)> parts) => new(name,
    [
        .. from part in parts
           let answerable = part.Items.Where(result => result.Question.Expected is not null).ToList()
           where answerable.Count > 0
           select new ReportRow(part.Value, QuestionMetrics.Answered(answerable)),
    ]);

    private static ReportTable Unanswered(string name, IEnumerable<(string Value, ImmutableArray<QuestionResult> Items)> parts) => new(name,
    [
        .. from part in parts
           let unanswerable = part.Items.Where(result => result.Question.Expected is null).ToList()
           where unanswerable.Count > 0
           select new ReportRow(part.Value, QuestionMetrics.Unanswered(unanswerable)),
    ]);

    private static IEnumerable<(string Value, ImmutableArray<QuestionResult> Items)> Parts(
        ImmutableArray<QuestionResult> results, string field, bool total)
    {
        var parts = Breakdown.Of(results, field, result => result.Question.Fields);
        return total && results.Length > 0 ? parts.Append(("all", results)) : parts;
    }
}
