using Bot.Answers;
using Xunit;

namespace Bot.Tests.Answers;

/// <summary>How sure an answer is to a question that holds typing errors.</summary>
public sealed class TypingErrorTests
{
    private static readonly Library Notes = Asking.Of(
        ("a1.en.md", "---\ntitle: Clusters\n---\n# Kubernetes\n\nKubernetes runs the containers.\n\n# Zebra\n\nThe zebra drinks at dawn.\n"),
        ("a2.ja.md", "---\ntitle: 基盤の話\n---\n# ブロルフェンダスト\n\nブロルフェンダストを毎日回す。\n"));

    [Theory]
    [InlineData("kuberentes", "kubernetes")]
    [InlineData("kuberneetes", "kubernetes")]
    [InlineData("what about kubernettes?", "kubernetes")]
    [InlineData("ブロフルェンダスト", "ブロルフェンダスト")]
    public void A_word_that_is_one_edit_away_is_found(string question, string word) =>
        Assert.Equal((Outcome.Found, word), Told(question));

    [Theory]
    [InlineData("kubrentes", "kubernetes")]
    [InlineData("what about kubernettess?", "kubernetes")]
    [InlineData("ブロフルェンダトス", "ブロルフェンダスト")]
    public void A_word_that_is_two_edits_away_is_a_guess_and_never_found(string question, string word) =>
        Assert.Equal((Outcome.Weak, word), Told(question));

    [Theory]
    [InlineData("opnestack", nameof(Outcome.Found))]
    [InlineData("opnestakc", nameof(Outcome.Weak))]
    [InlineData("documentatino", nameof(Outcome.Found))]
    [InlineData("doucmentatino", nameof(Outcome.Weak))]
    [InlineData("cofniguratino", nameof(Outcome.Weak))]
    [InlineData("which sessions mention opnestakc", nameof(Outcome.Weak))]
    public void However_near_the_passage_is_in_meaning_two_edits_are_a_guess(string question, string outcome) =>
        Assert.Equal(outcome, Asking.Shipped.Answer(question).Outcome.ToString());

    [Fact]
    public void A_guess_beside_a_word_that_is_there_does_not_make_the_answer_unsure() =>
        Assert.Equal(Outcome.Found, Notes.Answer("kubrentes containers").Outcome);

    private static (Outcome Outcome, string? Word) Told(string question)
    {
        var answer = Notes.Answer(question);
        return (answer.Outcome, answer.Assumed.FirstOrDefault()?.Word);
    }
}
