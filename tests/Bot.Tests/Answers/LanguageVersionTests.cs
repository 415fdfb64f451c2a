using Bot.Answers;
using Bot.Content;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class LanguageVersionTests
{
    private static readonly Library Notes = Asking.Of(
        ("glossary.yaml", "- zebra = シマウマ\n- giraffe = 麒麟\n"),
        ("festa/a1.en.md", "---\ntitle: Hiring\n---\n# Who decides {#who}\n\nThe manager decides on hiring.\n\n# English only {#only-en}\n\nA zebra attended.\n"),
        ("festa/a1.ja.md", "---\ntitle: 採用\n---\n# 誰が決めるか {#who}\n\n採用はマネージャーが決める。\n\n# 日本語のみ {#only-ja}\n\n麒麟が来た。\n"));

    [Theory]
    [InlineData("does the manager decide on hiring", "en", "The manager decides on hiring.", "festa/a1.ja.md")]
    [InlineData("採用はマネージャーの仕事?", "ja", "採用はマネージャーが決める。", "festa/a1.en.md")]
    public void Both_versions_of_a_section_are_one_excerpt_in_the_askers_language(string question, string language, string text, string translation)
    {
        var excerpt = Assert.Single(Notes.Answer(question, top: 10).Excerpts, excerpt => excerpt.SectionId == "who");

        Assert.Equal((language, text), (excerpt.Language.Code(), excerpt.Text));
        Assert.Equal((translation, 6), (excerpt.Translation!.File, excerpt.Translation.Line));
    }

    [Theory]
    [InlineData("シマウマは?", "en", "A zebra attended.")]
    [InlineData("giraffe", "ja", "麒麟が来た。")]
    public void A_section_in_one_language_only_is_shown_in_that_one(string question, string language, string text)
    {
        var excerpt = Notes.Answer(question).Excerpts[0];

        Assert.Equal((language, text), (excerpt.Language.Code(), excerpt.Text));
        Assert.Null(excerpt.Translation);
    }

    [Theory]
    [InlineData("what is SRE", "en")]
    [InlineData("SREとは", "ja")]
    [InlineData("採用", "ja")]
    [InlineData("k8s", "en")]
    [InlineData("ｸｰﾊﾞﾈﾃｨｽ", "ja")]
    [InlineData("A10 採用", "ja")]
    [InlineData("", "en")]
    [InlineData("😀", "en")]
    public void The_language_of_a_question_is_read_from_its_script(string question, string language) =>
        Assert.Equal(language, Asking.Shipped.Ask(new Question(question)).Language.Code());

    [Fact]
    public void A_stated_language_comes_before_the_one_of_the_text()
    {
        var answer = Assert.IsType<Answer>(Asking.Shipped.Ask(new Question("MBA", Language: Language.Japanese)));

        Assert.Equal(Language.Japanese, answer.Language);
        Assert.All(answer.Excerpts, excerpt => Assert.Equal(Language.Japanese, excerpt.Language));
    }

    [Fact]
    public void A_question_finds_the_same_section_in_either_language() =>
        Assert.Equal(Asking.Shipped.Answer("does an MBA help?").FirstSection(), Asking.Shipped.Answer("MBAは役に立つ?").FirstSection());
}
