using Bot.Content;
using Xunit;

namespace Bot.Tests.Content.Notes;

public sealed class TitleAndLanguageTests
{
    [Theory]
    [InlineData("# One\n\na\n\n# Two\n\nb\n", "One")]
    [InlineData("A badge\n\n# One\n\na\n", "One")]
    [InlineData("Preface.\n\n# One\n\na\n\n# Two\n\nb\n", "2026-05-01 harbour lights")]
    [InlineData("## Zero\n\na\n\n# One\n\nb\n", "2026-05-01 harbour lights")]
    [InlineData("**Zero**\n\na\n", "2026-05-01 harbour lights")]
    public void The_title_is_a_top_heading_only_if_it_comes_first(string text, string title) =>
        Assert.Equal(title, Given.Version(Given.Files(("2026-05-01-harbour_lights.md", text))).Title);

    [Theory]
    [InlineData("20260501-notes.md", "2026-05-01 notes")]
    [InlineData("notes_2026_05_01.md", "notes 2026-05-01")]
    [InlineData("v20261301.md", "v20261301")]
    [InlineData("灯台-の-話.md", "灯台 の 話")]
    public void A_file_name_reads_as_date_and_words(string file, string title) => Assert.Equal(title, Given.Version(Given.Files((file, "Text."))).Title);

    [Fact]
    public void Headings_in_bold_before_the_title_stay_sections()
    {
        var version = Given.Version(Given.Files(("a1.md", "**Speaker**\n\nMio\n\n# One\n\na\n\n## Two\n\nb\n")));
        Assert.Equal("One", version.Title);
        Assert.Equal(["Speaker", "", "Two"], version.Sections.Select(section => string.Join('›', section.Path)));
    }

    [Theory]
    [InlineData("\n\n---\ntitle: Fog\n---\nText.")]
    [InlineData("\uFEFF\uFEFF---\ntitle: Fog\n---\nText.")]
    public void Front_matter_may_stand_after_empty_lines_and_a_byte_order_mark(string text)
    {
        var version = Given.Version(Given.Files(("a1.en.md", text)));
        Assert.Equal("Fog", version.Title);
        Assert.Equal(1 + text.Count(c => c == '\n'), version.Sections.Single().Passages.Single().Line);
    }

    [Fact]
    public void Problems_in_late_front_matter_name_their_line() =>
        Assert.Equal(["a1.en.md:4: warning: unknown key `colour`"], Given.Problems(Given.Files(("a1.en.md", "\n---\ntitle: Fog\ncolour: grey\n---\nText."))));

    [Fact]
    public void A_rule_after_an_empty_line_is_a_rule() => Assert.Equal("Text.", Given.Version(Given.Files(("a1.en.md", "\n---\n\nText.\n\n---\n"))).Sections[0].Passages[0].Text);

    [Fact]
    public void The_language_is_that_of_what_is_read()
    {
        const string Frame = "<iframe src=\"https://example.com/embed?url=a-very-long-address-with-many-letters\" class=\"embed-card\"></iframe>\n\n";
        var text = $"会場は港。\n\n{Frame}{Frame}https://example.com/a/long/address/of/the/programme\n\n```\nvar lighthouse = new Lighthouse(name);\n```\n";
        Assert.Equal(Language.Japanese, Given.Version(Given.Files(("notes.md", text))).Language);
    }

    [Theory]
    [InlineData("en", "灯台の光は遠くまで届く。", "ja")]
    [InlineData("en", "灯台", "ja")]
    [InlineData("en", "The sign said 灯台の光は遠くまで届く, and we went on.", null)]
    [InlineData("en", "Kato (加藤)", null)]
    [InlineData("en", "Lighthouse LEDを交換する話でした。", "ja")]
    [InlineData("ja", "The light reaches the ships that pass at night.", "en")]
    [InlineData("ja", "Lighthouse Manager Enterprise Edition", null)]
    [InlineData("ja", "Harbour of Things", null)]
    [InlineData("ja", "Lighthouse の運用と Harbour の監視", null)]
    [InlineData("ja", "`the light of the ships that pass at night`", null)]
    public void A_passage_in_the_other_language_says_so(string language, string text, string? expected) =>
        Assert.Equal(LanguageCodes.Parse(expected), Assert.Single(Given.Passages(text, $"lang: {language}\n")).Language);
}
