using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Questions;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Evaluation.Questions;

/// <summary>Invented notes and questions, harder than the shipped ones: what the weights of <see cref="Evidence"/> were fitted on.</summary>
public sealed class OtherNotesTests
{
    // What is reached now; most paraphrases here share no word even with a heading.
    private const double LeastTop3 = 0.67;
    private const double LeastTop3WithoutParaphrases = 0.97;
    private const double LeastNonePrecision = 0.65;
    private const double LeastNoneRecall = 0.71;

    private static readonly Lazy<ImmutableArray<QuestionResult>> Results = new(Ask);

    [Fact]
    public void Questions_are_answered_as_well_as_the_floors_say()
    {
        var answerable = Results.Value.Where(result => result.Question.Expected is not null).ToList();

        Hold("top-3", LeastTop3, QuestionMetrics.Answered(answerable));
        Hold("top-3", LeastTop3WithoutParaphrases, QuestionMetrics.Answered([.. answerable.Where(result => !result.Question.Paraphrase)]));
        Hold("precision", LeastNonePrecision, QuestionMetrics.Unanswered(Results.Value));
        Hold("recall", LeastNoneRecall, QuestionMetrics.Unanswered(Results.Value));
    }

    private static void Hold(string key, double floor, ImmutableArray<Measure> measures)
    {
        var value = measures.First(measure => measure.Key == key).Value;
        Assert.True(value >= floor, $"{key} is {value:0.000}, below {floor:0.000}");
    }

    private static ImmutableArray<QuestionResult> Ask()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Bot.Tests", "Evaluation", "Questions", "HarbourDays");
        var notes = ContentLoader.Load(folder).Snapshot!;
        var library = new Library(NoSessionLinks.Instance);
        library.Publish(notes);
        var questions = QuestionsFile.Read(new InputFile(Path.Combine(folder, "questions.yaml"), "questions.yaml"), notes, []);
        return new QuestionsEvaluation(library, TimeProvider.System, new SilentStages()).Ask(questions);
    }
}
