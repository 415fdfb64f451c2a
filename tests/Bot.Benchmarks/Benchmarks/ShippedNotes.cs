using Bot.Answers;
using Bot.Benchmarks.Corpora;
using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Questions;

namespace Bot.Benchmarks.Benchmarks;

/// <summary>A folder of notes, published, with the questions that lie beside them.</summary>
internal sealed record ShippedNotes(Library Library, IReadOnlyList<Question> Questions)
{
    public static ShippedNotes Load()
    {
        var directory = InputFolders.Content;
        var loaded = ContentLoader.Load(directory);
        var notes = loaded.Snapshot ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
        var library = new Library(NoSessionLinks.Instance);
        library.Publish(notes);
        var file = Path.Combine(directory, "questions.yaml");
        var questions = QuestionsFile.Read(new InputFile(file, file), notes, []);
        return new ShippedNotes(library, [.. questions.Select(question => new Question(question.Text))]);
    }
}
