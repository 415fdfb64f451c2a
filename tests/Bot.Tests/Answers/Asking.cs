using System.Collections.Immutable;
using System.Text.Json;
using Bot.Answers;
using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Questions;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Answers;

/// <summary>Libraries to ask, and short ways to ask them.</summary>
internal static class Asking
{
    private static readonly Lazy<Library> ShippedLibrary = new(() => Publish(Load()));

    private static readonly Lazy<ImmutableArray<EvaluationQuestion>> Questions = new(ReadQuestions);

    /// <summary>Over the notes in <c>content/</c>.</summary>
    public static Library Shipped => ShippedLibrary.Value;

    /// <summary>Every question that ships with the notes, answerable or not.</summary>
    public static ImmutableArray<EvaluationQuestion> ShippedQuestions => Questions.Value;

    /// <summary>Those of them that are answered by excerpts, not by a session as a whole.</summary>
    public static IEnumerable<string> ShippedSearches => ShippedQuestions.Select(question => question.Text).Where(text => Shipped.Ask(new Question(text)) is Answer);

    public static Library Publish(ContentSnapshot notes)
    {
        var library = new Library(new StatedLinks());
        library.Publish(notes);
        return library;
    }

    /// <summary>A library over Markdown files that stand in memory.</summary>
    public static Library Of(params (string Path, string Text)[] files)
    {
        var loaded = Given.Files(files);
        Assert.NotNull(loaded.Snapshot);
        return Publish(loaded.Snapshot);
    }

    public static Answer Answer(this Library library, string text, int top = Question.DefaultTop, Question? previous = null, string? session = null) =>
        Assert.IsType<Answer>(library.Ask(new Question(text, Session: session, Top: top, Previous: previous)));

    /// <summary>Everything that a reply says, for comparison: records that hold arrays are equal by reference only.</summary>
    public static string Text(this Reply reply) => JsonSerializer.Serialize<object>(reply);

    public static string FirstSection(this Answer answer) => answer.Excerpts[0].SectionId;

    private static ContentSnapshot Load() => ContentLoader.Load(Path.Combine(Repository.Root, "content")).Snapshot!;

    private static ImmutableArray<EvaluationQuestion> ReadQuestions() =>
    [
        .. new[] { "questions.yaml", "paraphrases.yaml", "unanswerable.yaml" }
            .Select(name => Path.Combine(Repository.Root, "content", name))
            .SelectMany(path => QuestionsFile.Read(new InputFile(path, path), Shipped.Snapshot, [])),
    ];

    /// <summary>Links that tell what they were made of.</summary>
    private sealed class StatedLinks : ISessionLinks
    {
        public string To(string conference, string session, Language language, SessionPlace? place) =>
            $"/{conference}/{session}.{language.Code()}#{place?.SectionId}";
    }
}
