using Bot.Answers;
using Bot.Answers.Reading;
using Bot.Content;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class ExplanationTests
{
    private static readonly Explanation Hiring = Asking.Shipped.Explain(new Question("what did the VPoE panel say about hiring"));

    [Fact]
    public void It_tells_how_the_question_was_read()
    {
        Assert.Equal((Language.English, IntentKind.Ask), (Hiring.Question.Language, Hiring.Question.Intent.Kind));
        Assert.Equal((ScopeKind.Session, "A10"), (Assert.Single(Hiring.Question.Targets).Kind, Hiring.Question.Targets[0].Name));
        Assert.DoesNotContain("VPoE", Hiring.Question.Terms, StringComparison.Ordinal);
    }

    [Fact]
    public void It_lists_the_terms_that_count_and_whether_the_notes_have_them()
    {
        var terms = Asking.Shipped.Explain(new Question("pizza for hiring")).Request.Terms.Terms;

        Assert.Equal([("hiring", true), ("pizza", false)], terms.Select(term => (term.Text, term.IsKnown)).Order());
        Assert.True(terms.Single(term => !term.IsKnown).Weight > terms.Single(term => term.IsKnown).Weight);
    }

    [Fact]
    public void It_lists_what_each_term_is_searched_as_in_both_languages()
    {
        var queries = Hiring.Request.Queries;

        Assert.Equal([Language.English, Language.Japanese], queries.Select(query => query.Language).Order());
        Assert.All(queries, query => Assert.Contains(query.Classes, term => term.Text == "hiring" && term.Members.Count > 0));
    }

    [Fact]
    public void It_tells_what_speaks_for_and_against_an_answer()
    {
        var evidence = Asking.Shipped.Explain(new Question("how many pizzas did Kato eat")).Evidence;

        Assert.Equal(
            (true, QuestionKind.Quantity, 2, true, false), (evidence.IsScoped, evidence.Kind, evidence.Terms, evidence.HasUnknown, evidence.NamesUnknown));
        Assert.False(evidence.IsWorthShowing);
    }

    [Fact]
    public void It_lists_what_each_section_scored_best_first()
    {
        Assert.Equal("#gunosy-hiring", Hiring.Candidates[0].Key);
        Assert.All(Hiring.Candidates, candidate => Assert.Equal("A10", candidate.Session.Code));
        Assert.All(Hiring.Candidates, candidate => Assert.InRange(candidate.Coverage, 0, 1));
        Assert.Equal(Hiring.Candidates.OrderByDescending(candidate => candidate.Score), Hiring.Candidates);
    }

    [Fact]
    public void It_agrees_with_the_answer()
    {
        var answer = Asking.Shipped.Answer("what did the VPoE panel say about hiring");

        Assert.Equal(
            Hiring.Candidates.Take(answer.Excerpts.Length).Select(candidate => Math.Round(candidate.Score, 2)),
            answer.Excerpts.Select(excerpt => excerpt.Score));
    }
}
