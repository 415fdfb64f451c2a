using Bot.Answers;
using Bot.Answers.Reading;
using Bot.Content;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class DecisionTests
{
    private static readonly Decision Hiring = Asking.Shipped.Decide(new Question("what did the VPoE panel say about hiring"));

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
        var terms = Asking.Shipped.Decide(new Question("zeppelins for hiring")).Request!.Terms.Terms;

        Assert.Equal([("hiring", true), ("zeppelins", false)], terms.Select(term => (term.Text, term.IsKnown)).Order());
        Assert.True(terms.Single(term => !term.IsKnown).Weight > terms.Single(term => term.IsKnown).Weight);
    }

    [Fact]
    public void An_everyday_word_that_no_note_has_weighs_less_than_a_rare_one()
    {
        var terms = Asking.Shipped.Decide(new Question("pizza and zeppelins")).Request!.Terms.Terms;

        Assert.DoesNotContain(terms, term => term.IsKnown);
        Assert.True(terms.Single(term => term.Text == "pizza").Weight < terms.Single(term => term.Text == "zeppelins").Weight);
    }

    [Fact]
    public void It_lists_what_each_term_is_searched_as_in_both_languages()
    {
        var queries = Hiring.Request!.Queries;

        Assert.Equal([Language.English, Language.Japanese], queries.Select(query => query.Language).Order());
        Assert.All(queries, query => Assert.Contains(query.Classes, term => term.Text == "hiring" && term.Members.Count > 0));
    }

    [Theory]
    [InlineData("what did the VPoE panel say about hiring", nameof(Branch.Search))]
    [InlineData("what is a boundary spanner", nameof(Branch.Search))]
    [InlineData("what did Kato say?", nameof(Branch.ScopeAlone))]
    [InlineData("which sessions mention monitoring", nameof(Branch.Groups))]
    [InlineData("show A10", nameof(Branch.Session))]
    [InlineData("the VPoE panel", nameof(Branch.Session))]
    [InlineData("sessions", nameof(Branch.Command))]
    [InlineData("hello", nameof(Branch.Command))]
    [InlineData("pizza recipe", nameof(Branch.Search))]
    public void It_says_which_way_the_question_was_answered(string question, string branch) =>
        Assert.Equal(Enum.Parse<Branch>(branch), Asking.Shipped.Decide(new Question(question)).Branch);

    [Fact]
    public void The_outcome_is_the_one_that_its_confidence_gives() =>
        Assert.All(Asking.ShippedQuestions, question =>
        {
            var decision = Asking.Shipped.Decide(new Question(question.Text));
            if (decision is { Branch: Branch.Search, Reply: Answer answer })
                Assert.Equal(decision.Confidence!.Outcome, answer.Outcome);
        });
}
