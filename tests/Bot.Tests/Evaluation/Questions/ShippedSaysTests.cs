using System.Collections.Immutable;
using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Questions;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Evaluation.Questions;

/// <summary>What right excerpts say, in the questions that ship with the notes, tells the answer from the rest of the notes.</summary>
public sealed class ShippedSaysTests
{
    private const int LeastLength = 8;
    private const int MostOtherSections = 2;

    private static readonly ContentSnapshot Notes = ContentLoader.Load(Path.Combine(Repository.Root, "content")).Snapshot!;

    private static readonly ImmutableArray<Place> Places =
    [
        .. from session in Notes.Sessions
           from version in session.Versions
           from section in version.Sections
           select new Place(session.Code, version.Language, section.Id, ComparableText.Of(string.Join('\n', section.Passages.Select(passage => passage.Text)))),
    ];

    [Theory]
    [InlineData("questions.yaml")]
    [InlineData("paraphrases.yaml")]
    public void Every_answerable_question_says_what_a_right_excerpt_holds(string file) =>
        Assert.Empty(Answerable(file).Where(question => question.Expected!.Says.IsEmpty).Select(question => question.Text));

    [Theory]
    [InlineData("questions.yaml")]
    [InlineData("paraphrases.yaml")]
    public void Each_string_stands_in_an_expected_section_and_in_few_others(string file)
    {
        var wrong = from question in Answerable(file)
                    from text in question.Expected!.Says
                    where !Tells(question, ComparableText.Of(text))
                    select $"{file}:{question.Line}: {text}";

        Assert.Empty(wrong);
    }

    private static bool Tells(EvaluationQuestion question, string comparable)
    {
        var places = Places.Where(place => place.Text.Contains(comparable, StringComparison.Ordinal)).ToList();
        return comparable.Length >= LeastLength
            && places.Exists(place => IsExpected(place) && place.Language == question.Language)
            && places.Count(place => !IsExpected(place)) <= MostOtherSections;

        bool IsExpected(Place place) => place.Session == question.Expected!.Session && question.Expected.Sections.Contains(place.Section);
    }

    private static IEnumerable<EvaluationQuestion> Answerable(string file) =>
        QuestionsFile.Read(new InputFile(Path.Combine(Repository.Root, "content", file), file), Notes, []).Where(question => question.Expected is not null);

    private sealed record Place(string Session, Language Language, string Section, string Text);
}
