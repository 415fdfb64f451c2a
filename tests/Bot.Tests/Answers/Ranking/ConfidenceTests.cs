using Bot.Answers;
using Bot.Answers.Ranking;
using Xunit;

namespace Bot.Tests.Answers.Ranking;

public sealed class ConfidenceTests
{
    private static readonly Confidence Half = new(Coverage: 0.5f, Nearness: 0.3f, Unknown: 0, Terms: 3);

    [Fact]
    public void More_of_the_question_makes_a_right_excerpt_likelier() => Assert.True((Half with { Coverage = 0.8f }).Right > Half.Right);

    [Fact]
    public void Nearness_in_meaning_makes_a_right_excerpt_likelier() => Assert.True((Half with { Nearness = 0.6f }).Right > Half.Right);

    [Fact]
    public void Words_that_stand_nowhere_speak_against_an_answer()
    {
        Assert.True((Half with { Unknown = 0.5f }).Right < Half.Right);
        Assert.True((Half with { Unknown = 0.5f }).Answerable < Half.Answerable);
    }

    [Fact]
    public void A_question_of_many_words_is_likelier_answered_by_notes_that_have_the_same_share() =>
        Assert.True((Half with { Terms = 6 }).Answerable > Half.Answerable);

    [Fact]
    public void A_guess_at_what_was_typed_is_never_told_as_found()
    {
        Assert.Equal(Outcome.Weak, (Half with { Coverage = 1, IsGuess = true }).Outcome);
        Assert.Equal(Outcome.None, new Confidence(0, 0, 1, 2) { IsGuess = true }.Outcome);
    }

    [Fact]
    public void All_of_it_is_found_a_part_is_weak_and_nothing_of_it_none()
    {
        Assert.Equal(Outcome.Found, (Half with { Coverage = 1 }).Outcome);
        Assert.Equal(Outcome.Weak, (Half with { Coverage = 0.3f }).Outcome);
        Assert.Equal(Outcome.None, new Confidence(0, 0, 1, 2).Outcome);
    }
}
