using Bot.Answers;
using Xunit;

namespace Bot.Tests.Answers.Excerpts;

public sealed class LongPassageTests
{
    [Theory]
    [InlineData("en", "This sentence only fills the paragraph with words. ", "The zebra decides on it! ", "zebra")]
    [InlineData("ja", "この文は段落を埋めるためのもの。", "決めるのはシマウマである！", "シマウマ")]
    public void A_passage_over_600_characters_is_cut_at_sentence_ends(string language, string filler, string telling, string question)
    {
        var excerpt = Only(language, string.Concat(Enumerable.Repeat(filler, 40)) + telling + string.Concat(Enumerable.Repeat(filler, 40)), question);

        Assert.Contains(telling.Trim(), excerpt.Text, StringComparison.Ordinal);
        Assert.StartsWith(filler[..4], excerpt.Text, StringComparison.Ordinal);
        Assert.Contains(excerpt.Text[^1], ".!。！");
        Assert.True(excerpt is { StartsMidway: true, EndsMidway: true });
        Assert.InRange(excerpt.Text.Length, Excerpt.MaximumLength - filler.Length - telling.Length, Excerpt.MaximumLength);
    }

    [Fact]
    public void A_sentence_over_600_characters_shows_the_part_that_was_asked_for()
    {
        var excerpt = Only("en", string.Join(' ', Enumerable.Repeat("filler", 200)) + " zebra " + string.Join(' ', Enumerable.Repeat("filler", 200)), "zebra");

        Assert.Contains("zebra", excerpt.Text, StringComparison.Ordinal);
        Assert.True(excerpt is { StartsMidway: true, EndsMidway: true });
    }

    [Fact]
    public void A_Japanese_sentence_over_600_characters_shows_the_part_that_was_asked_for()
    {
        var filler = string.Concat(Enumerable.Repeat("埋める言葉を並べ、", 100));

        Assert.Contains("シマウマ", Only("ja", $"{filler}シマウマが来て、{filler}終わる。", "シマウマ").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_cut_inside_a_sentence_never_splits_a_surrogate_pair(int shift)
    {
        var excerpt = Only("ja", new string('あ', shift) + string.Concat(Enumerable.Repeat("𠮷", 900)) + "シマウマ", "シマウマ");

        Assert.False(char.IsLowSurrogate(excerpt.Text[0]));
        Assert.False(char.IsHighSurrogate(excerpt.Text[^1]));
        Assert.InRange(excerpt.Text.Length, 1, Excerpt.MaximumLength);
    }

    private static Excerpt Only(string language, string paragraph, string question)
    {
        var library = Asking.Of(($"a1.{language}.md", $"---\ntitle: T\n---\n# H\n\n{paragraph}\n"));
        var answer = library.Answer(question);
        Assert.Empty(ExcerptFaults.In(answer, library.Snapshot));
        return Assert.Single(answer.Excerpts);
    }
}
