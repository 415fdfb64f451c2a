using Xunit;

namespace Bot.Tests.Answers.Excerpts;

public sealed class HighlightTests
{
    [Theory]
    [InlineData("en", "The team hires engineers.", "who hires engineers", "hires engineers")]
    [InlineData("en", "Containers run on Kubernetes here.", "k8s", "Kubernetes")]
    [InlineData("ja", "エンジニアの採用を決める。", "採用は誰が決める?", "採用 決め")]
    [InlineData("ja", "バウンダリースパナーが注目されている。", "バウンダリースパナーって何", "バウンダリースパナー")]
    public void What_was_asked_for_is_highlighted(string language, string text, string question, string highlighted) =>
        Assert.Equal(highlighted.Split(' '), Highlighted(language, text, question).SelectMany(part => part.Split(' ')).Select(part => part.TrimEnd('る')));

    [Fact]
    public void A_syllable_pair_inside_another_katakana_word_is_not_highlighted() =>
        Assert.Equal(["テスト", "テスト"], Highlighted("ja", "オーケストレーションでテストし、リクエストをテストする。", "テストは?"));

    private static IEnumerable<string> Highlighted(string language, string text, string question)
    {
        var library = Asking.Of(
            ($"a1.{language}.md", $"---\ntitle: T\n---\n# H\n\n{text}\n"),
            ("glossary.yaml", "- k8s = Kubernetes = クーバネティス\n"));
        var excerpt = library.Answer(question).Excerpts[0];
        return excerpt.Highlights.Select(highlight => excerpt.Text.Substring(highlight.Start, highlight.Length));
    }
}
