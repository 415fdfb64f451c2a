using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Questions;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Evaluation.Questions;

/// <summary>
/// Invented notes and questions, harder than the shipped ones: most paraphrases share no word even with a heading. The weights of
/// earlier versions were fitted on Harbour Days. No word or class was chosen with the misses of the other two in view, and none
/// should be: they tell what to expect of notes that nobody here has seen.
/// </summary>
public sealed class OtherNotesTests
{
    /// <param name="top3">Like the others, what is reached now, less .02: a right section, since these questions do not tell what it says.</param>
    [Theory]
    [InlineData("HarbourDays", 0.67, 0.96, 0.79)]
    [InlineData("Quarry", 0.62, 0.94, 0.84)]
    [InlineData("Harvest", 0.65, 0.96, 0.84)]
    public void Questions_are_answered_as_well_as_the_floors_say(string folder, double top3, double top3WithoutParaphrases, double noneOrWeak)
    {
        var results = Ask(folder);
        var answerable = results.Where(result => result.Question.Expected is not null).ToList();

        Hold("top-3", top3, QuestionMetrics.Answered(answerable));
        Hold("top-3", top3WithoutParaphrases, QuestionMetrics.Answered([.. answerable.Where(result => !result.Question.Paraphrase)]));
        Hold("none or weak", noneOrWeak, QuestionMetrics.Unanswered([.. results.Where(result => result.Question.Expected is null)]));
    }

    private static void Hold(string key, double floor, ImmutableArray<Measure> measures)
    {
        var value = measures.First(measure => measure.Key == key).Value;
        Assert.True(value >= floor, $"{key} is {value:0.000}, below {floor:0.000}");
    }

    private static ImmutableArray<QuestionResult> Ask(string name)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Bot.Tests", "Evaluation", "Questions", name);
        var notes = ContentLoader.Load(folder).Snapshot!;
        var library = new Library(NoSessionLinks.Instance);
        library.Publish(notes);
        var questions = QuestionsFile.Read(new InputFile(Path.Combine(folder, "questions.yaml"), "questions.yaml"), notes, []);
        return new QuestionsEvaluation(library, TimeProvider.System, new SilentStages()).Ask(questions);
    }
}
