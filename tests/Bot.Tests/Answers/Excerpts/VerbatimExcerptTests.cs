using Bot.Answers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Tests.Answers.Excerpts;

public sealed class VerbatimExcerptTests
{
    [Fact]
    public void Every_excerpt_of_every_shipped_question_is_a_slice_of_its_section()
    {
        var answers = Asking.ShippedSearches.Select(text => Asking.Shipped.Answer(text, top: 10)).ToList();

        Assert.True(answers.Sum(answer => answer.Excerpts.Length) > 500);
        Assert.Empty(answers.SelectMany(answer => ExcerptFaults.In(answer, Asking.Shipped.Snapshot)));
    }

    [Fact]
    public void Every_excerpt_is_a_slice_when_the_question_is_asked_for_the_other_language()
    {
        var faults = Asking.ShippedQuestions
            .Select(question =>
                Asking.Shipped.Ask(
                    new Question(
                        question.Text,
                        Language: question.Language == Bot.Content.Language.English ? Bot.Content.Language.Japanese : Bot.Content.Language.English)))
            .OfType<Answer>()
            .SelectMany(answer => ExcerptFaults.In(answer, Asking.Shipped.Snapshot));

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_excerpt_of_any_notes_is_a_slice_of_its_section() =>
        Check.One(
            Reproducible.Runs(60),
            Prop.ForAll(AnyNotes.Generator.ToArbitrary(), notes =>
            {
                var library = Asking.Publish(notes);
                var faults = AnyNotes.Questions.Select(text => library.Ask(new Question(text))).OfType<Answer>()
                    .SelectMany(answer => ExcerptFaults.In(answer, notes)).ToList();
                return (faults.Count == 0).Label(string.Join('\n', faults));
            }));

    [Fact]
    public void The_link_leads_to_the_excerpts_own_section()
    {
        var excerpt = Asking.Shipped.Answer("what did the VPoE panel say about hiring").Excerpts[0];

        Assert.Equal("/july-tech-festa-2018/A10.en#gunosy-hiring", excerpt.Link);
        Assert.Equal("/july-tech-festa-2018/A10.ja#gunosy-hiring", excerpt.Translation?.Link);
    }

    [Fact]
    public void An_excerpt_says_whose_words_it_quotes() =>
        Assert.Equal("Kato (Gunosy)", Asking.Shipped.Answer("what did the VPoE panel say about hiring").Excerpts[0].Speaker);
}
