using Bot.Answers;
using Xunit;

namespace Bot.Tests.Answers.Aspects;

/// <summary>Within a session named, what tells of the kind of thing asked for comes first, though no word be the same.</summary>
public sealed class AspectRankingTests
{
    private const string Talk = """
        ---
        session: T1
        title: Teapots
        lang: en
        speakers: [{ id: brown, name: Brown }]
        ---

        ## The shop {#shop}

        Six people glaze porcelain by a river in Wales.

        ## A lid {#lid}

        Every spout gets a lid of its own colour, painted by hand.

        ## Broken {#broken}

        The first oven failed twice, and a whole series was a loss.

        ## An exhibition {#exhibition}

        Glazes were shown in Cardiff. They took 40 minutes each.

        ## Cardiff and beyond {#beyond}

        Brown hopes to open a second shop.

        ## On the label {#price}

        Four and six are common.
        """;

    private static readonly Library Library = Asking.Of(("talks/conference.yaml", "id: talks\nname: { en: Talks }\n"), ("talks/t1.md", Talk));

    [Theory]
    [InlineData("which difficulties did Brown describe", "broken")]
    [InlineData("T1で苦労した点は?", "broken")]
    [InlineData("what are the plans in T1", "beyond")]
    [InlineData("T1の今後の予定", "beyond")]
    [InlineData("how long does it take in T1", "exhibition")]
    [InlineData("what does Brown charge", "price")]
    public void What_is_asked_for_comes_first(string question, string section) =>
        Assert.Equal("#" + section, Library.Explain(new Question(question)).Candidates[0].Key);

    [Fact]
    public void The_words_of_the_question_weigh_more() =>
        Assert.Equal("#lid", Library.Explain(new Question("was the painted lid a problem, Brown?")).Candidates[0].Key);

    [Fact]
    public void An_explanation_names_the_aspects_and_what_they_are_worth()
    {
        var explanation = Library.Explain(new Question("which difficulties did Brown describe"));

        Assert.Contains("problem", explanation.Aspects);
        Assert.True(explanation.Candidates[0].AspectScore > 0);
        Assert.All(explanation.Candidates, candidate => Assert.Equal(explanation.Request.Terms.Terms.Count, candidate.Strengths.Count));
    }

    [Fact]
    public void What_tells_more_of_what_is_asked_for_than_the_best_is_shown_beside_a_sure_answer()
    {
        var answer = Asking.Shipped.Answer("What does Takamura want to become after being a VPoE?");

        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Contains("next-career-takamura", answer.Excerpts.Select(excerpt => excerpt.SectionId));
    }

    [Fact]
    public void Without_a_scope_aspects_count_for_nothing()
    {
        var explanation = Library.Explain(new Question("which difficulties were there with porcelain"));

        Assert.Empty(explanation.Aspects);
        Assert.All(explanation.Candidates, candidate => Assert.Equal(0, candidate.AspectScore));
    }
}
