using Xunit;

namespace Bot.Tests.Answers.Excerpts;

public sealed class ExcerptWindowTests
{
    private const string Filler = "Nothing that anybody would ask for stands here, only words that fill the line up to its end.";

    [Fact]
    public void A_short_passage_is_quoted_with_what_follows_it() =>
        Assert.Equal("The zebra eats.\nAfter it.", First("# Zoo\n\nBefore it.\n\nThe zebra eats.\n\nAfter it.\n", "zebra"));

    [Fact]
    public void A_passage_that_is_long_enough_is_quoted_alone()
    {
        var telling = $"The zebra eats. {Filler} {Filler}";

        Assert.Equal(telling, First($"# Zoo\n\n{Filler}\n\n{telling}\n\n{Filler} {Filler}\n", "zebra"));
    }

    [Fact]
    public void A_list_item_is_quoted_with_the_item_that_introduces_it() =>
        Assert.Equal("Feeding\nThe zebra eats hay.", First($"# Zoo\n\n- Feeding\n  - The zebra eats hay.\n- {Filler} {Filler} {Filler}\n", "zebra"));

    [Fact]
    public void A_list_item_is_quoted_with_the_paragraph_that_introduces_the_list() =>
        Assert.Equal("What is eaten:\nMeat\nHay by the zebra", First("# Zoo\n\nWhat is eaten:\n\n- Meat\n- Hay by the zebra\n", "zebra"));

    [Fact]
    public void An_answer_is_quoted_with_its_question() =>
        Assert.Equal("Who eats hay?\nThe zebra does.", First("# Zoo\n\nWho eats hay?\n\nThe zebra does.\n", "zebra"));

    [Fact]
    public void A_question_is_quoted_with_its_answer() =>
        Assert.Equal("What does the zebra eat?\nHay, mostly.", First("# Zoo\n\nWhat does the zebra eat?\n\nHay, mostly.\n", "zebra"));

    [Fact]
    public void A_heading_that_was_asked_for_is_answered_by_what_stands_under_it() =>
        Assert.Equal("It eats hay.\nIt sleeps.", First("# The zebra of the zoo\n\nIt eats hay.\n\nIt sleeps.\n", "zebra of the zoo"));

    [Fact]
    public void A_heading_with_nothing_under_it_is_found_and_quoted()
    {
        var notes = Asking.Of(("a1.en.md", "---\ntitle: T\n---\n# The proxy is rewritten in Rust\n\n# Latency falls to 80 ms\n"));

        var answer = notes.Answer("why was the proxy rewritten in Rust");

        Assert.Equal(("The proxy is rewritten in Rust", 4), (answer.Excerpts[0].Text, answer.Excerpts[0].Source.Line));
        Assert.DoesNotContain("Rust", answer.Missing);
    }

    [Fact]
    public void Two_places_of_a_long_section_that_stand_apart_are_two_excerpts()
    {
        var gap = string.Concat(Enumerable.Repeat($"{Filler} {Filler} {Filler}\n\n", 4));

        var texts = Asking.Of(("a1.en.md", $"---\ntitle: T\n---\n# Zoo\n\nThe zebra eats.\n\n{gap}The zebra sleeps.\n"))
            .Answer("zebra").Excerpts.Select(excerpt => excerpt.Text.Split('\n')[0]);

        Assert.Equal(["The zebra eats.", "The zebra sleeps."], texts.Order());
    }

    [Fact]
    public void Neighbouring_places_are_one_excerpt()
    {
        var answer = Asking.Of(("a1.en.md", "---\ntitle: T\n---\n# Zoo\n\nThe zebra eats.\n\nThe zebra sleeps.\n\nThe zebra runs.\n")).Answer("zebra");

        Assert.Equal("The zebra eats.\nThe zebra sleeps.\nThe zebra runs.", Assert.Single(answer.Excerpts).Text);
    }

    private static string First(string notes, string question)
    {
        var library = Asking.Of(("a1.en.md", $"---\ntitle: T\n---\n{notes}"));
        var answer = library.Answer(question);
        Assert.Empty(ExcerptFaults.In(answer, library.Snapshot));
        return answer.Excerpts[0].Text;
    }
}
