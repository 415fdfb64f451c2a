using Bot.Content;
using Xunit;

namespace Bot.Tests.Content.Building;

public sealed class AttributionTests
{
    private const string Panel = """
        speakers:
          - { id: kato, name: 加藤慶一, aliases: [Kato, 加藤], organisation: { name: Gunosy, aliases: [グノシー] }, handle: kato_k }
          - { id: sato, name: Sato, aliases: [佐藤], organisation: Mercari }
          - { id: ito, name: Ito, organisation: Mercari }
        organisations: [{ name: Preferred Networks, aliases: [PFN] }]

        """;

    [Theory]
    [InlineData("Kato", "kato")]
    [InlineData("What Kato-san said", "kato")]
    [InlineData("KATO's view", "kato")]
    [InlineData("@kato_k", "kato")]
    [InlineData("加藤慶一さんの話", "kato")]
    [InlineData("加藤氏の話", "kato")]
    [InlineData("Gunosyの採用", "kato")]
    [InlineData("Kato (Gunosy)", "kato")]
    [InlineData("Sato (Mercari)", "sato")]
    [InlineData("Mercari", "Mercari")]
    [InlineData("PFNの話", "Preferred Networks")]
    [InlineData("Kato → Sato: How?", "sato")]
    [InlineData("加藤→佐藤:どうですか", "sato")]
    [InlineData("Kato -> Gunosy and how it hires", "kato")]
    [InlineData("From monolith → services: Kato's way", "kato")]
    [InlineData("Kato → Sato and Ito: How?", null)]
    [InlineData("Kato and Sato", null)]
    [InlineData("Katoh", null)]
    [InlineData("Mercarist", null)]
    [InlineData("加藤木さんの話", null)]
    [InlineData("グノシーズ", null)]
    [InlineData("Questions", null)]
    [InlineData("pfn", null)]
    public void A_heading_that_names_somebody_attributes(string heading, string? who) =>
        Assert.Equal(who, Who(Assert.Single(Given.Note($"## {heading}\nText", Panel).Sections)));

    [Theory]
    [InlineData("Omura", "aiko-omura")]
    [InlineData("Omura: how we did it", "aiko-omura")]
    [InlineData("Ms. Omura on lamps", "aiko-omura")]
    [InlineData("What Omura-san said", "aiko-omura")]
    [InlineData("North's horns", "daniel-north")]
    [InlineData("Omura → North: Why?", "daniel-north")]
    [InlineData("Going North by night", null)]
    [InlineData("north: the pier", null)]
    [InlineData("中田さんの話", "中田健二")]
    [InlineData("中田島の話", null)]
    public void A_heading_may_name_a_speaker_by_the_family_name(string heading, string? who) =>
        Assert.Equal(who, Who(Assert.Single(Given.Note($"## {heading}\nText", "speakers: [Aiko Omura, Daniel North, 中田健二]\n").Sections)));

    [Fact]
    public void Deeper_headings_inherit_until_another_names_someone()
    {
        var sections = Given.Note("Before\n## Kato\n### Why\n#### Really\n### Sato\n#### Yes\n### Why not\n## Questions\n### More\n", Panel).Sections;
        Assert.Equal([null, "kato", "kato", "kato", "sato", "sato", "kato", null, null], sections.Select(Who));
    }

    [Fact]
    public void Several_names_end_what_was_attributed() =>
        Assert.Equal(["kato", null, null], Given.Note("## Kato\n### Kato and Sato\n#### More\n", Panel).Sections.Select(Who));

    [Theory]
    [InlineData("## Kato {speaker=sato}", "sato")]
    [InlineData("## Summary {#s speaker=加藤}", "kato")]
    [InlineData("## Summary {speaker=\"KATO\"}", "kato")]
    [InlineData("## Kato {speaker=none}", null)]
    public void An_attribute_says_it_explicitly(string heading, string? who) =>
        Assert.Equal(who, Who(Assert.Single(Given.Note($"{heading}\nText", Panel).Sections)));

    [Fact]
    public void A_speaker_given_to_the_title_goes_for_all()
    {
        var version = Given.Version(Given.Files(("a1.en.md", $"---\n{Panel}---\n# The talk {{speaker=kato}}\n## One\n### Two\n## Sato\n")));
        Assert.Equal(["kato", "kato", "sato"], version.Sections.Select(Who));
    }

    [Fact]
    public void An_unknown_speaker_is_said_with_its_line_and_attributes_nothing()
    {
        var result = Given.Files(
            ("a1.en.md", "---\ntitle: T\nspeakers: [Kato, Sato]\n---\n\n## One {speaker=suzuki}\n"), ("a2.en.md", "# T\n## One {speaker=suzuki}\n"));
        Assert.Equal(
            ["a1.en.md:6: warning: unknown speaker `suzuki`; the front matter has `kato`, `sato`", "a2.en.md:2: warning: unknown speaker `suzuki`; the front matter names no speakers"],
            Given.Problems(result));
    }

    private static string? Who(Section section) => section.Speaker?.Id ?? section.Organisation?.Name;
}
