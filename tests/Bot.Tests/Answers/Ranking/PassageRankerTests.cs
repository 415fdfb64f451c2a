using Bot.Answers;
using Xunit;

namespace Bot.Tests.Answers.Ranking;

public sealed class PassageRankerTests
{
    [Fact]
    public void What_is_shown_are_the_first_candidates_and_the_best_is_never_dropped() =>
        Assert.All(Asking.ShippedQuestions, question =>
        {
            var decision = Asking.Shipped.Decide(new Question(question.Text));
            if (decision.Reply is not Answer { Outcome: not Outcome.None } answer)
                return;
            Assert.Equal(
                decision.Candidates.Take(answer.Excerpts.Length).Select(candidate => (candidate.Place.Section.Id, Math.Round(candidate.Score, 2))),
                answer.Excerpts.Select(excerpt => (excerpt.SectionId, excerpt.Score)));
        });

    [Fact]
    public void Candidates_are_in_the_order_of_their_scores() =>
        Assert.All(Asking.ShippedQuestions, question =>
        {
            var scores = Asking.Shipped.Decide(new Question(question.Text)).Candidates.Select(candidate => candidate.Score).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
        });

    [Fact]
    public void What_has_more_of_the_question_comes_before_what_repeats_one_word_of_it()
    {
        var notes = Asking.Of(("a1.en.md", """
            ---
            title: T
            ---
            # One

            Hay, hay and hay again.

            # Two

            The zebra gets its hay at noon, and then some more of other things that are eaten there.
            """));

        Assert.Equal("two", notes.Answer("hay for the zebra").FirstSection());
    }

    [Fact]
    public void The_other_language_version_of_a_candidate_counts_for_what_it_has()
    {
        var decision = Asking.Shipped.Decide(new Question("what did the VPoE panel say about hiring"));

        Assert.Equal("#gunosy-hiring", decision.Candidates[0].Place.Section.Key);
        Assert.All(decision.Candidates, candidate => Assert.Equal("A10", candidate.Place.Session.Code));
        Assert.All(decision.Candidates, candidate => Assert.InRange(candidate.Coverage, 0, 1));
        Assert.Distinct(decision.Candidates.Select(candidate => (candidate.Place.Section, candidate.Lines)));
    }
}
